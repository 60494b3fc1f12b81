import ArgumentParser
import Presentation

/// The flags that mean the same in every command about an archive.
struct ArchiveFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The archive's folder. (default: $SOHOA_ARCHIVE, then sohoa in $XDG_DATA_HOME)",
            valueName: "dir"))
    var archive: String?

    @Option(help: "The language of the messages: vi or en. (default: as the locale says)")
    var langUi: InterfaceLanguage?
}
