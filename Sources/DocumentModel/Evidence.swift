/// The place on the paper that a value was taken from.
public struct Evidence: Sendable, Hashable, Codable {
    /// The page, from 1.
    public var page: Int
    /// The line on that page, from 1, empty lines counted.
    public var line: Int
    /// The box in pixels of the page image; nil where the input had none.
    public var box: PageBox?
    /// The restored words there.
    public var quote: String

    /// Creates a piece of evidence.
    public init(page: Int, line: Int, box: PageBox? = nil, quote: String) {
        self.page = page
        self.line = line
        self.box = box
        self.quote = quote
    }
}

/// How far a value may be relied on.
public enum Grade: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Found in its proper place and form, and surely read.
    case a = "A"
    /// Found, with a small doubt about its form or its reading.
    case b = "B"
    /// Doubtful: a person should look.
    case c = "C"
    /// Most likely wrong or incomplete, or missing where a document must have it.
    case d = "D"

    /// Orders grades from worst to best: `.d < .a`.
    public static func < (one: Grade, other: Grade) -> Bool { one.rawValue > other.rawValue }
}

/// A value of the record with its grade and the places that it was taken from.
public struct Graded<Value: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
    /// The value itself.
    public var value: Value
    /// How far it may be relied on.
    public var grade: Grade
    /// Where it stands, one entry a line; never empty.
    public var evidence: [Evidence]

    /// Creates a graded value.
    public init(_ value: Value, grade: Grade, evidence: [Evidence]) {
        self.value = value
        self.grade = grade
        self.evidence = evidence
    }
}
