/// A numbered heading.
public struct Section: Sendable, Hashable, Codable {
    /// The heading's own number: "VI", "3", "a", "Điều 4".
    public var number: String
    /// The heading's words, lines joined.
    public var title: String
    /// The depth, from 1.
    public var level: Int
    /// The page on which it stands, from 1.
    public var page: Int

    /// Creates a heading.
    public init(number: String, title: String, level: Int, page: Int) {
        self.number = number
        self.title = title
        self.level = level
        self.page = page
    }
}
