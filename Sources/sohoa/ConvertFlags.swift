import ArgumentParser
import Ingestion
import Presentation

/// The flags of `sohoa convert` as they were written: nothing is looked up or checked against the
/// world yet.
struct ConvertFlags: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The files to convert: PDF, TIFF, PNG, JPEG, WebP, JPEG 2000, PNM or text; - is standard input.",
            valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "The form of the result.",
            discussion: """
                json is the record, txt the repaired text; hocr, alto and tsv hold every word with \
                its box, its probability and what was read for it; csv is a table of the tasks, ics \
                a calendar of what is due, xlsx a workbook of head, tasks, goals and references; pdf \
                is a copy that looks as the file does and can be searched, PDF/A-2b where the file \
                allows it.
                """))
    var format = OutputFormat.json

    @Option(
        name: .shortAndLong,
        help: "The languages that the recognition engine reads, joined by +: vie+eng.")
    var language = "vie"

    @Option(help: "The pages to convert: 1,3-end. (default: all)")
    var pages: String?

    @Option(help: "Whether the text is repaired: auto leaves healthy text alone.")
    var restore = RestorationMode.auto

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "What becomes of text that a PDF already carries.",
            discussion: """
                auto keeps it where it is healthy Vietnamese and reads the image otherwise; skip \
                keeps it as it is; redo reads the image where an engine laid the text over it or \
                the text is mangled; force always reads the image.
                """))
    var mode = ExistingTextMode.auto

    @Option(
        name: .shortAndLong,
        help: "The number of pages read at the same time. (default: the number of cores)")
    var jobs: Int?

    @Option(help: ArgumentHelp("The seconds that one page may take.", valueName: "seconds"))
    var pageTimeout = 100.0

    @Option(help: ArgumentHelp("The password of an encrypted PDF.", valueName: "text"))
    var password: String?

    @OptionGroup
    var limits: LimitFlags

    @Flag(help: "Write every page with its lines, words, boxes and probabilities into the JSON.")
    var pagesDetail = false

    @Option(
        help: ArgumentHelp(
            "Write a line about each file, also of those that fail, to this file.",
            valueName: "file.csv|.jsonl"))
    var report: String?

    @OptionGroup
    var sandbox: SandboxFlags

    @OptionGroup
    var shared: SharedFlags

    @Flag(name: .shortAndLong, help: "Print also what is done with each page, and why.")
    var verbose = false

    @Flag(help: "Print a line for each file instead of a progress bar, also on a terminal.")
    var noProgressBar = false
}
