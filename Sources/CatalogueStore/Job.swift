public import DocumentModel

/// A file that a process has taken on to read, for a time.
public struct Job: Sendable, Hashable {
    /// Its number in the queue.
    public var id: Int64
    /// The lease's token: what is done under an older one is refused.
    public var token: Int64
    /// SHA-256 of the file's bytes, by which the store knows it.
    public var sha256: String
    /// Where the file lay when it was first offered.
    public var path: String
    /// How it is to be read, as JSON.
    public var settings: String
    /// How often a process has died over it, 0 … 2.
    public var deaths: Int
    /// The pages that were read before the work was interrupted, in order.
    public var pagesRead: [RecognizedPage]
    /// The document's number where it is read anew; nil for a new one.
    public var document: Int64?
}

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

/// Why a job was not done.
public struct JobFailure: Sendable, Hashable {
    /// One of the reasons of docs/record.md.
    public var reason: String
    /// The page that failed, from 1; nil where the whole file did.
    public var page: Int?
    /// What the system or a room said, in English.
    public var detail: String

    /// Creates a failure.
    public init(reason: String, page: Int? = nil, detail: String = "") {
        self.reason = reason
        self.page = page
        self.detail = detail
    }
}
