import ArgumentParser
import Presentation

/// The flags that mean the same in every command that repairs text.
struct SharedFlags: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Where the result goes: a file, a folder, or - for standard output (the default).",
            valueName: "file|dir|-"))
    var output: String?

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
