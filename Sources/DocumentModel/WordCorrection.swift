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
