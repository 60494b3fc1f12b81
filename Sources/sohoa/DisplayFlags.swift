import ArgumentParser

/// The flags that say what is shown of a run over many files.
struct DisplayFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write a line about each file, also of those that fail, to this file.",
            valueName: "file.csv|.jsonl"))
    var report: String?

    @Flag(name: .shortAndLong, help: "Print errors only.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Print also what the reading processes say.")
    var verbose = false

    @Flag(help: "Print a line for each file instead of a progress bar, also on a terminal.")
    var noProgressBar = false
}
