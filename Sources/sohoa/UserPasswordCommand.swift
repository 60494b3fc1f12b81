import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation

/// `sohoa user password`: a new password for an account.
struct UserPasswordCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Gives an account another password; it is signed out everywhere.",
        discussion: """
            The password is asked for, twice, or read as one line of standard input.
            """)

    static var fullName: String { "user password" }

    @Argument(help: ArgumentHelp("The name to sign in with.", valueName: "name"))
    var name: String

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
        var change = AccountChange()
        change.passwordHash = hash
        let editor = editing.editor
        try askingCatalogue { [change] () throws(CatalogueError) in
            let account = try archive.catalogue.changeAccount(named: name.composed, change)
            try archive.catalogue.audit(
                .accountChange, by: editor.name,
                detail: editing.detail("password \(account.name)"), at: editor.moment)
        }
        if let generated { try write(generated + "\n", to: output) }
        return .success
    }
}
