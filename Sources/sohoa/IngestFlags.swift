import ArgumentParser
import Ingestion

/// The flags of `sohoa ingest` as they were written.
struct IngestFlags: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The files and folders to take in; none: only what earlier runs left is done.",
            valueName: "path"))
    var paths: [String] = []

    @Flag(name: .shortAndLong, help: "Look into folders within folders.")
    var recursive = false

    @Flag(help: "List what would be taken in, and change nothing.")
    var dryRun = false

    @Flag(help: "Take each file out of its folder once its copy is safely in the archive.")
    var move = false

    @Flag(help: "End at the first file that fails; the others wait for the next run.")
    var abortOnError = false

    @OptionGroup
    var reading: ReadingFlags

    @OptionGroup
    var archive: ArchiveFlags

    @OptionGroup
    var display: DisplayFlags
}

/// The flags that say how files are read into an archive.
struct ReadingFlags: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: "The languages that the recognition engine reads, joined by +: vie+eng.")
    var language = "vie"

    @Option(
        name: .shortAndLong,
        help: "What becomes of text that a PDF already carries: see sohoa convert.")
    var mode = ExistingTextMode.auto

    @Option(help: "Whether the text is repaired: auto leaves healthy text alone.")
    var restore = RestorationMode.auto

    @Option(
        name: .shortAndLong,
        help: "The number of files read at the same time. (default: the number of cores)")
    var jobs: Int?

    @Option(help: ArgumentHelp("The seconds that one page may take.", valueName: "seconds"))
    var pageTimeout = 180.0

    @Option(
        help: ArgumentHelp(
            "A text of your terms, one a line: what fits one is repaired to it.",
            valueName: "file"))
    var dictionary: String?

    @Option(
        help: ArgumentHelp(
            "The folder with the language models. (default: $SOHOA_DATA, or where it is installed)",
            valueName: "dir"))
    var data: String?
}

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
