public import DocumentModel

/// A cell of a table that goes out in several forms.
public enum ResultCell: Sendable, Hashable {
    /// Nothing; null in JSON.
    case empty
    /// A text.
    case text(String)
    /// A text with marked parts: what a search found.
    case marked(MarkedText)
    /// A whole number.
    case integer(Int)
    /// A number; one that is not finite counts as nothing.
    case real(Double)
    /// A day, of which month or day may be unknown.
    case date(CivilDate)
    /// A point in time.
    case timeStamp(TimeStamp)
    /// Yes or no.
    case boolean(Bool)
    /// Several texts.
    case list([String])
}

extension ResultCell {
    /// A text; nothing for nil.
    public init(_ text: String?) { self = text.map(Self.text) ?? .empty }

    /// A whole number; nothing for nil.
    public init(_ number: Int?) { self = number.map(Self.integer) ?? .empty }

    /// A number; nothing for nil.
    public init(_ number: Double?) { self = number.map(Self.real) ?? .empty }

    /// A date; nothing for nil.
    public init(_ date: CivilDate?) { self = date.map(Self.date) ?? .empty }

    /// A point in time; nothing for nil.
    public init(_ time: TimeStamp?) { self = time.map(Self.timeStamp) ?? .empty }

    /// The cell as programs read it in a form without types: dates in ISO 8601, `true` and `false`.
    func plainText(in column: ResultColumn) -> String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .marked(let text): text.plain
        case .integer(let number): String(number)
        case .real(let number): number.isFinite ? number.written : ""
        case .date(let date): date.description
        case .timeStamp(let time): time.description
        case .boolean(let value): String(value)
        case .list(let texts): texts.joined(separator: column.joiner)
        }
    }

    /// Whether the cell holds words of a paper or a person, which a program may take for something
    /// else.
    var isWords: Bool {
        switch self {
        case .text, .marked, .list: true
        case .empty, .integer, .real, .date, .timeStamp, .boolean: false
        }
    }
}
