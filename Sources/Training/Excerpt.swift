internal import Vietnamese

/// Some paragraphs of a corpus in a row, dressed as the lines of a directive.
enum Excerpt {
    /// About as many words as fill half a page.
    private static let length = 330
    /// The longest paragraph, in words, so that a page has several.
    private static let longest = 70

    /// Takes paragraphs from a place drawn by lot.
    ///
    /// Short ones become headings, some in capitals; others are cut into the short lines of a
    /// table; most are running text.
    static func paragraphs(
        of text: [Substring], using lot: inout SeededGenerator
    ) -> [TypesetParagraph] {
        var result: [TypesetParagraph] = []
        var count = 0
        var place = lot.index(below: text.count - 25)
        let size = [13, 13.5, 14][lot.index(below: 3)]
        while count < length, place < text.count {
            let words = text[place].split(separator: " ").prefix(longest)
            place += 1
            guard words.allSatisfy({ $0.unicodeScalars.allSatisfy(isSettable) }) else { continue }
            count += words.count
            result += dressed(words, size: size, using: &lot)
        }
        return result
    }

    private static func dressed(
        _ words: ArraySlice<Substring>, size: Double, using lot: inout SeededGenerator
    ) -> [TypesetParagraph] {
        var paragraph = TypesetParagraph(text: words.joined(separator: " "), size: size)
        if words.count <= 14, lot.chance(0.4) {
            if lot.chance(0.5) { paragraph.text = paragraph.text.uppercased() }
            paragraph.size -= lot.chance(0.3) ? 1 : 0
            paragraph.isBold = lot.chance(0.8)
            paragraph.isItalic = !paragraph.isBold
            paragraph.isCentred = lot.chance(0.6)
            return [paragraph]
        }
        if lot.chance(0.12) { return cells(words, using: &lot) }
        paragraph.indent = lot.chance(0.8) ? 28 : 0
        paragraph.isItalic = lot.chance(0.12)
        paragraph.isBold = lot.chance(0.08)
        return [paragraph]
    }

    /// Lines of a few words, as in tables and lists of recipients.
    private static func cells(
        _ words: ArraySlice<Substring>, using lot: inout SeededGenerator
    ) -> [TypesetParagraph] {
        var rest = words
        var cells: [TypesetParagraph] = []
        let indent = Double(lot.index(below: 5)) * 40
        while !rest.isEmpty, cells.count < 6 {
            let piece = rest.prefix(2 + lot.index(below: 5))
            rest = rest.dropFirst(piece.count)
            cells.append(
                TypesetParagraph(
                    text: piece.joined(separator: " "), size: 11 + Double(lot.index(below: 2)),
                    isItalic: lot.chance(0.2), indent: indent))
        }
        return cells
    }

    /// Whether all the fonts have it.
    private static func isSettable(_ scalar: Unicode.Scalar) -> Bool {
        (0x21...0x7e).contains(scalar.value) || Letter(scalar) != nil
            || "–—“”‘’…•".unicodeScalars.contains(scalar)
    }
}
