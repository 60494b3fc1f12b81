/// How long calls of one sort took.
struct Timing {
    let name: String
    private var milliseconds: [Double] = []
    private var slowest: (time: Double, what: String) = (0, "")

    init(_ name: String) {
        self.name = name
    }

    /// Takes the time of a call.
    mutating func measure(_ what: String, _ call: () throws -> Void) rethrows {
        let start = ContinuousClock.now
        try call()
        let time = start.duration(to: .now) / .milliseconds(1)
        milliseconds.append(time)
        if time > slowest.time { slowest = (time, what) }
    }

    /// A line of Markdown's table: median, 95th percentile, longest.
    var line: String {
        let sorted = milliseconds.sorted()
        func at(_ share: Double) -> String {
            guard let last = sorted.indices.last else { return "–" }
            return "\((sorted[Int((Double(last) * share).rounded())] * 10).rounded() / 10)"
        }
        return "| \(name) | \(sorted.count) | \(at(0.5)) | \(at(0.95)) | \(at(1)) | "
            + "\(slowest.what) |"
    }
}
