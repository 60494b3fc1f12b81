public import DocumentModel

/// What the parent of an ingest asks of a lane.
struct LaneRequest: Sendable, Hashable, Codable {
    /// Work until nothing waits; so many lanes share the cores.
    var lanes: Int
}

/// What a lane says while it works.
enum LaneReport: Sendable, Hashable, Codable {
    /// It has taken a file on.
    case began(path: String)
    /// The file has so many pages to do, of which some were done before.
    case pages(Int, done: Int)
    /// A page is done.
    case pageDone
    /// A worker that reads for it wrote this line.
    case workerMessage(String)
    /// The file is in the catalogue.
    case finished(FinishedFile)
    /// The file cannot be read, for the reason that stands in its job.
    case failed(FailedFile)
    /// Nothing waits.
    case idle
    /// It cannot go on, for a reason that no file is to blame for.
    case stopped(reason: String, detail: String)
}

/// A file that was read and can be found.
public struct FinishedFile: Sendable, Hashable, Codable {
    /// Where it lay.
    public var path: String
    /// SHA-256 of its bytes.
    public var sha256: String
    /// The document's number in the catalogue.
    public var document: Int64
    /// The number of pages.
    public var pages: Int
    /// The document's grade.
    public var grade: Grade
    /// How many findings a person should look at.
    public var checks: Int
    /// Whether any text was found.
    public var hasText: Bool
    /// Whether it is secret and held back until somebody releases it.
    public var isHeld: Bool
    /// The documents with the same number, issuer and year.
    public var sameIdentity: [Int64]
    /// The documents with nearly the same text.
    public var nearTexts: [Int64]
    /// The corrections of people that found no place in the text as it is read now.
    public var unplacedCorrections: Int
    /// Wall-clock seconds.
    public var seconds: Double
}

/// A file that could not be read.
public struct FailedFile: Sendable, Hashable, Codable {
    /// Where it lay.
    public var path: String
    /// SHA-256 of its bytes; nil where it could not even be taken in.
    public var sha256: String?
    /// One of the reasons of docs/record.md.
    public var reason: String
    /// The page that failed, from 1; nil where the whole file did.
    public var page: Int?
    /// What the system or a room said, in English.
    public var detail: String
    /// Whether it is set aside because processes died over it.
    public var isSetAside: Bool
    /// Wall-clock seconds.
    public var seconds: Double

    /// Creates a file that failed.
    public init(
        path: String, sha256: String? = nil, reason: String, page: Int? = nil, detail: String,
        isSetAside: Bool, seconds: Double
    ) {
        self.path = path
        self.sha256 = sha256
        self.reason = reason
        self.page = page
        self.detail = detail
        self.isSetAside = isSetAside
        self.seconds = seconds
    }
}
