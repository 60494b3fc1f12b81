import Ingestion

/// Where the archive is that a command works on.
struct ArchiveLocation {
    /// The archive's folder.
    let path: String

    /// The folder that was given, else that of the environment, else the user's own.
    init(given: String?, environment: (String) -> String? = Machine.environment) {
        path =
            given ?? environment("SOHOA_ARCHIVE")
            ?? environment("XDG_DATA_HOME").map { "\($0)/sohoa" }
            ?? "\(environment("HOME") ?? ".")/.local/share/sohoa"
    }
}
