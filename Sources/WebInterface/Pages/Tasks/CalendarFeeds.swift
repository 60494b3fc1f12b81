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
    /// - Returns: Its secret, which is not kept.
    /// - Throws: ``WebError`` `invalid` where there are too many, or the conditions make no sense.
    func add(label: String, query: String) throws -> Secret {
        guard feeds.count < Self.most else { throw WebError(.invalid, detail: "\(Self.most)") }
        guard query.utf8.count <= Self.longestQuery else { throw WebError(.tooLarge) }
        _ = try CalendarFeed(query: query, site: viewing.site, messages: messages)
        let secret = Secret()
        let token = try viewing.catalogue.addToken(
            label: label, digest: secret.digest, owner: Self.owner(viewing.visitor),
            scopes: [.calendar], query: query)
        try viewing.catalogue.audit(
            .tokenAdd, by: viewing.visitor.name, detail: "calendar \(token.id)")
        return secret
    }

    /// Takes back one of the person's own.
    ///
    /// - Throws: ``WebError`` `notFound` where it is not theirs.
    func revoke(_ id: Int64) throws {
        guard feeds.contains(where: { $0.id == id }) else { throw WebError(.notFound) }
        try viewing.catalogue.revokeToken(id)
        try viewing.catalogue.audit(
            .tokenRevoke, by: viewing.visitor.name, detail: "calendar \(id)")
    }

    /// The conditions of an address that a calendar is made of.
    static func query(of address: SiteAddress) -> String {
        let names = ["q"] + QueryKey.allCases.map(\.rawValue)
        let kept = address.parameters.filter { names.contains($0.name) && !$0.value.isEmpty }
        return SiteAddress("", kept).query
    }

    /// The part of a page where they are made, listed and taken back.
    var part: HTML {
        let title = messages.say(vi: "Đăng ký lịch", en: "Subscribe to a calendar")
        return """
            <details class="card feeds no-print" id="feeds"><summary><h2>\(title)</h2></summary>
            <p class="quiet small">\(messages.say(vi: "Tạo một địa chỉ để Outlook, Google Calendar hay điện thoại tự tải hạn của các nhiệm vụ theo điều kiện đang xem, không cần đăng nhập. Ai có địa chỉ đều xem được: chỉ đưa cho người cần, và thu hồi khi thôi dùng.", en: "Make an address from which Outlook, Google Calendar or a phone fetches the due days of the tasks now shown, without signing in. Whoever has the address can see them: give it to who needs it, and revoke it when done."))</p>
            <form class="row" action="/tasks/feeds" method="post">
            <input type="hidden" name="query" value="\(Self.query(of: viewing.address))">
            <label for="feed-label">\(messages.say(vi: "Tên lịch", en: "Name"))</label>
            <input type="text" id="feed-label" name="label" required maxlength="200" value="\(suggestedName)">
            <button>\(messages.say(vi: "Tạo địa chỉ lịch", en: "Make the address"))</button></form>
            \(list)</details>
            """
    }

    private var suggestedName: String {
        let parts = QueryKey.allCases.flatMap { key in
            viewing.address.values(key.rawValue).map { messages.name(ofValue: $0, of: key) }
        }
        let words = [viewing.address["q"] ?? ""].filter { !$0.isEmpty } + parts
        let name = ([messages.taskSheet] + words).joined(separator: " – ")
        return String(name.prefix(200))
    }

    private var list: HTML {
        guard !feeds.isEmpty else { return .nothing }
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
                <p><a class="button" href="/tasks#feeds">\(messages.name(of: SiteSection.tasks))</a></p>
                """, assets: [.tasksStyle])
    }
}
