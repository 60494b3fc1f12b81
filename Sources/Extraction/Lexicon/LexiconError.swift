/// Why a file is no table of the lexicon.
public struct LexiconError: Error, Sendable, Hashable {
    /// What is the matter with a line.
    public enum Problem: Sendable, Hashable {
        /// It has more or fewer columns than the table.
        case columns(Int, expected: Int)
        /// A column is empty; columns are counted from 1.
        case emptyColumn(Int)
        /// A column is longer than ``LexiconError/longestColumn``; columns are counted from 1.
        case longColumn(Int)
        /// A name has no letter or digit.
        case noWord(String)
        /// A column holds a word that is none of those it may hold.
        case unknownWord(String)
        /// The name of today's province is the name of none.
        case unknownProvince(String)
        /// The first column stands on an earlier line of the same file already.
        case repeated(line: Int)
        /// The table has more lines than ``LexiconError/mostRows``.
        case tooManyRows
    }

    /// The most characters that a column may have.
    public static let longestColumn = 200
    /// The most lines that a table may have, comments not counted.
    public static let mostRows = 10_000

    /// The file's name.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// What is the matter.
    public var problem: Problem

    /// Creates an error.
    public init(file: String, line: Int, _ problem: Problem) {
        self.file = file
        self.line = line
        self.problem = problem
    }
}
