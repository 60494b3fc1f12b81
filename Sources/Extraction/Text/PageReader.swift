import DocumentModel

/// Reads the printed lines of pages and leaves out what is no part of the document's text.
struct PageReader: Sendable {
    /// What the pages say in reading order.
    ///
    /// The lines are without page numbers, rules, specks and signature overlays; footnotes stand apart.
    func text(of pages: [RestoredPage]) -> DocumentText {
        var text = DocumentText()
        for page in pages {
            let lines = lines(of: page, signedOn: &text.signedOn)
            let notes = Footnotes.start(in: lines)
            text.lines += lines[..<notes]
            text.footnotes += lines[notes...]
        }
        text.lines = withoutSpecks(text.lines)
        return text
    }

    private func lines(
        of page: RestoredPage, signedOn: inout DocumentText.Signing?
    ) -> [PrintedLine] {
        var lines: [PrintedLine] = []
        var followsGap = false
        var overlay = SignatureOverlay()
        let isMachineRead = isMachineRead(page)
        for (index, line) in page.lines.enumerated() {
            let words = line.words.filter { !$0.text.isEmpty }.map {
                SourceWord(
                    text: $0.text, page: page.number, line: index + 1, box: $0.box,
                    isMachineRead: isMachineRead, probability: $0.probability)
            }
            guard !words.isEmpty else {
                followsGap = true
                continue
            }
            let read = PrintedLine(words: words, followsGap: followsGap)
            let own = overlay.strip(read)
            let printed =
                own.count == words.count ? read : PrintedLine(words: own, followsGap: followsGap)
            guard !own.isEmpty, !isRule(printed) else { continue }
            lines.append(printed)
            followsGap = false
        }
        if signedOn == nil { signedOn = overlay.signedOn }
        if lines.count > 1, let first = lines.first, isPageNumber(first) { lines.removeFirst() }
        if lines.count > 1, let last = lines.last, isPageNumber(last) { lines.removeLast() }
        return lines
    }

    /// Whether a machine read a page: its image, or a text that had to be repaired throughout.
    private func isMachineRead(_ page: RestoredPage) -> Bool {
        if page.origin == .ocr { return true }
        let words = page.lines.lazy.flatMap(\.words)
        let repaired = words.count { $0.treatment == .repaired }
        return repaired * 400 > words.count
    }

    /// A lone number of up to three digits, perhaps between dashes.
    private func isPageNumber(_ line: PrintedLine) -> Bool {
        let tokens = line.passage.tokens
        let numbers = tokens.filter { $0.kind == .number }
        guard numbers.count == 1, let number = numbers.first, number.folded.count <= 3 else {
            return false
        }
        return tokens.allSatisfy { $0.kind == .number || $0.folded == "-" }
    }

    /// A printed rule, or the marks of capitals that were read as a line of their own.
    private func isRule(_ line: PrintedLine) -> Bool {
        let scalars = line.passage.scalars.filter { $0 != " " }
        let letters = scalars.count { $0.isLetter || $0.isDigit }
        if letters == 0 { return true }
        let lengths = line.words.map(\.text.unicodeScalars.count)
        guard lengths.count >= 3, lengths.allSatisfy({ $0 <= 2 }) else { return false }
        return letters * 2 <= scalars.count
            || lengths.count >= 5 && lengths.count(where: { $0 == 1 }) * 2 > lengths.count
    }

    /// Leaves out lines of a few characters that stand where a sentence goes on.
    private func withoutSpecks(_ lines: [PrintedLine]) -> [PrintedLine] {
        var kept: [PrintedLine] = []
        for (index, line) in lines.enumerated() {
            let next = lines.indices.contains(index + 1) ? lines[index + 1] : nil
            if isSpeck(line), ItemMark(of: line.passage) == nil,
                next?.beginsSmall ?? false
                    || !line.passage.tokens.contains(where: { $0.kind == .number })
            {
                continue
            }
            kept.append(line)
        }
        return kept
    }

    private func isSpeck(_ line: PrintedLine) -> Bool {
        line.passage.scalars.count <= 3
            && !line.passage.tokens.contains { $0.kind == .word && $0.folded.count > 2 }
    }
}
