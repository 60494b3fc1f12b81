import ArgumentParser

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
