import DocumentModel

/// A later mention of a document by its kind and number alone: "Nghị quyết 57", "Kế hoạch số 22".
///
/// Decree 30/2020/NĐ-CP, Appendix I, II.6.b lets later mentions leave out all but kind and number;
/// offices leave out the symbol too.
struct ShortCitation: Sendable, Hashable {
    /// Texts that have one, with its kind and digits.
    static let examples: [(text: String, kind: String, digits: String)] = [
        ("theo Nghị quyết 57 và", "Nghị quyết", "57"), ("Kế hoạch số 22, các", "Kế hoạch", "22"),
        ("Quyết định số 749.", "Quyết định", "749"),
        ("(Nghị định 30/2020)", "Nghị định", "30/2020"),
        ("Chỉ thị số 05 của tỉnh", "Chỉ thị", "05"),
    ]
    /// Texts without one.
    static let counterexamples = [
        "Nghị quyết số 57-NQ/TW", "Kế hoạch số 22/KH-UBND", "số 57", "năm 2025", "Kế hoạch 2025",
        "Quyết định 15%", "kế hoạch 22", "Nghị quyết 57.5", "Điều 57", "Nghị quyết số 57 - NQ/TW",
    ]

    /// The kind by name.
    var kind: String
    /// The number, perhaps with its year.
    var digits: String
    /// The scalars of kind and number.
    var range: Range<Int>

    /// All of a passage, in order.
    static func all(in passage: Passage, lexicon: DirectiveLexicon) -> [ShortCitation] {
        passage.tokens.indices.lazy.filter { passage.tokens[$0].kind == .number }.compactMap {
            ShortCitation(in: passage, at: $0, lexicon: lexicon)
        }
    }

    /// Reads the mention whose number stands at a token.
    init?(in passage: Passage, at token: Int, lexicon: DirectiveLexicon) {
        let tokens = passage.tokens
        guard token > 1, tokens[token].kind == .number, tokens[token].folded.count <= 4,
            tokens[token].followsBlank, let value = tokens[token].value,
            !(1990...2100).contains(value)
        else { return nil }
        let name = tokens[token - 1].folded == "so" ? token - 1 : token
        guard let named = lexicon.kinds.kind(before: name, in: passage),
            tokens[named.start].isCapitalized, DocumentNumber(in: passage, at: token) == nil
        else { return nil }
        kind = named.kind.name
        digits = tokens[token].folded
        var end = token + 1
        if end + 1 < tokens.count, tokens[end].folded == "/", let year = tokens[end + 1].value,
            (1990...2100).contains(year)
        {
            digits += "/\(year)"
            end += 2
        }
        // What follows at once makes another number of it: "15%", "57.5", "12a"; so does a symbol
        // that cannot be read.
        if end < tokens.count {
            let next = tokens[end]
            let isClosed =
                [",", ";", ")", ":"].contains(next.folded)
                || next.folded == "." && (end + 1 >= tokens.count || tokens[end + 1].followsBlank)
            guard isClosed || next.followsBlank && next.folded != "-" && next.folded != "/" else {
                return nil
            }
        }
        range = tokens[named.start].range.lowerBound..<tokens[end - 1].range.upperBound
    }

    /// Whether a full number is the one meant: "57-NQ/TW" by "57".
    func means(_ number: String) -> Bool {
        let rest = number.dropFirst(digits.count)
        return number.hasPrefix(digits) && (rest.first == "/" || rest.first == "-")
    }
}
