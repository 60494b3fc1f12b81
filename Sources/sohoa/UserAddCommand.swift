import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation

/// `sohoa user add`: a new account.
struct UserAddCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Makes an account.",
        discussion: """
            The password is asked for, twice, or read as one line of standard input.
            """)

    static var fullName: String { "user add" }

    @Argument(help: ArgumentHelp("The name to sign in with.", valueName: "name"))
    var name: String

    @Option(help: "What it may do: reader, analyst, archivist or administrator.")
    var role: Role = .reader

    @Option(help: ArgumentHelp("The name for people. (default: the name)", valueName: "text"))
    var displayName: String?

    @Flag(help: "It may see documents that are held because they are secret.")
    var secret = false

    @OptionGroup
    var password: PasswordFlags

    @OptionGroup
    var editing: EditorFlags

    @OptionGroup
    var archive: ArchiveFlags

    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let (hash, generated) = try password.hash(messages: messages)
        let editor = editing.editor
        try askingCatalogue { () throws(CatalogueError) in
            let account = try archive.catalogue.addAccount(
                name: name.composed, displayName: (displayName ?? name).composed,
                passwordHash: hash, role: role, seesSecret: secret, at: editor.moment)
            try archive.catalogue.audit(
                .accountChange, by: editor.name,
                detail: editing.detail("add \(account.name) \(role.rawValue)"), at: editor.moment)
        }
        if let generated { try write(generated + "\n", to: output) }
        return .success
    }
}
