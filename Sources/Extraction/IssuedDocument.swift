/// A document that another issues or annexes, as it stands below the other's signature.
///
/// Decree 30/2020/NĐ-CP, Appendix I, III.3 and the templates of Appendix III: a plan issued with a
/// decision has kind and title, then "(Kèm theo Quyết định số …)"; an appendix has "Phụ lục I".
struct IssuedDocument: Sendable {
    /// How many lines may stand between an annex's beginning and its kind.
    private static let longestHead = 8

    /// The kind that its heading names; nil for an appendix.
    var kind: DocumentKind?
    /// The lines of its body.
    var lines: Range<Int>

    /// The documents among the lines below a signature, in order.
    static func all(
        in lines: [PrintedLine], from start: Int, joiner: ParagraphJoiner,
        lexicon: DirectiveLexicon
    ) -> [IssuedDocument] {
        var found: [IssuedDocument] = []
        var index = start
        while index < lines.count {
            let kind = lexicon.kinds.kind(heading: lines[index].passage)
            guard kind != nil || isAppendix(lines[index]) || index == start else {
                index += 1
                continue
            }
            if let last = found.indices.last {
                // A heading below "Phụ lục" names the same document.
                if index - found[last].lines.lowerBound < longestHead, found[last].kind == nil {
                    found.removeLast()
                } else {
                    found[last].lines = found[last].lines.lowerBound..<index
                }
            }
            var body = index
            if kind != nil {
                body =
                    TitleReader(joiner: joiner, lexicon: lexicon).titleLines(
                        of: lines, from: index + 1
                    ).upperBound
            }
            while body < min(lines.count, index + longestHead), isEnclosure(lines[body]) {
                body += 1
            }
            found.append(IssuedDocument(kind: kind, lines: body..<lines.count))
            index = max(body, index + 1)
        }
        return found
    }

    /// "PHỤ LỤC", "Phụ lục II".
    private static func isAppendix(_ line: PrintedLine) -> Bool {
        line.passage.begins(with: Phrase("Phụ lục")) && line.passage.tokens.count <= 4
            && line.passage.tokens.first?.isCapitalized ?? false
    }

    /// "(Kèm theo Quyết định số … ngày … của …)", or a later line of it.
    private static func isEnclosure(_ line: PrintedLine) -> Bool {
        let first = line.passage.tokens.first?.folded
        return first == "(" || line.lastMark == ")" || line.passage.text.hasSuffix(")")
            || line.passage.begins(with: Phrase("Kèm theo"))
            || line.passage.begins(with: Phrase("Ban hành kèm"))
    }
}
