/// All that is known of one file after it went through every room.
public struct ConvertedDocument: Sendable, Hashable {
    /// The file itself.
    public var source: SourceDescription
    /// The record of what it says.
    public var record: DirectiveRecord
    /// The worst grade of what matters most; D where number, date or kind are missing, C at best
    /// where part of the text could not be read.
    public var grade: Grade
    /// The pages in order.
    public var pages: [RestoredPage]
    /// How each step was made.
    public var made: [ProcessingStep]
    /// Whether the last line of the text ends with a line feed; true for what was read from paper.
    public var endsWithLineFeed: Bool

    /// Creates a document.
    public init(
        source: SourceDescription, record: DirectiveRecord, grade: Grade, pages: [RestoredPage],
        made: [ProcessingStep], endsWithLineFeed: Bool = true
    ) {
        self.endsWithLineFeed = endsWithLineFeed
        self.source = source
        self.record = record
        self.grade = grade
        self.pages = pages
        self.made = made
    }

    /// What is the matter with its pages, by number; only of those that have defects.
    public var pageDefects: [Int: [PageDefect]] {
        Dictionary(
            pages.compactMap { page in page.defects.map { (page.number, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}

/// The file that a document was made from.
public struct SourceDescription: Sendable, Hashable, Codable {
    /// The name as given, NFC; "-" for standard input.
    public var file: String
    /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
    public var sha256: String
    /// How many pages the file has, also where only some were asked for.
    public var pages: Int
    /// Where the text comes from; where pages differ, the origin of most of them.
    public var textFrom: TextOrigin
    /// The engine's languages, joined by "+": "vie".
    public var language: String

    /// Creates a description.
    public init(
        file: String, sha256: String, pages: Int, textFrom: TextOrigin, language: String
    ) {
        self.file = file
        self.sha256 = sha256
        self.pages = pages
        self.textFrom = textFrom
        self.language = language
    }
}

/// How one step of the way was made, so that it can be told apart and made again.
public struct ProcessingStep: Sendable, Hashable, Codable {
    /// The step: "recognition", "decoding", "restoration", "extraction".
    public var step: String
    /// The version of what did it: "tesseract 5.3.0".
    public var version: String
    /// What it was told, by name.
    public var settings: [String: String]
    /// SHA-256 of the model file used; nil where there is none.
    public var model: String?
    /// Wall-clock seconds.
    public var seconds: Double

    /// Creates a step.
    public init(
        step: String, version: String, settings: [String: String] = [:], model: String? = nil,
        seconds: Double
    ) {
        self.step = step
        self.version = version
        self.settings = settings
        self.model = model
        self.seconds = seconds
    }
}
