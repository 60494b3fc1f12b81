import Archiving
import ArgumentParser
import CatalogueStore
import DocumentModel
import Ingestion
import Presentation
import Publishing

/// `sohoa show`: all that is known of a document.
struct ShowCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows what is known of a document: head, tasks, goals, citations, history.",
        discussion: """
            The document is meant by its number in the archive, or by number and symbol where one \
            document has them.
            """)

    @Argument(help: ArgumentHelp("12 or 07/KH-SXD.", valueName: "document"))
    var document: String

    @Flag(help: "Write the text instead, with what people corrected.")
    var text = false

    @Flag(help: "List the words instead, by page, line and place, each with what was read.")
    var words = false

    @Flag(help: "Show it also where it is held because it is secret.")
    var held = false

    @OptionGroup
    var day: TodayFlags

    @OptionGroup
    var table: TableFlags

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let tables = try TableOutput(table, messages: messages, output: output)
        let today = try asUsage { () throws(UsageError) in
            guard !(text && words) else { throw .severalForms }
            return try day.date()
        }
        let ids = try askingCatalogue { () throws(CatalogueError) in
            try archive.catalogue.documents(meantBy: document.composed, includesHeld: held)
        }
        guard let id = ids.first else {
            throw .archive(.catalogue(CatalogueError(.notFound, detail: document.composed)))
        }
        guard ids.count == 1 else { throw .usage(.severalDocuments(document, ids)) }
        let catalogue = archive.catalogue
        if text {
            let pages = try askingCatalogue { () throws(CatalogueError) in
                try catalogue.pageTexts(of: id)
            }
            try write(pages.joined(separator: "\u{C}\n") + "\n", to: output)
        } else if words {
            let stored = try askingCatalogue { () throws(CatalogueError) in
                try catalogue.document(id)
            }
            try tables.write(
                ResultTable(
                    of: WordRow.rows(of: stored.converted), RowColumn<WordRow>.words,
                    as: tables.form, messages), named: messages.wordsSheet, to: output)
        } else {
            let details = try askingCatalogue { () throws(CatalogueError) in
                try catalogue.details(of: id, includesHeld: held, today: today)
            }
            let sheets = DocumentSheets(details: details, form: tables.form, messages: messages)
            try tables.write(sheets.all, to: output)
        }
        return .success
    }
}
