import Vietnamese

/// The kinds of document, from `kinds.tsv`.
struct DocumentKinds: Sendable {
    private static let noCode = "-"

    /// All kinds, in the order of the table.
    let all: [DocumentKind]
    private let byCode: [String: DocumentKind]
    private let headings: [(kind: DocumentKind, letters: [UInt8])]
    private let phrases: [(kind: DocumentKind, phrase: Phrase)]

    /// Reads the rows: name, abbreviation and group.
    init(_ rows: [LexiconRow]) throws(LexiconError) {
        var phrases: [(kind: DocumentKind, phrase: Phrase)] = []
        for row in rows {
            let code = row.columns[1]
            let kind = DocumentKind(
                name: row.name, code: code == Self.noCode ? nil : code,
                group: try row.word(2, as: DocumentKind.Group.self))
            phrases.append((kind, try row.phrase()))
        }
        self.phrases = phrases
        all = phrases.map(\.kind)
        byCode = Dictionary(
            all.compactMap { kind in kind.code.map { ($0, kind) } },
            uniquingKeysWith: { first, _ in first })
        headings = all.filter { $0.group != .word && $0.group != .copy }.map { kind in
            (kind, Array(kind.name.folded.utf8.filter { $0 != 0x20 }))
        }
    }

    /// Whether some letters are the abbreviation of a kind.
    func isCode(_ letters: String) -> Bool { byCode[letters] != nil }

    /// The kind whose abbreviation a symbol names: "KH" of "07/KH-SXD", "CTr" of "10-CTr/TU".
    func kind(ofSymbol number: String) -> DocumentKind? {
        let parts = number.split { "/- ".contains($0) }.map(String.init)
        return parts.dropFirst().first { Int($0) == nil }.flatMap { byCode[$0] }
    }

    /// The kind that a heading in capitals names; one wrong letter of eight is forgiven.
    func kind(heading: Passage) -> DocumentKind? {
        let words = heading.tokens.filter { $0.kind == .word }
        guard words.count <= 4, !words.isEmpty, words.allSatisfy(\.isUppercase),
            !heading.tokens.contains(where: { $0.kind == .number })
        else { return nil }
        let letters = words.flatMap { Array($0.folded.utf8) }
        let exact = headings.first { $0.letters == letters }
        let found =
            exact
            ?? headings.first { _, wanted in
                editDistance(letters, wanted, atMost: wanted.count >= 7 ? 1 : 0) != nil
            }
        return found?.kind
    }

    /// The longest kind named by the words that end before a token: "Báo cáo thẩm tra" is one.
    func kind(before token: Int, in passage: Passage) -> (kind: DocumentKind, start: Int)? {
        var found: (kind: DocumentKind, start: Int)?
        for (kind, phrase) in phrases {
            let start = token - phrase.tokens.count
            guard start >= 0, passage.end(of: phrase, at: start) != nil else { continue }
            if start < found?.start ?? token { found = (kind, start) }
        }
        return found
    }
}
