import Glibc

/// How long calls of one sort took.
struct Timing {
    let name: String
    private var milliseconds: [Double] = []
    private var ofCore: [Double] = []
    private var slowest: (time: Double, what: String) = (0, "")

    init(_ name: String) {
        self.name = name
    }

    /// Takes the time of a call.
    mutating func measure(_ what: String, _ call: () throws -> Void) rethrows {
        let start = ContinuousClock.now
        let busy = Self.processorTime
        try call()
        let time = start.duration(to: .now) / .milliseconds(1)
        milliseconds.append(time)
        ofCore.append(Self.processorTime - busy)
        if time > slowest.time { slowest = (time, what) }
    }

    /// The milliseconds that this process has had a core: what other processes take is not counted.
    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
    }

    /// A line of Markdown's table: median, 95th percentile, longest, and the 95th percentile of the
    /// time on a core.
    var line: String {
        let sorted = milliseconds.sorted()
        func at(_ share: Double, of sorted: [Double]) -> String {
            guard let last = sorted.indices.last else { return "–" }
            return "\((sorted[Int((Double(last) * share).rounded())] * 10).rounded() / 10)"
        }
        return "| \(name) | \(sorted.count) | \(at(0.5, of: sorted)) | \(at(0.95, of: sorted)) | "
            + "\(at(1, of: sorted)) | \(at(0.95, of: ofCore.sorted())) | \(slowest.what) |"
    }
}
