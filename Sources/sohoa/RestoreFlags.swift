import ArgumentParser
import Ingestion

/// The flags of `sohoa restore` as they were written: nothing is looked up or checked against the
/// world yet.
struct RestoreFlags: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The text to restore, UTF-8 or UTF-16; - is standard input.", valueName: "file"))
    var file = InputFile.standardInputName

    @Flag(help: "Write a table of the changed words, with reasons, instead of the text.")
    var explain = false

    @Flag(help: "Write a line of JSON for each line, with its words, instead of the text.")
    var json = false

    @Option(help: "What is repaired: auto leaves pages of English alone, on does not.")
    var restore = RestorationScope.auto

    @OptionGroup
    var shared: SharedFlags
}
