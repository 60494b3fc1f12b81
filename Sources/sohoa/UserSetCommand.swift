import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation

/// `sohoa user set`: another role, name or state of an account.
struct UserSetCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Changes an account; one that is disabled is signed out.")

    static var fullName: String { "user set" }

    @Argument(help: ArgumentHelp("The name to sign in with.", valueName: "name"))
    var name: String

    @Option(help: "What it may do: reader, analyst, archivist or administrator.")
    var role: Role?

    @Option(help: ArgumentHelp("The name for people.", valueName: "text"))
    var displayName: String?

    @Flag(
        inversion: .prefixedNo,
        help: "Whether it may see documents that are held because they are secret.")
    var secret: Bool?

    @Flag(inversion: .prefixedEnableDisable, help: "Whether it may be used.")
    var account: Bool?

    @OptionGroup
    var editing: EditorFlags

    @OptionGroup
    var archive: ArchiveFlags

    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        var change = AccountChange()
        change.role = role
        change.displayName = displayName?.composed
        change.seesSecret = secret
        change.isDisabled = account.map { !$0 }
        guard change != AccountChange() else { throw .usage(.whatToChange) }
        let editor = editing.editor
        try askingCatalogue { [change] () throws(CatalogueError) in
            let account = try archive.catalogue.changeAccount(named: name.composed, change)
            try archive.catalogue.audit(
                .accountChange, by: editor.name,
                detail: editing.detail("set \(account.name) \(account.summary)"),
                at: editor.moment)
        }
        return .success
    }
}

extension Account {
    /// What it may, for the log.
    fileprivate var summary: String {
        role.rawValue + (seesSecret ? " secret" : "") + (isDisabled ? " disabled" : "")
    }
}
