import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation

/// `sohoa token revoke`: a token that lets nobody in any more.
struct TokenRevokeCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Takes a token back, for good.")

    static var fullName: String { "token revoke" }

    @Argument(help: ArgumentHelp("The token's number.", valueName: "id"))
    var token: Int64

    @OptionGroup
    var editing: EditorFlags

    @OptionGroup
    var archive: ArchiveFlags

    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let editor = editing.editor
        try askingCatalogue { () throws(CatalogueError) in
            try archive.catalogue.revokeToken(token, at: editor.moment)
            try archive.catalogue.audit(
                .tokenRevoke, by: editor.name, detail: editing.detail("\(token)"),
                at: editor.moment)
        }
        return .success
    }
}
