import ArgumentParser
import Ingestion

/// The flags of `sohoa restore` as they were written: nothing is looked up or checked against the
/// world yet.
struct RestoreFlags: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The text to restore, UTF-8 or UTF-16; - is standard input.", valueName: "file"))
    var file = InputFile.standardInputName

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Where the result goes: a file, a folder, or - for standard output (the default).",
            valueName: "file|dir|-"))
    var output: String?

    @Flag(help: "Write a table of the changed words, with reasons, instead of the text.")
    var explain = false

    @Flag(help: "Write a line of JSON for each line, with its words, instead of the text.")
    var json = false

    @Option(help: "What is repaired: auto leaves pages of English alone, on does not.")
    var restore = RestorationScope.auto

    @Option(
        help: ArgumentHelp(
            "A text of your terms, one a line, such as names of units, places and persons: what "
                + "fits one is repaired to it.",
            valueName: "file"))
    var dictionary: String?

    @Option(
        help: ArgumentHelp(
            "The folder with the language models. (default: $SOHOA_DATA, or where it is installed)",
            valueName: "dir"))
    var data: String?

    @Option(help: "The language of the messages: vi or en. (default: as the locale says)")
    var langUi: InterfaceLanguage?

    @Flag(name: .shortAndLong, help: "Print errors only.")
    var quiet = false
}
