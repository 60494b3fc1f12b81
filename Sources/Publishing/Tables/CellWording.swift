public import DocumentModel

/// How cells that are no texts are said to people.
public struct CellWording: Sendable, Hashable {
    /// The order of a date's parts.
    public enum DateOrder: Sendable, Hashable {
        /// 20/08/2025, as in Vietnam; 08/2025 where the day is unknown.
        case dayFirst
        /// 2025-08-20; 2025-08 where the day is unknown.
        case yearFirst
    }

    /// The word for yes.
    public var yes: String
    /// The word for no.
    public var no: String
    /// The order of a date's parts.
    public var dateOrder: DateOrder
    /// What stands before a number's decimals.
    public var decimalMark: String

    /// Creates a wording.
    public init(yes: String, no: String, dateOrder: DateOrder, decimalMark: String) {
        self.yes = yes
        self.no = no
        self.dateOrder = dateOrder
        self.decimalMark = decimalMark
    }

    /// A date; what is unknown of it is left out.
    public func text(of date: CivilDate) -> String {
        // ISO 8601 pads the parts.
        var parts = date.description.split(separator: "-")
        if date.day == nil { parts.removeLast() }
        if date.month == nil { parts.removeLast() }
        return switch dateOrder {
        case .dayFirst: parts.reversed().joined(separator: "/")
        case .yearFirst: parts.joined(separator: "-")
        }
    }

    /// A number with at most four decimals.
    func text(of number: Double) -> String {
        guard number.isFinite else { return "" }
        let rounded = abs(number) < 1e12 ? (number * 10_000).rounded() / 10_000 : number
        let parts = rounded.written.split(separator: ".", omittingEmptySubsequences: false)
        return parts.joined(separator: decimalMark)
    }

    /// A cell as people read it.
    func text(of cell: ResultCell, in column: ResultColumn) -> MarkedText {
        let text =
            switch cell {
            case .marked(let text): text
            case .real(let number): MarkedText([MarkedText.Run(self.text(of: number))])
            case .date(let date): MarkedText([MarkedText.Run(self.text(of: date))])
            case .timeStamp(let time):
                MarkedText([MarkedText.Run("\(self.text(of: time.date)) \(time.hourAndMinute)")])
            case .boolean(let value): MarkedText([MarkedText.Run(value ? yes : no)])
            case .empty, .text, .integer, .list:
                MarkedText([MarkedText.Run(cell.plainText(in: column))])
            }
        return text
    }
}
