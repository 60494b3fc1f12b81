/// Writes a table for people, fitted to the width of their terminal.
///
/// The widths come from the headings and the first rows, which are kept back until there are enough
/// of them; later cells that are wider are wrapped or cut. Control characters never get through.
public struct TerminalTableWriter: TableWriter {
    /// What stands around the cells.
    public enum Frame: Sendable, Hashable, CaseIterable {
        /// Blanks, and a rule under the headings.
        case plain
        /// Lines around every cell.
        case box
    }

    private let columns: [ResultColumn]
    private let width: Int?
    private let wording: CellWording
    private let frame: Frame
    private let usesBold: Bool
    private let sample: Int
    private var waiting: [[[TerminalLine]]] = []
    private var widths: [Int]?

    /// Creates a writer of a table with these columns.
    ///
    /// - Parameters:
    ///   - columns: The columns.
    ///   - width: The columns of the terminal; nil where nothing limits a line.
    ///   - wording: How cells that are no texts are said.
    ///   - frame: What stands around the cells.
    ///   - usesBold: Whether headings and marked parts of texts are bold: for terminals only.
    ///   - sample: From how many rows the widths are taken.
    public init(
        columns: [ResultColumn], width: Int?, wording: CellWording, frame: Frame = .plain,
        usesBold: Bool = false, sample: Int = 500
    ) {
        self.columns = columns
        self.width = width
        self.wording = wording
        self.frame = frame
        self.usesBold = usesBold
        self.sample = sample
    }

    /// Nothing: the widths are not known yet.
    public mutating func begin() -> [UInt8] { [] }

    /// The rows so far once there are enough of them, then each row.
    public mutating func add(_ row: [ResultCell]) -> [UInt8] {
        precondition(row.count == columns.count, "A row has a cell for every column.")
        let cells = zip(row, columns).map {
            TerminalLine.lines(of: wording.text(of: $0, in: $1))
        }
        if let widths { return Array(text(of: cells, in: widths).utf8) }
        waiting.append(cells)
        return waiting.count >= sample ? rowsThatWaited() : []
    }

    /// The rows that still wait, and what closes the frame.
    public mutating func end() -> [UInt8] {
        var bytes = widths == nil ? rowsThatWaited() : []
        if frame == .box { bytes += Array(rule("└", "┴", "┘", in: widths ?? []).utf8) }
        return bytes
    }

    /// Sets the widths and writes the headings and the rows that waited for them.
    private mutating func rowsThatWaited() -> [UInt8] {
        let headings = columns.map { column in
            let run = MarkedText.Run(column.heading, isMarked: true)
            return TerminalLine.lines(of: MarkedText([run]))
        }
        let widths = widths(of: waiting, under: headings)
        self.widths = widths
        var text = frame == .box ? rule("┌", "┬", "┐", in: widths) : ""
        text += self.text(of: headings, in: widths, areHeadings: true)
        text += frame == .box ? rule("├", "┼", "┤", in: widths) : rule("", "  ", "", in: widths)
        for cells in waiting { text += self.text(of: cells, in: widths) }
        waiting = []
        return Array(text.utf8)
    }

    private func widths(of rows: [[[TerminalLine]]], under headings: [[TerminalLine]]) -> [Int] {
        let wishes = columns.indices.map { index in
            let column = columns[index]
            let heading = Self.natural(headings[index], overflow: column.overflow)
            let contents = rows.map { Self.natural($0[index], overflow: column.overflow) }
            let content = contents.max() ?? 0
            let word = headings[index].map(\.widestWord).max() ?? 0
            return ColumnWidths.Wish(
                natural: max(heading, content),
                mean: contents.reduce(0, +) / max(1, contents.count),
                minimum: column.overflow == .keep ? max(word, content) : column.minimumWidth)
        }
        guard let width else { return wishes.map { max(1, $0.natural) } }
        let between = frame == .box ? 3 * columns.count + 1 : 2 * (columns.count - 1)
        return ColumnWidths.fitting(wishes, in: width - between)
    }

    private static func natural(
        _ lines: [TerminalLine], overflow: ResultColumn.Overflow
    ) -> Int {
        if case .wrap = overflow { return lines.map(\.width).max() ?? 0 }
        return oneLine(lines).width
    }

    private static func oneLine(_ lines: [TerminalLine]) -> TerminalLine {
        lines.count == 1
            ? lines[0]
            : TerminalLine(lines.map(\.glyphs).joined(separator: [TerminalLine.Glyph(" ")]))
    }

    private func text(
        of cells: [[TerminalLine]], in widths: [Int], areHeadings: Bool = false
    ) -> String {
        let lines = columns.indices.map { index in
            fitted(
                cells[index], to: widths[index],
                overflow: areHeadings ? .wrap(mostLines: nil) : columns[index].overflow)
        }
        let height = lines.map(\.count).max() ?? 1
        var text = ""
        for place in 0..<height {
            let parts = columns.indices.map { index in
                (place < lines[index].count ? lines[index][place] : TerminalLine()).text(
                    in: widths[index], rightAligned: columns[index].kind.isRightAligned,
                    usesBold: usesBold)
            }
            text += joined(parts) + "\n"
        }
        return text
    }

    private func fitted(
        _ lines: [TerminalLine], to width: Int, overflow: ResultColumn.Overflow
    ) -> [TerminalLine] {
        guard case .wrap(let mostLines) = overflow else {
            let line = Self.oneLine(lines)
            // Where nothing limits a line, a wide code of a later row is better whole than in place.
            return [overflow == .keep && self.width == nil ? line : line.cut(to: width)]
        }
        let wrapped = lines.flatMap { $0.wrapped(to: width) }
        guard let mostLines, wrapped.count > max(1, mostLines) else { return wrapped }
        let last = wrapped[max(1, mostLines) - 1]
        // One column more than there is, so that the line is cut.
        let rest = last.glyphs + Array(repeating: TerminalLine.Glyph(" "), count: width)
        return wrapped.prefix(max(1, mostLines) - 1) + [TerminalLine(rest).cut(to: width)]
    }

    private func joined(_ parts: [String]) -> String {
        guard frame == .plain else { return "│ " + parts.joined(separator: " │ ") + " │" }
        let line = parts.joined(separator: "  ")
        let end = line.lastIndex { $0 != " " }
        return String(end.map { line[...$0] } ?? "")
    }

    private func rule(
        _ left: String, _ middle: String, _ right: String, in widths: [Int]
    ) -> String {
        let margin = frame == .box ? 2 : 0
        let parts = widths.map { String(repeating: "─", count: $0 + margin) }
        return left + parts.joined(separator: middle) + right + "\n"
    }
}
