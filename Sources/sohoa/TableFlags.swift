import ArgumentParser
import Ingestion
import Presentation

/// The flags of commands that give a table.
struct TableFlags: ParsableArguments {
    @Flag(help: "Write JSON: an array with an object a row.")
    var json = false

    @Flag(help: "Write JSON Lines: an object a line.")
    var jsonl = false

    @Flag(help: "Write comma-separated values.")
    var csv = false

    @Flag(help: "Write tab-separated values.")
    var tsv = false

    @Flag(help: "Write a workbook for spreadsheets.")
    var xlsx = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Where the table goes: a file, or - for standard output (the default).",
            valueName: "file|-"))
    var output: String?

    @Flag(name: .shortAndLong, help: "Do not say how many rows there are.")
    var quiet = false

    /// The one form that was asked for.
    func form() throws(UsageError) -> TableForm {
        let asked: [TableForm] =
            (json ? [.json] : []) + (jsonl ? [.jsonl] : []) + (csv ? [.csv] : [])
            + (tsv ? [.tsv] : []) + (xlsx ? [.xlsx] : [])
        guard asked.count <= 1 else { throw .severalForms }
        return asked.first ?? .table
    }

    /// Where it goes.
    func target() throws(UsageError) -> OutputPlan.Target {
        switch output {
        case nil, "-": return .standardOutput
        case "": throw .emptyName
        case let path?: return .file(path)
        }
    }
}
