import DocumentModel

/// Reads the bodies that a document is written to.
///
/// Decree 30/2020/NĐ-CP, Appendix I, II.9.a: "Kính gửi:" and one body, or a list with dashes; a
/// telegram (công điện) lists them under "… điện:".
struct AddresseeReader: Sendable {
    let joiner: ParagraphJoiner

    private static let label = Phrase("Kính gửi")

    /// Whether a line begins the list.
    static func begins(_ line: PrintedLine) -> Bool {
        if line.passage.begins(with: label) { return true }
        let tokens = line.passage.tokens.suffix(2)
        return tokens.count == 2 && tokens.last?.folded == ":"
            && ["dien", "gui"].contains(tokens.first?.folded)
            && line.passage.tokens.first?.isUppercase ?? false
    }

    /// The addressees of the list that begins at a line, and the line after it.
    func addressees(of lines: [PrintedLine], from start: Int) -> (found: [Graded<String>], end: Int)
    {
        let opening = lines[start].passage
        var entries: [[SourceWord]] = []
        if let after = opening.end(of: Self.label, at: 0) {
            var rest = after
            while rest < opening.tokens.count, opening.tokens[rest].folded == ":" { rest += 1 }
            if rest < opening.tokens.count {
                entries.append(
                    opening.words(in: opening.range(ofTokens: rest..<opening.tokens.count)))
            }
        }
        let isOpen = entries.isEmpty
        var index = start + 1
        while index < min(lines.count, start + 40) {
            let line = lines[index]
            if ItemMark(of: line.passage)?.kind == .dash
                || ItemMark(of: line.passage)?.kind == .plus
            {
                entries.append(line.words)
            } else if let last = lines[index - 1].lastMark, !entries.isEmpty,
                ItemMark(of: line.passage) == nil,
                line.beginsSmall || last == "," || last == ";"
                    || continuesName(line, after: lines[index - 1])
            {
                if last == ";" {
                    entries.append(line.words)
                } else {
                    entries[entries.count - 1] += line.words
                }
            } else if isOpen, entries.isEmpty {
                entries.append(line.words)
            } else {
                break
            }
            index += 1
        }
        return (entries.flatMap(Self.split), index)
    }

    /// Whether a line goes on a dashed entry that filled its line.
    private func continuesName(_ line: PrintedLine, after previous: PrintedLine) -> Bool {
        !line.followsGap && !previous.endsSentence && joiner.isFull(previous)
            && !BodyOpening.begins(line) && !joiner.isFull(line)
    }

    /// The bodies of an entry: "Bộ Tài chính; Bộ Nội vụ." are two.
    private static func split(_ words: [SourceWord]) -> [Graded<String>] {
        let passage = Passage(words)
        var start = ItemMark(of: passage)?.contentToken ?? 0
        var found: [Graded<String>] = []
        for token in start..<passage.tokens.count + 1 {
            let isEnd = token == passage.tokens.count
            guard isEnd || passage.tokens[token].folded == ";" else { continue }
            var end = token
            while end > start, [".", ",", ";"].contains(passage.tokens[end - 1].folded) { end -= 1 }
            if end > start {
                let range = passage.range(ofTokens: start..<end)
                found.append(passage.graded(passage.text(in: range), in: range))
            }
            start = token + 1
        }
        return found
    }
}
