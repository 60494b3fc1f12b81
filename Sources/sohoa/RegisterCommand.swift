import Archiving
import ArgumentParser
import CatalogueStore
import DocumentModel
import Ingestion
import Presentation
import Publishing

/// `sohoa register`: the registers of Decree 30/2020/NĐ-CP.
struct RegisterCommand: ArchiveCommand {
    /// Which register.
    enum Register: String, CaseIterable, ExpressibleByArgument {
        /// "Sổ đăng ký văn bản đến", ten columns.
        case incoming
        /// "Sổ theo dõi giải quyết văn bản đến", seven columns.
        case followUp = "follow-up"
    }

    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Writes a register of the decree, ready to print.",
        discussion: """
            incoming has a line for each document, in the order in which they came in; follow-up a \
            line for each task, the earliest day first (Decree 30/2020/NĐ-CP, Appendix IV).
            """)

    @Argument(help: "incoming or follow-up.")
    var register: Register

    @OptionGroup
    var list: ListFlags

    @Option(help: ArgumentHelp("The office whose register it is.", valueName: "name"))
    var office: String?

    @Option(
        help: ArgumentHelp(
            "The time that it is for: Từ ngày 01/01/2026 đến ngày 31/3/2026.", valueName: "text"))
    var period: String?

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let run = try ListRun(
            list, order: register == .incoming ? .added : .due, messages: messages, output: output)
        switch register {
        case .incoming:
            let order = ListOrder(run.order.key, isReversed: !run.order.isReversed)
            let documents = try askingCatalogue { () throws(CatalogueError) in
                try archive.catalogue.documents(
                    run.query, order: run.order.key == .added ? order : run.order,
                    page: run.page, today: run.today)
            }
            try run.writeRegister(
                IncomingRegister.table(of: documents.rows.map { IncomingRegister.Entry($0) }),
                named: IncomingRegister.sheetName,
                layout: IncomingRegister.layout(office: office?.composed, period: period?.composed),
                to: output)
        case .followUp:
            let tasks = try askingCatalogue { () throws(CatalogueError) in
                try archive.catalogue.tasks(
                    run.query, order: run.order, page: run.page, today: run.today)
            }
            try run.writeRegister(
                FollowUpRegister.table(
                    of: tasks.rows.map { FollowUpRegister.Entry($0, messages: messages) }),
                named: FollowUpRegister.sheetName,
                layout: FollowUpRegister.layout(office: office?.composed, period: period?.composed),
                to: output)
        }
        return .success
    }
}
