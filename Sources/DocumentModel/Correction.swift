/// What people corrected in a document: the third layer of its text, over raw and restored.
public struct Corrections: Sendable, Hashable {
    /// Corrected words.
    public var words: [WordCorrection]
    /// Corrected values of the record.
    public var fields: [FieldCorrection]

    /// Creates corrections; none by default.
    public init(words: [WordCorrection] = [], fields: [FieldCorrection] = []) {
        self.words = words
        self.fields = fields
    }
}

/// A word that a person put right.
public struct WordCorrection: Sendable, Hashable, Codable {
    /// The page's number, from 1.
    public var page: Int
    /// The line on the page, from 1, lines without words counted.
    public var line: Int
    /// The word in the line, from 1.
    public var word: Int
    /// The restored word that it stands for.
    public var before: String
    /// What stands on the paper: several words with blanks between, or "" for none.
    public var after: String
    /// Where the word stands; nil where the page has no image.
    public var box: PageBox?

    /// Creates a correction.
    public init(
        page: Int, line: Int, word: Int, before: String, after: String, box: PageBox? = nil
    ) {
        self.page = page
        self.line = line
        self.word = word
        self.before = before
        self.after = after
        self.box = box
    }
}

/// A value of the record that a person put right.
public struct FieldCorrection: Sendable, Hashable, Codable {
    /// The value.
    public var field: RecordField
    /// What it is to be; "" for none.
    public var value: String

    /// Creates a correction.
    public init(_ field: RecordField, _ value: String) {
        self.field = field
        self.value = value
    }
}
