import DocumentModel

/// Gathers the entries under "Nơi nhận", several lines to one where they are long.
struct RecipientList: Sendable {
    private var entries: [[SourceWord]] = []
    private var hasBegun = false

    /// Takes the left half of the next line of the foot.
    mutating func take(_ words: [SourceWord]) {
        let passage = Passage(words)
        if let after = RecipientLabel.end(in: passage) {
            hasBegun = true
            var rest = after
            while rest < passage.tokens.count, passage.tokens[rest].folded == ":" { rest += 1 }
            guard rest < passage.tokens.count else { return }
            entries.append(passage.words(in: passage.range(ofTokens: rest..<passage.tokens.count)))
            return
        }
        guard hasBegun else { return }
        if ItemMark(of: passage)?.kind == .dash {
            entries.append(words)
        } else if entries.isEmpty || isEnded || passage.begins(with: Phrase("Lưu")) {
            if entries.isEmpty || passage.begins(with: Phrase("Lưu")) { entries.append(words) }
        } else {
            entries[entries.count - 1] += words
        }
    }

    /// Whether the last entry is complete.
    private var isEnded: Bool {
        guard let last = entries.last else { return false }
        let line = PrintedLine(words: last, followsGap: false)
        return line.lastMark == "." || line.lastMark == ";" || isFile(line.passage)
    }

    private func isFile(_ passage: Passage) -> Bool {
        let start = ItemMark(of: passage)?.contentToken ?? 0
        return passage.tokens.indices.contains(start) && passage.tokens[start].folded == "luu"
    }

    /// The entries without dashes and final marks.
    var recipients: [Recipient] { entries.compactMap(recipient) }

    /// The drafter's sign in the entry "Lưu".
    var drafter: Graded<String>? {
        guard let file = entries.map(Passage.init).last(where: isFile),
            let range = DrafterSign.find(in: file)
        else {
            return nil
        }
        return file.graded(file.text(in: range), in: range, best: .b)
    }

    private func recipient(_ words: [SourceWord]) -> Recipient? {
        let passage = Passage(words)
        let start = ItemMark(of: passage)?.contentToken ?? 0
        var end = passage.tokens.count
        // A number after the closing point counts copies: "Lưu: VT, CT. 08 KH".
        if isFile(passage),
            let point = passage.tokens.indices.dropFirst(start).first(where: {
                passage.tokens[$0].folded == "." && $0 + 1 < end
                    && passage.tokens[$0 + 1].kind == .number
                    && passage.tokens[$0 + 1].followsBlank
            })
        {
            end = point
        }
        while end > start, [".", ";", ",", ":"].contains(passage.tokens[end - 1].folded) {
            end -= 1
        }
        guard end > start else { return nil }
        let range = passage.range(ofTokens: start..<end)
        let line = passage.graded(passage.text(in: range), in: range)
        return Recipient(
            value: line.value, purpose: CopyPurpose.find(in: passage).map(passage.text(in:)),
            grade: line.grade, evidence: line.evidence)
    }
}
