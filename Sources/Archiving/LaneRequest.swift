/// What the parent of an ingest asks of a lane.
struct LaneRequest: Sendable, Hashable, Codable {
    /// Work until nothing waits; so many lanes share the cores.
    var lanes: Int
}
