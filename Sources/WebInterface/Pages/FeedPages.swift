import Archiving
import CatalogueStore
import Credentials
import HTTPTypes
import Hummingbird
import Presentation

/// Calendars to subscribe to: made and taken back by who is signed in, fetched by who has the address.
struct FeedPages {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("tasks/feeds") { request, context in
            try await site.page(request, context, isLive: true) { try CalendarFeeds($0).page }
        }
        router.post("tasks/feeds") { request, context in try await add(request, context) }
        router.post("tasks/feeds/:id/revoke") { request, context in
            let viewing = try site.viewing(request, context)
            let id = try context.number("id")
            return try await site.asking.run {
                try CalendarFeeds(viewing).revoke(id, from: context.address)
                return Response(seeOther: SiteAddress("/tasks/feeds"))
            }
        }
        router.get("feeds/:file") { request, context in try await feed(request, context) }
    }

    private func add(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewing = try site.viewing(request, context)
        // A program's token makes no tokens.
        guard viewing.visitor.isPerson else { throw WebError(.forbidden) }
        let fields = try await request.formFields()
        guard let label = fields.text("label"), label.count <= 200 else {
            throw WebError(.invalid, detail: "label")
        }
        let query = fields["query"] ?? ""
        let origin =
            request.headers[.origin].flatMap { $0 == "null" ? nil : $0 }
            ?? "http://\(request.head.authority ?? "")"
        return try await site.asking.run {
            let secret = try CalendarFeeds(viewing).add(
                label: label, query: query, from: context.address)
            let page = try CalendarFeeds(viewing)
                .page(new: "\(origin)/feeds/\(secret.text).ics")
            return viewing.response(page)
        }
    }

    private func feed(_ request: Request, _ context: SiteContext) async throws -> Response {
        let ending = ".ics"
        guard let file = context.parameters.get("file"), file.hasSuffix(ending),
            let secret = Secret(text: String(file.dropLast(ending.count)))
        else { throw WebError(.notFound) }
        let messages = context.messages
        let known = request.headers[.ifNoneMatch] ?? ""
        return try await site.making.run {
            guard let token = try site.archive.catalogue.token(digest: secret.digest),
                token.scopes.contains(.calendar)
            else { throw WebError(.notFound) }
            let feed = try CalendarFeed(
                named: token.label, query: token.query ?? "", site: site, messages: messages)
            let tag = "\"\(try feed.mark())\""
            let isKnown = known.split(separator: ",").contains { one in
                let one = one.drop { $0 == " " }
                return one == tag || one == "W/\(tag)" || one == "*"
            }
            var response =
                isKnown
                ? Response(status: .notModified)
                : Response(bytes: try feed.bytes(), type: CalendarFeed.type)
            response.headers[.eTag] = tag
            response.headers[.cacheControl] = "private, no-cache"
            return response
        }
    }
}
