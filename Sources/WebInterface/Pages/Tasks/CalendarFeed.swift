import CatalogueStore
import DocumentModel
import Hummingbird
import Presentation

/// A calendar of the tasks that a query finds, for who has no account: never of secret documents.
struct CalendarFeed {
    static let type = "text/calendar; charset=utf-8"

    private let viewing: Viewing
    private let list: ListQuery
    private let name: String

    /// Creates a calendar.
    ///
    /// - Parameters:
    ///   - name: What the person calls it.
    ///   - query: Conditions as they stand in an address: "lead=Sở%20Xây%20dựng&status=open".
    ///   - site: The site.
    ///   - messages: The language.
    /// - Throws: ``WebError`` where the conditions make no sense.
    init(named name: String, query: String, site: Site, messages: Messages) throws(WebError) {
        self.name = name
        let visitor = Visitor(
            name: "", displayName: "", role: .reader, seesSecret: false, isAlone: false)
        viewing = Viewing(
            site: site,
            address: SiteAddress("/tasks.ics", try FormFields(parsing: query).all),
            visitor: visitor, messages: messages, today: .todayInVietnam)
        list = try ListQuery(viewing, order: .due)
    }

    /// A mark that is another one whenever the bytes may be.
    func mark() throws(CatalogueError) -> String {
        // What is overdue changes with the day.
        let state = [
            "1", "\(try viewing.catalogue.revision())", "\(viewing.today)",
            viewing.messages.language.rawValue, viewing.address.description,
        ]
        return String(
            SHA256.hexadecimal(of: Array(state.joined(separator: "\n").utf8)).prefix(32))
    }

    /// The calendar.
    func bytes() throws(CatalogueError) -> [UInt8] {
        try Self.bytes(of: list.query, named: name, viewing)
    }

    /// The calendar of the tasks that a query finds.
    static func bytes(
        of query: SearchQuery, named name: String, _ viewing: Viewing
    ) throws(CatalogueError) -> [UInt8] {
        let tasks = try viewing.catalogue.tasks(query, today: viewing.today)
        return try TaskCalendar(named: name).bytes(of: tasks.rows) {
            id throws(CatalogueError) in try viewing.catalogue.documentWithoutPages(id)
        }
    }
}
