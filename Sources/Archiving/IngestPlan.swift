/// What an ingest is to do.
public struct IngestPlan: Sendable, Hashable {
    /// The files and folders, as named.
    public var paths: [String]
    /// Whether folders within folders are looked into.
    public var isRecursive: Bool
    /// Whether a file is taken out of the inbox once its copy and its place in the catalogue are on
    /// the disk.
    public var moves: Bool
    /// Whether the first failure ends it; what waits is done the next time.
    public var abortsOnError: Bool
    /// How many files are read at the same time, at least 1.
    public var lanes: Int
    /// How the files are read.
    public var settings: IngestSettings

    /// Creates a plan.
    public init(
        paths: [String], isRecursive: Bool, moves: Bool, abortsOnError: Bool, lanes: Int,
        settings: IngestSettings
    ) {
        precondition(lanes >= 1, "An ingest needs somebody to read.")
        self.paths = paths
        self.isRecursive = isRecursive
        self.moves = moves
        self.abortsOnError = abortsOnError
        self.lanes = lanes
        self.settings = settings
    }
}
