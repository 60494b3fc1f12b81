import CatalogueStore
import HTTPTypes
import Hummingbird
import Presentation
import Publishing

/// The review: what is to be looked over first, who is at it, and the way to the next.
struct ReviewPages {
    let site: Site

    /// How long somebody has a document who does not say that they are still at it, in seconds.
    private static let holding: Int64 = 300

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("review") { request, context in
            try await site.page(request, context, isLive: true) { viewing in
                try Self.check(viewing)
                return try ReviewPage(viewing).page
            }
        }
        router.get("review/next") { request, context in
            let viewing = try site.viewing(request, context)
            return try await site.asking.run { try Self.next(viewing) }
        }
        router.post("documents/:id/lock") { request, context in
            let id = try DocumentAddress.id(in: context)
            let viewing = try site.viewing(request, context)
            return try await site.asking.run { try Self.hold(id, viewing) }
        }
        router.post("documents/:id/unlock") { request, context in
            let id = try DocumentAddress.id(in: context)
            let viewing = try site.viewing(request, context)
            return try await site.asking.run {
                try Self.check(viewing)
                try viewing.catalogue.letGo(id, by: viewing.visitor.name)
                return Response(status: .noContent)
            }
        }
    }

    private static func check(_ viewing: Viewing) throws(WebError) {
        guard viewing.visitor.may(.archivist) else { throw WebError(.forbidden) }
    }

    private static func hold(_ id: Int64, _ viewing: Viewing) throws -> Response {
        struct Held: Encodable {
            var holder: String
            var until: Int64
            var isMine: Bool
        }
        try check(viewing)
        _ = try viewing.file(of: id)
        let lock = try viewing.catalogue.hold(id, by: viewing.visitor.name, for: holding)
        let held = Held(
            holder: lock.holder, until: lock.until.seconds,
            isMine: lock.holder == viewing.visitor.name)
        return Response(
            bytes: JSONText.bytes(of: held, pretty: false), type: "application/json; charset=utf-8")
    }

    /// Leads to the first document that nobody else has; after a document that was named, to the
    /// first behind it.
    private static func next(_ viewing: Viewing) throws -> Response {
        try check(viewing)
        var query = SearchQuery()
        query.filter.includesHeld = viewing.visitor.seesSecret
        let queue = try viewing.catalogue.reviewQueue(
            query, page: PageRequest(limit: 500), today: viewing.today)
        let passed = viewing.address["after"].flatMap { Int64($0) }
        var items = queue.rows[...]
        if let place = items.firstIndex(where: { $0.document.id == passed }) {
            items = items[(place + 1)...] + items[..<place]
        }
        for item in items {
            let lock = try viewing.catalogue.lock(of: item.document.id)
            guard lock == nil || lock?.holder == viewing.visitor.name else { continue }
            let page = try viewing.catalogue.doubtfulPage(of: item.document.id) ?? 1
            var address = SiteAddress("/documents/\(item.document.id)", [("review", "1")])
            if page != 1, item.doubtfulFields == 0 {
                address = address.setting("page", to: String(page))
            }
            return Response(seeOther: address)
        }
        return Response(seeOther: SiteAddress("/review", [("done", "1")]))
    }
}
