import DocumentModel

/// The words "Nơi nhận:" above the list of recipients (Decree 30/2020/NĐ-CP, Appendix I, II.9.b).
enum RecipientLabel {
    /// Lines that begin with the label, perhaps after a speck or with a letter misread.
    static let examples = [
        "Nơi nhận:", "Nơi nhận: KT. CHỦ TỊCH", ",Nơi nhận: CHỦ TỊCH", "Nơi nhậm:",
    ]
    /// Lines that do not.
    static let counterexamples = ["Nơi nào", "- Như nơi nhận;", "Nhận: 01 bản", "Người nhận:"]

    private static let letters = Array("noinhan")

    /// The token after the label at the beginning of a line; nil where it does not stand there.
    static func end(in passage: Passage) -> Int? {
        let tokens = passage.tokens
        let start = tokens.prefix(3).firstIndex { $0.kind == .word } ?? 0
        guard start + 1 < tokens.count, tokens[start].isCapitalized,
            tokens[..<start].allSatisfy({ $0.folded != "-" })
        else { return nil }
        let end = start + 2
        let read = Array(tokens[start].folded + tokens[start + 1].folded)
        if read == letters { return end }
        guard end < tokens.count, tokens[end].folded == ":",
            editDistance(read, letters, atMost: 1) != nil
        else { return nil }
        return end
    }

    /// The lines with each label above the lines that stand below it on its page.
    ///
    /// Engines may read the list before its label, with the signature beside it.
    static func inOrder(_ lines: [PrintedLine]) -> [PrintedLine] {
        var lines = lines
        for index in lines.indices where end(in: lines[index].passage) != nil {
            guard let label = lines[index].box else { continue }
            let page = lines[index].page
            var first = index
            while first > 0, lines[first - 1].page == page,
                let box = lines[first - 1].box, box.top > label.top + label.height / 2
            {
                first -= 1
            }
            if first < index { lines.insert(lines.remove(at: index), at: first) }
        }
        return lines
    }
}
