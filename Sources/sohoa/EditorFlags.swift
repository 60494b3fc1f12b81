import ArgumentParser
import CatalogueStore
import Ingestion

/// The flags of commands that people change things with.
struct EditorFlags: ParsableArguments {
    @Option(help: ArgumentHelp("Who says so. (default: your login)", valueName: "name"))
    var by: String?

    @Option(help: ArgumentHelp("What is to be said about it.", valueName: "text"))
    var note: String?

    /// What goes into the log: what was done, and what is said about it.
    func detail(_ what: String) -> String { what + (note.map { ": \($0.composed)" } ?? "") }

    /// Who makes the change, now.
    var editor: Editor {
        Editor(name: (by ?? Machine.environment("USER") ?? Machine.userName).composed)
    }
}
