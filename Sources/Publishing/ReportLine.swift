public import DocumentModel

/// One line of the report (`--report`): what became of one file.
///
/// Every file of a run has exactly one line, also the files that failed (docs/record.md).
public struct ReportLine: Sendable, Hashable, Encodable {
    /// What became of a file.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        /// Converted.
        case ok
        /// Converted, but something is the matter with the file itself: see the warnings.
        case warning
        /// Not converted; nothing was written for it.
        case rejected
        /// Its bytes are in the archive already; it was not read again.
        case duplicate
    }

    /// The file's name as given, NFC.
    public var file: String
    /// What became of it.
    public var status: Status
    /// Wall-clock seconds spent on it.
    public var seconds: Double
    /// The number of pages converted; nil where the file was rejected.
    public var pages: Int?
    /// The document's grade; nil where the file was rejected.
    public var grade: Grade?
    /// What is the matter with the file, or was with the archive's copy of it, in the language of the
    /// messages; nil where it was rejected.
    public var warnings: [String]?
    /// How many findings of the record a person should look at; nil where the file was rejected.
    public var checks: Int?
    /// Where the result was written, "-" for standard output; nil where the file was rejected or
    /// went into an archive.
    public var output: String?
    /// The document's number in the archive; nil outside of archives.
    public var document: Int64?
    /// The file with the same bytes that was there before.
    public var duplicateOf: String?
    /// SHA-256 of the file; nil where it could not be read.
    public var sha256: String?
    /// Why the file was rejected: one of the reasons of docs/record.md.
    public var reason: String?
    /// The page that failed, from 1; nil where the whole file did.
    public var page: Int?
    /// What happened and what to do, in the language of the messages.
    public var message: String?
    /// The exit code that this failure alone would give.
    public var exit: Int32?

    /// Creates the line of a converted file.
    public init(
        converted document: ConvertedDocument, warnings: [String], output: String, seconds: Double
    ) {
        file = document.source.file
        status = warnings.isEmpty ? .ok : .warning
        self.seconds = Self.rounded(seconds)
        pages = document.pages.count
        grade = document.grade
        self.warnings = warnings
        checks = document.record.checks.count { $0.severity == .warning }
        self.output = output
        sha256 = document.source.sha256
    }

    /// Creates the line of a rejected file.
    public init(
        rejected file: String, reason: String, page: Int?, message: String, exit: Int32,
        seconds: Double
    ) {
        self.file = file
        status = .rejected
        self.seconds = Self.rounded(seconds)
        self.reason = reason
        self.page = page
        self.message = message
        self.exit = exit
    }

    /// Creates the line of a file that an archive has taken in.
    public init(
        archived file: String, sha256: String, document: Int64, pages: Int, grade: Grade,
        checks: Int, warnings: [String], seconds: Double
    ) {
        self.file = file
        status = warnings.isEmpty ? .ok : .warning
        self.seconds = Self.rounded(seconds)
        self.pages = pages
        self.grade = grade
        self.warnings = warnings
        self.checks = checks
        self.document = document
        self.sha256 = sha256
    }

    /// Creates the line of a file whose bytes are in the archive already; nil: from the same place.
    public init(duplicate file: String, sha256: String, of other: String?) {
        self.file = file
        status = .duplicate
        seconds = 0
        duplicateOf = other
        self.sha256 = sha256
    }

    /// Adds to what is the matter with the file; one that was converted has a warning then.
    public mutating func add(warning: String) {
        warnings = (warnings ?? []) + [warning]
        if status == .ok { status = .warning }
    }

    /// The line as UTF-8 JSON with its line feed.
    public var bytes: [UInt8] {
        JSONText.bytes(of: self, pretty: false) + [UInt8(ascii: "\n")]
    }

    private static func rounded(_ seconds: Double) -> Double {
        (seconds * 1000).rounded() / 1000
    }
}
