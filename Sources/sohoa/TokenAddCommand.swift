import Archiving
import ArgumentParser
import CatalogueStore
import Credentials
import Ingestion
import Presentation

/// `sohoa token add`: a new token, which is printed once.
struct TokenAddCommand: ArchiveCommand {
    /// So many days may a token last.
    static let days = 1...36_500

    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Makes a token and prints it; it cannot be had again.")

    static var fullName: String { "token add" }

    @Argument(help: ArgumentHelp("What it is for.", valueName: "label"))
    var label: String

    @Option(help: "What it may do: read, write or calendar; one at least, several times for more.")
    var scope: [TokenScope] = []

    @Option(help: ArgumentHelp("The account that it acts for.", valueName: "name"))
    var owner: String?

    @Option(help: ArgumentHelp("What a calendar has: words and conditions.", valueName: "words"))
    var query: String?

    @Option(help: ArgumentHelp("After how many days it ends by itself.", valueName: "number"))
    var days: Int?

    @OptionGroup
    var editing: EditorFlags

    @OptionGroup
    var archive: ArchiveFlags

    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        if let days, !Self.days.contains(days) { throw .usage(.tokenDays(days)) }
        let secret = Secret()
        let editor = editing.editor
        let expires = days.map { Moment(seconds: editor.moment.seconds + Int64($0) * 86_400) }
        try askingCatalogue { () throws(CatalogueError) in
            let token = try archive.catalogue.addToken(
                label: label.composed, digest: secret.digest, owner: owner?.composed,
                scopes: Set(scope), query: query?.composed, expires: expires, at: editor.moment)
            try archive.catalogue.audit(
                .tokenAdd, by: editor.name, detail: editing.detail("\(token.id) \(token.label)"),
                at: editor.moment)
        }
        try write(secret.text + "\n", to: output)
        return .success
    }
}
