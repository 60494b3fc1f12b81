import GRDB

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
