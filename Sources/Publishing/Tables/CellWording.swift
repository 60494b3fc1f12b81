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
        let year = Self.padded(date.year, to: 4)
        let month = date.month.map { Self.padded($0, to: 2) }
        let day = date.day.map { Self.padded($0, to: 2) }
        return switch dateOrder {
        case .dayFirst: [day, month, year].compactMap { $0 }.joined(separator: "/")
        case .yearFirst: [year, month, day].compactMap { $0 }.joined(separator: "-")
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
        if case .marked(let text) = cell { return text }
        return MarkedText([MarkedText.Run(plainText(of: cell, in: column))])
    }

    /// A cell as people read it, without marks.
    public func plainText(of cell: ResultCell, in column: ResultColumn) -> String {
        switch cell {
        case .real(let number): text(of: number)
        case .date(let date): text(of: date)
        case .timeStamp(let time): "\(text(of: time.date)) \(time.hourAndMinute)"
        case .boolean(let value): value ? yes : no
        case .empty, .text, .marked, .integer, .list: cell.plainText(in: column)
        }
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
