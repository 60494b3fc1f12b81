/// The text of a file of one of the lexicon's tables (docs/dictionaries.md).
public struct LexiconFile: Sendable, Hashable {
    /// A table of the lexicon; the raw value begins the names of its files.
    public enum Table: String, Sendable, Hashable, CaseIterable {
        /// Kinds of document with their abbreviations.
        case kinds
        /// Offices that sign, and the words of authority before them.
        case offices
        /// Words that the names of units begin with.
        case units
        /// Bodies known by name.
        case bodies
        /// Provinces, today's and those before them.
        case provinces
        /// Abbreviations in the names of units.
        case abbreviations
        /// Nouns that numbers count or measure.
        case measures
        /// Family names.
        case families
    }

    /// The table that it belongs to.
    public var table: Table
    /// The file's name, for errors.
    public var name: String
    /// Its text in NFC.
    public var text: String

    /// Names a text.
    public init(_ table: Table, name: String, text: String) {
        self.table = table
        self.name = name
        self.text = text
    }
}
