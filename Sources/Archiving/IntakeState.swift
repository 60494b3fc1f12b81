public import CatalogueStore

/// How an intake stands.
public struct IntakeState: Sendable, Hashable {
    /// How many files wait, are read, are done or failed.
    public var queue: QueueState
    /// The files that are being read, by whatever process.
    public var running: [RunningJob]
    /// The files that could not be read; of many the last.
    public var failures: [FileFailure]
    /// What keeps the archive from working, such as a full disk; nil where nothing does.
    public var problem: ArchiveError?
    /// Since when it does.
    public var problemSince: Moment?
}
