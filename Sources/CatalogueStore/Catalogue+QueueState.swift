import GRDB

/// How many jobs there are, by what has become of them.
public struct QueueState: Sendable, Hashable {
    /// They wait to be read.
    public var waiting = 0
    /// They are being read.
    public var running = 0
    /// They are done.
    public var done = 0
    /// They failed.
    public var failed = 0
    /// Processes died over them.
    public var setAside = 0

    /// Whether nothing is left to do.
    public var isDrained: Bool { waiting == 0 && running == 0 }
}

extension Catalogue {
    /// How many jobs there are.
    public func queueState() throws(CatalogueError) -> QueueState {
        try read { database in
            var state = QueueState()
            for row in try database.rows("SELECT state, count(*) AS count FROM job GROUP BY state")
            {
                let count: Int = row["count"]
                switch row["state"] as String {
                case "waiting": state.waiting = count
                case "running": state.running = count
                case "done": state.done = count
                case "failed": state.failed = count
                default: state.setAside = count
                }
            }
            return state
        }
    }
}
