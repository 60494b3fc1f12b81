import DocumentModel

/// Reads the tasks of an annexed table of which each cell stands on lines of its own.
///
/// Columns are known by their headings; a row is its statement, then units, then its deadline.
struct AnnexTableReader: Sendable {
    let lexicon: DirectiveLexicon

    private enum Part {
        case statement, lead, support
    }

    /// The tasks of the rows, in order; none where no heading names a task and who does it.
    func tasks(of lines: [PrintedLine]) -> [DirectiveTask] {
        var tasks: [DirectiveTask] = []
        var index = 0
        while index < lines.count {
            let first = lines[index].passage.tokens.first?.folded
            guard first == "stt" || first == "tt", let start = headingEnd(of: lines, from: index)
            else {
                index += 1
                continue
            }
            let (rows, end) = rows(of: lines, from: start)
            for row in rows {
                if let task = row.task(number: tasks.count + 1, lexicon: lexicon) {
                    tasks.append(task)
                }
            }
            index = max(end, index + 1)
        }
        return tasks
    }

    /// The first line after the column headings; nil where they are not those of a list of tasks.
    private func headingEnd(of lines: [PrintedLine], from start: Int) -> Int? {
        var columns: Set<AttributeLine.Kind> = []
        for index in start..<min(lines.count, start + 12) {
            let line = lines[index]
            if index > start, isRowNumber(line) || ItemMark(of: line.passage)?.kind == .roman {
                return columns.contains(.statement) && columns.contains(.lead) ? index : nil
            }
            if let column = AttributeLine.column(line.passage) { columns.insert(column) }
        }
        return nil
    }

    private func isRowNumber(_ line: PrintedLine) -> Bool {
        line.passage.tokens.count == 1 && line.passage.tokens[0].kind == .number
            && line.passage.tokens[0].folded.count <= 3
    }

    private func rows(of lines: [PrintedLine], from start: Int) -> (rows: [AnnexRow], end: Int) {
        var rows: [AnnexRow] = []
        var row = AnnexRow()
        var part = Part.statement
        var index = start
        var section = ""
        func close() {
            if !row.statement.isEmpty { rows.append(row) }
            row = AnnexRow()
            row.section = section
            part = .statement
        }
        while index < lines.count {
            let line = lines[index]
            if let mark = ItemMark(of: line.passage), mark.kind == .roman {
                section = mark.number
                close()
            } else if isRowNumber(line) {
                close()
            } else if line.isCapitals, line.passage.scalars.count > 12 {
                // The heading of a part, or of its second line.
            } else if part != .statement, isDeadline(line.passage) {
                row.deadline = line.words
                close()
            } else {
                take(line, into: &row, part: &part)
            }
            index += 1
        }
        close()
        return (rows, index)
    }

    private func take(_ line: PrintedLine, into row: inout AnnexRow, part: inout Part) {
        let beginsUnit =
            lexicon.units.isStrong(at: 0, in: line.passage)
            || line.passage.tokens.first?.isCapitalized ?? false
                && lexicon.units.weak.end(at: 0, in: line.passage) != nil
        switch part {
        case .statement
        where !row.statement.isEmpty && beginsUnit && line.passage.scalars.count <= 90:
            part = .lead
            row.lead = line.words
        case .statement:
            row.statement += line.words
        case .lead where beginsUnit:
            part = .support
            row.support = line.words
        case .lead:
            row.lead += line.words
        case .support:
            row.support += line.words
        }
    }

    private func isDeadline(_ passage: Passage) -> Bool {
        guard passage.scalars.count <= 60, !passage.tokens.isEmpty else { return false }
        if passage.begins(with: Phrase("Thường xuyên"))
            || passage.begins(with: Phrase("Theo lộ trình"))
        {
            return true
        }
        let rules = DeadlineReader.rules.contains { $0.match(in: passage, at: 0) != nil }
        return rules || PeriodDeadline.match(in: passage, at: 0, isLabelled: true) != nil
    }
}
