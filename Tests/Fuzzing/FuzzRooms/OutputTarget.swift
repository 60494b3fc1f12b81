import DocumentModel
import FoundationEssentials
import FuzzDriver

@testable import Publishing

/// Any text written as JSON, CSV, TSV, XML, iCalendar and for a terminal: read back it is the text,
/// but for what the form has no place for.
let outputTarget = FuzzTarget("outputs") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let json = JSONText.string(text)
    let read = try? JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8))
    require(
        read?.first?.unicodeScalars.elementsEqual(text.unicodeScalars) ?? false,
        "JSON is read as another text.")
    require(!json.unicodeScalars.contains { $0.value < 0x20 }, "JSON has control characters.")
    checkJSON(of: text)

    let cells = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let columns = cells.indices.map { ResultColumn("c\($0)", heading: "c\($0)") }
    var writer = CSVTableWriter(columns: columns)
    let rows = CSVRows(String(decoding: writer.add(cells.map(ResultCell.text)), as: UTF8.self)).rows
    require(rows.count == 1 && rows[0].count == cells.count, "A CSV row has other cells.")
    for (cell, content) in zip(rows[0], cells) {
        let shown = withoutBarred(content) { $0 == "\n" || $0 == "\t" }
        require(cell == shown || cell == "'" + shown, "“\(content)” is “\(cell)” in CSV.")
        require(
            !"=+-@\t\r\n".unicodeScalars.contains(cell.unicodeScalars.first ?? " "),
            "“\(cell)” is a formula.")
    }
    let row = TSVText.row(cells.map(TSVText.field))
    require(
        row.filter { $0 == 0x0A }.count == 1 && row.filter { $0 == 0x09 }.count == cells.count - 1,
        "A TSV row has other fields.")

    let escaped = XMLText.escaped(text)
    require(!escaped.contains("<") && !escaped.contains("\""), "XML is not escaped.")
    var calendar = CalendarText()
    calendar.add("SUMMARY", text: text)
    for line in calendar.bytes.split(separator: 0x0A) {
        require(line.last == 0x0D && line.count <= 76, "A calendar's line is too long.")
        require(line.dropLast().allSatisfy { $0 >= 0x20 }, "A calendar has control characters.")
        require(
            String(validating: line, as: UTF8.self) != nil, "A calendar's line ends in a letter.")
    }
    for line in TerminalLine.lines(of: MarkedText([.init(text)])) {
        for piece in line.wrapped(to: 20) + [line.cut(to: 20)] {
            require(piece.width <= 20, "A line is wider than its terminal.")
            require(
                piece.text(in: 20, rightAligned: false, usesBold: false).unicodeScalars
                    .allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) },
                "A terminal is commanded.")
        }
    }
}

/// A text in which what no form has a place for is U+FFFD.
private func withoutBarred(_ text: String, kept: (Unicode.Scalar) -> Bool) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        shown.append(!kept(scalar) && scalar.isBarred ? "\u{FFFD}" : scalar)
    }
    return String(shown)
}

/// A reader of comma-separated values as RFC 4180 describes them.
private struct CSVRows {
    var rows: [[String]] = []

    init(_ text: String) {
        var cells: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                cell.append("\"")
                scalars.removeFirst()
            case "\"": isQuoted.toggle()
            case ",", "\r":
                if isQuoted {
                    cell.append(scalar)
                    continue
                }
                cells.append(String(cell))
                cell.removeAll()
                guard scalar == "\r" else { continue }
                if scalars.first == "\n" { scalars.removeFirst() }
                rows.append(cells)
                cells = []
            default: cell.append(scalar)
            }
        }
    }
}
