import ArgumentParser
import Ingestion

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
    var pageTimeout = 100.0

    @OptionGroup
    var limits: LimitFlags

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

    @OptionGroup
    var sandbox: SandboxFlags
}
