/// A column of a table that goes out in several forms.
public struct ResultColumn: Sendable, Hashable {
    /// What stands in the cells.
    public enum Kind: Sendable, Hashable, CaseIterable {
        /// Words.
        case text
        /// Whole numbers.
        case integer
        /// Numbers.
        case real
        /// Days, months and years.
        case date
        /// Points in time.
        case timeStamp
        /// Yes or no.
        case boolean
        /// Several texts in one cell.
        case list
    }

    /// What a terminal does with a cell that is wider than its column.
    public enum Overflow: Sendable, Hashable {
        /// Goes on in the lines below, at most in so many in all; nil for as many as it takes.
        case wrap(mostLines: Int?)
        /// Ends with "…".
        case cut
        /// Keeps its width at the cost of other columns; cut where even that does not do.
        case keep
    }

    /// The key in JSON and the heading in CSV and TSV: `due`.
    public var name: String
    /// The heading for people, in their language.
    public var heading: String
    /// What stands in the cells.
    public var kind: Kind
    /// The columns of a terminal below which it is not narrowed while another can be.
    public var minimumWidth: Int
    /// What a terminal does with a cell that is wider than its column.
    public var overflow: Overflow
    /// What stands between the texts of a list where the form has no lists.
    public var joiner: String

    /// Creates a column.
    ///
    /// - Parameters:
    ///   - name: The key in JSON and the heading in CSV and TSV.
    ///   - heading: The heading for people.
    ///   - kind: What stands in the cells.
    ///   - minimumWidth: The least width in a terminal; nil for 8 where it may be narrowed.
    ///   - overflow: What becomes of wide cells; nil for wrapping texts and lists and keeping the rest.
    ///   - joiner: What stands between the texts of a list.
    public init(
        _ name: String, heading: String, kind: Kind = .text, minimumWidth: Int? = nil,
        overflow: Overflow? = nil, joiner: String = "; "
    ) {
        self.name = name
        self.heading = heading
        self.kind = kind
        self.overflow = overflow ?? (kind.isWords ? .wrap(mostLines: nil) : .keep)
        self.minimumWidth = minimumWidth ?? (self.overflow == .keep ? 0 : 8)
        self.joiner = joiner
    }
}

extension ResultColumn.Kind {
    /// Whether the cells hold words, which may be wrapped.
    var isWords: Bool { self == .text || self == .list }

    /// Whether the cells stand at the right of their column, so that digits stand below each other.
    var isRightAligned: Bool { self == .integer || self == .real }
}
