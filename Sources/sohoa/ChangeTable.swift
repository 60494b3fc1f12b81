import DocumentModel
import Ingestion
import Presentation
import Publishing

/// The changed words of a text as a table for people (`--explain`).
struct ChangeTable {
    /// What its headings and reasons are said with.
    let messages: Messages

    /// The table as UTF-8: headings, a row for each changed word, and how many there are.
    func bytes(of text: RestoredText) -> [UInt8] {
        let changes = WordChange.changes(in: text)
        let hasPages = text.pages.count > 1
        let rows =
            [messages.changeHeadings(withPages: hasPages)]
            + changes.map { cells(of: $0, withPage: hasPages) }
        let lines = Self.aligned(rows) + ["", messages.changeCount(changes.count, in: text)]
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    private func cells(of change: WordChange, withPage: Bool) -> [String] {
        let place = "\(change.line):\(change.word)"
        let others = change.alternatives.map {
            "\($0.text.printable) \(messages.percentage($0.probability))"
        }
        return [
            withPage ? "\(change.page):\(place)" : place,
            "\(change.raw.printable) → \(change.text.printable)",
            messages.percentage(change.probability), messages.name(of: change.reason),
            others.joined(separator: ", "),
        ]
    }

    /// Rows of as many cells as lines whose cells stand below each other.
    static func aligned(_ rows: [[String]]) -> [String] {
        let columns = rows.first?.count ?? 0
        let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var line = ""
            for (cell, width) in zip(row, widths) {
                line += cell + String(repeating: " ", count: width - cell.count + 2)
            }
            let end = line.lastIndex { $0 != " " }
            return String(end.map { line[...$0] } ?? "")
        }
    }
}
