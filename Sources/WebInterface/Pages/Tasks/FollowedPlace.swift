/// A day of a task as a form names it: with the version that the person saw.
struct FollowedPlace: Sendable, Hashable {
    var task: Int64
    var day: Int64
    var version: Int

    /// "12:34:0".
    var text: String { "\(task):\(day):\(version)" }

    init(task: Int64, day: Int64, version: Int) {
        self.task = task
        self.day = day
        self.version = version
    }

    /// Reads what ``text`` gave; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, let task = Int64(parts[0]), let day = Int64(parts[1]),
            let version = Int(parts[2])
        else { return nil }
        self.init(task: task, day: day, version: version)
    }
}
