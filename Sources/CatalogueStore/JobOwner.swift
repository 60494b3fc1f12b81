/// Who works on a job: a process, told apart from a later one with the same number.
public struct JobOwner: Sendable, Hashable {
    /// The machine's name.
    public var host: String
    /// The process's number.
    public var process: Int32
    /// When the process started, as its machine counts.
    public var started: String

    /// Creates an owner.
    public init(host: String, process: Int32, started: String) {
        self.host = host
        self.process = process
        self.started = started
    }

    /// As it is written in the catalogue: "archive-1 4711 889902".
    var text: String { "\(host) \(process) \(started)" }

    /// Reads what ``text`` writes.
    init?(_ text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 3, let process = Int32(parts[1]) else { return nil }
        self.init(host: parts[0], process: process, started: parts[2])
    }
}
