import CatalogueStore
import DocumentModel
import Presentation
import Publishing

/// A register of Decree 30/2020/NĐ-CP, Appendix IV.
enum Register: String, CaseIterable {
    /// "Sổ đăng ký văn bản đến": a line for each document, in the order in which they came.
    case incoming
    /// "Sổ theo dõi giải quyết văn bản đến": a line for each task, the earliest day first.
    case followUp = "follow-up"

    /// A text that stands above or below the title.
    enum Field: String {
        case office
        case period
    }

    /// What a register has.
    struct Contents {
        var title: String
        var sheetName: String
        var table: ResultTable
        var layout: SheetLayout
        /// How many lines it has in all.
        var total: Int
    }

    /// Where it is shown.
    var path: String { "/registers/\(rawValue)" }

    /// What people call it.
    func name(_ messages: Messages) -> String {
        switch self {
        case .incoming: messages.say(vi: "Sổ văn bản đến", en: "Register of incoming documents")
        case .followUp: messages.say(vi: "Sổ theo dõi giải quyết", en: "Follow-up register")
        }
    }

    /// What an address gives for a field, at most 200 characters; nil for nothing.
    static func text(_ field: Field, _ viewing: Viewing) -> String? {
        let text = FormFields(viewing.address.parameters).text(field.rawValue)
        return text.map { String($0.prefix(200)) }
    }

    /// The lines of what an address asks for.
    ///
    /// - Parameters:
    ///   - viewing: The address, and who asks.
    ///   - page: Which lines.
    /// - Returns: The table with its titles.
    /// - Throws: ``WebError`` where the address makes no sense.
    func contents(_ viewing: Viewing, page: PageRequest) throws -> Contents {
        let office = Self.text(.office, viewing)
        let period = Self.text(.period, viewing)
        switch self {
        case .incoming:
            let list = try ListQuery(viewing, order: .added)
            // In the order in which they came, the first first.
            var order = list.order
            if order.key == .added { order.isReversed.toggle() }
            let documents = try viewing.catalogue.documents(
                list.query, order: order, page: page, today: viewing.today)
            return Contents(
                title: IncomingRegister.title, sheetName: IncomingRegister.sheetName,
                table: IncomingRegister.table(
                    of: documents.rows.map { IncomingRegister.Entry($0) }),
                layout: IncomingRegister.layout(office: office, period: period),
                total: documents.total)
        case .followUp:
            let list = try ListQuery(viewing, order: .due)
            let tasks = try viewing.catalogue.tasks(
                list.query, order: list.order, page: page, today: viewing.today)
            // The register is an official paper: Vietnamese, whatever the pages speak.
            let messages = Messages(language: .vietnamese)
            return Contents(
                title: FollowUpRegister.title, sheetName: FollowUpRegister.sheetName,
                table: FollowUpRegister.table(
                    of: tasks.rows.map { FollowUpRegister.Entry($0, messages: messages) }),
                layout: FollowUpRegister.layout(office: office, period: period),
                total: tasks.total)
        }
    }
}
