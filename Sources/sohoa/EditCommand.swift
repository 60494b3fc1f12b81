import Archiving
import ArgumentParser
import CatalogueStore
import DocumentModel
import Ingestion
import Presentation

/// `sohoa edit`: corrections of a document.
struct EditCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Corrects the text or the record of a document.",
        discussion: """
            A correction reaches text, search, record, tasks and exports at once; what was read and \
            what was restored stay beside it, and the history tells who said so. Lines and words are \
            counted from 1, as sohoa show --words numbers them.
            """)

    @Argument(help: ArgumentHelp("The document's number.", valueName: "id"))
    var document: Int64

    @Option(
        help: ArgumentHelp(
            "A value of the record, several times: number, date (2025-08-20), kind, issuer, "
                + "parentIssuer, place, title, secrecy, urgency, signer; empty for none.",
            valueName: "field=value"))
    var set: [String] = []

    @Option(help: ArgumentHelp("The word to correct: page:line:word.", valueName: "place"))
    var word: String?

    @Option(help: ArgumentHelp("A word to correct wherever it stands.", valueName: "word"))
    var replace: String?

    @Option(help: ArgumentHelp("What stands on the paper; empty for nothing.", valueName: "text"))
    var with: String?

    @OptionGroup
    var editing: EditorFlags

    @Option(
        help: ArgumentHelp(
            "The folder with the language models. (default: $SOHOA_DATA, or where it is installed)",
            valueName: "dir"))
    var data: String?

    @OptionGroup
    var archive: ArchiveFlags

    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let stored = try askingCatalogue { () throws(CatalogueError) in
            try archive.catalogue.document(document)
        }
        let corrections: Corrections
        do throws(UsageError) {
            corrections = try EditRequest(set: set, word: word, replace: replace, with: with)
                .corrections(of: stored)
        } catch {
            throw .usage(error)
        }
        try asking { () throws(ArchiveError) in
            try DocumentEditing(archive: archive, pipeline: try pipeline())
                .apply(corrections, to: stored, note: editing.note, by: editing.editor)
        }
        StandardError.write(
            messages.edited(document, count: corrections.words.count + corrections.fields.count))
        return .success
    }

    private func pipeline() throws(ArchiveError) -> DocumentPipeline {
        do throws(IngestionError) {
            return try DocumentPipeline(
                settings: ConversionSettings(), data: data, glossary: nil)
        } catch {
            throw .file(data ?? "--data", error)
        }
    }
}
