import CatalogueStore
import Credentials
import DocumentModel
import Presentation

/// The calendars that somebody subscribes to: each is a query under an address that nobody can guess.
struct CalendarFeeds {
    /// So many a person may have at once.
    static let most = 50
    /// So many bytes of conditions are kept.
    static let longestQuery = 2_000

    private let viewing: Viewing
    private let feeds: [AccessToken]

    private var messages: Messages { viewing.messages }

    /// Asks for the person's own.
    init(_ viewing: Viewing) throws {
        self.viewing = viewing
        let owner = Self.owner(viewing.visitor)
        feeds = try viewing.catalogue.tokens(of: owner).filter {
            $0.scopes == [.calendar] && $0.owner == owner && $0.isValid()
        }
    }

    /// The account whose calendars they are; nil where the site is one person's.
    private static func owner(_ visitor: Visitor) -> String? {
        visitor.isAlone ? nil : visitor.name
    }

    /// Makes one of the conditions of an address.
    ///
    /// - Parameters:
    ///   - label: What it is called, 1 to 200 characters.
    ///   - query: The conditions, as they stand in an address.
    ///   - address: Where the person is, for the log.
    /// - Returns: Its secret, which is not kept.
    /// - Throws: ``WebError`` `invalid` where there are too many, or the conditions make no sense.
    func add(label: String, query: String, from address: String?) throws -> Secret {
        guard feeds.count < Self.most else { throw WebError(.invalid, detail: "\(Self.most)") }
        guard query.utf8.count <= Self.longestQuery else { throw WebError(.tooLarge) }
        _ = try CalendarFeed(named: label, query: query, site: viewing.site, messages: messages)
        let secret = Secret()
        let token = try viewing.catalogue.addToken(
            label: label, digest: secret.digest, owner: Self.owner(viewing.visitor),
            scopes: [.calendar], query: query)
        try viewing.catalogue.audit(
            .tokenAdd, by: viewing.visitor.name, address: address,
            detail: "calendar \(token.id)")
        return secret
    }

    /// Takes back one of the person's own.
    ///
    /// - Parameters:
    ///   - id: Its number.
    ///   - address: Where the person is, for the log.
    /// - Throws: ``WebError`` `notFound` where it is not theirs.
    func revoke(_ id: Int64, from address: String?) throws {
        guard feeds.contains(where: { $0.id == id }) else { throw WebError(.notFound) }
        try viewing.catalogue.revokeToken(id)
        try viewing.catalogue.audit(
            .tokenRevoke, by: viewing.visitor.name, address: address, detail: "calendar \(id)")
    }

    /// The page where they are listed, made and taken back.
    var page: Page {
        let title = messages.say(vi: "Lịch đã đăng ký", en: "Calendars")
        let none = messages.say(
            vi: "Chưa có lịch nào. Xem nhiệm vụ theo điều kiện rồi tạo địa chỉ ở cuối trang.",
            en: "None yet. Choose conditions among the tasks, then make an address below them.")
        return Page(
            title: title, section: .tasks,
            body: """
                <p class="small"><a href="/tasks">← \(messages.name(of: SiteSection.tasks))</a></p>
                <h1>\(title)</h1>\(feeds.isEmpty ? "<p class=\"quiet\">\(none)</p>" : list)
                """, assets: [.tasksStyle])
    }

    private var list: HTML {
        let rows = feeds.map { feed -> HTML in
            let address =
                (try? FormFields(parsing: feed.query ?? "")).map { SiteAddress("/tasks", $0.all) }
                ?? SiteAddress("/tasks")
            let used =
                feed.lastUsed.map { messages.moment($0.text) }
                ?? messages.say(vi: "chưa", en: "never")
            return """
                <tr><th scope="row"><a href="\(address)">\(feed.label)</a></th>\
                <td class="nowrap">\(messages.moment(feed.created.text))</td><td class="nowrap">\(used)</td>\
                <td><form action="/tasks/feeds/\(feed.id)/revoke" method="post">\
                <button aria-label="\(messages.say(vi: "Thu hồi", en: "Revoke")): \(feed.label)">\(messages.say(vi: "Thu hồi", en: "Revoke"))</button></form></td></tr>
                """
        }
        return """
            <div class="scroll"><table><caption>\(messages.say(vi: "Lịch của tôi", en: "My calendars"))</caption><thead><tr>\
            <th scope="col">\(messages.say(vi: "Tên lịch", en: "Name"))</th>\
            <th scope="col">\(messages.say(vi: "Tạo lúc", en: "Made"))</th>\
            <th scope="col">\(messages.say(vi: "Tải lần cuối", en: "Last fetched"))</th>\
            <th scope="col"><span class="hidden">\(messages.say(vi: "Thu hồi", en: "Revoke"))</span></th></tr></thead>\
            <tbody>\(rows)</tbody></table></div>
            """
    }

    /// The page that shows a new address, once.
    func page(new address: String) -> Page {
        let title = messages.say(vi: "Địa chỉ lịch", en: "The calendar's address")
        return Page(
            title: title, section: .tasks,
            body: """
                <h1>\(title)</h1>
                <p class="message good" role="status">\(messages.say(vi: "Chép địa chỉ này ngay: nó không được lưu và chỉ hiện một lần.", en: "Copy this address now: it is not kept, and shown only this once."))</p>
                <p><input type="text" class="mono feed-address" readonly value="\(address)" aria-label="\(title)"></p>
                <p>\(messages.say(vi: "Trong Google Calendar: “Thêm lịch khác → Từ URL”. Trong Outlook: “Thêm lịch → Đăng ký từ web”.", en: "In Google Calendar: “Other calendars → From URL”. In Outlook: “Add calendar → Subscribe from web”."))</p>
                \(list)<p><a class="button" href="/tasks">\(messages.name(of: SiteSection.tasks))</a></p>
                """, assets: [.tasksStyle])
    }
}
