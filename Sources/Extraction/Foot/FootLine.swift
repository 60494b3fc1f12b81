import DocumentModel

/// A line of the foot, taken apart into the list on the left and the signature on the right.
///
/// With boxes the wide gap between the columns parts them; without, their shapes do: the list has
/// small letters and ends with a semicolon, the right half is an office in capitals or a name.
struct FootLine: Sendable {
    /// Lines and their halves.
    static let examples: [(line: String, left: String, right: String)] = [
        ("Nơi nhận: TM. ỦY BAN NHÂN DÂN", "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"),
        ("- Như trên; KT. CHỦ TỊCH", "- Như trên;", "KT. CHỦ TỊCH"),
        ("- Sở KH&CN (để biết); PHÓ GIÁM ĐỐC", "- Sở KH&CN (để biết);", "PHÓ GIÁM ĐỐC"),
        (
            "- GĐ (để b/c), các PGĐ Sở; Trần Minh Khang", "- GĐ (để b/c), các PGĐ Sở;",
            "Trần Minh Khang"
        ),
        ("- VP UBND TP;", "- VP UBND TP;", ""), ("- Lưu: VT, KT.", "- Lưu: VT, KT.", ""),
        ("KT. CHỦ TỊCH", "", "KT. CHỦ TỊCH"), ("Phan Trung Bá", "", "Phan Trung Bá"),
        ("- Các Sở: Xây dựng, Công Thương;", "- Các Sở: Xây dựng, Công Thương;", ""),
        ("- Như Điều 3; CHỦ TỊCH", "- Như Điều 3;", "CHỦ TỊCH"),
        ("Nơi nhận: GIÁM ĐỐC", "Nơi nhận:", "GIÁM ĐỐC"),
    ]

    /// A longer line is no line of a foot: a paper's width does not hold so many tokens.
    private static let longest = 200

    /// The words of the list.
    let left: [SourceWord]
    /// The words of the signature block.
    let right: [SourceWord]

    /// Takes a line apart.
    init(_ line: PrintedLine, pageWidth: Int?, lexicon: DirectiveLexicon) {
        let split =
            Self.gap(in: line, pageWidth: pageWidth, lexicon)
            ?? Self.shape(of: line.passage, lexicon)
        let offset = split.map { $0 < line.words.count ? $0 : line.words.count } ?? line.words.count
        left = Array(line.words[..<offset])
        right = Array(line.words[offset...])
    }

    /// The first word of the right column, by boxes; nil where there are none.
    private static func gap(
        in line: PrintedLine, pageWidth: Int?, _ lexicon: DirectiveLexicon
    ) -> Int? {
        guard let pageWidth, line.words.allSatisfy({ $0.box != nil }), let box = line.box else {
            return nil
        }
        if box.left * 20 > pageWidth * 9 { return 0 }
        var widest: (index: Int, width: Int) = (line.words.count, pageWidth / 40)
        for index in line.words.indices.dropFirst() {
            guard let one = line.words[index - 1].box, let next = line.words[index].box else {
                continue
            }
            if next.left - one.right > widest.width, next.left * 5 > pageWidth * 2 {
                widest = (index, next.left - one.right)
            }
        }
        // The columns may nearly touch: then the shapes decide.
        return widest.index < line.words.count ? widest.index : shape(of: line.passage, lexicon)
    }

    /// The first word of the right half, by the shapes of the halves.
    private static func shape(of passage: Passage, _ lexicon: DirectiveLexicon) -> Int? {
        let tokens = passage.tokens
        guard tokens.count <= longest else { return nil }
        if lexicon.names.matches(passage) || lexicon.names.mended(passage) != nil
            || isOffice(passage, from: 0, lexicon)
        {
            return 0
        }
        for start in tokens.indices.dropFirst() where tokens[start].followsBlank {
            let before = tokens[start - 1].folded
            let closes = [";", ".", ":", ")"].contains(before)
            let isRight =
                isOffice(passage, from: start, lexicon)
                || closes && lexicon.names.matches(passage, tokens: start..<tokens.count)
                || before == ";" && isRemains(passage, from: start)
                || before == ":" && isLabel(passage, upTo: start)
            guard isRight else { continue }
            return passage.words.count
                - passage.words(in: tokens[start].range.lowerBound..<passage.scalars.count).count
        }
        return nil
    }

    /// Whether "Nơi nhận:" ends before a token and no entry of the list follows on its line.
    private static func isLabel(_ passage: Passage, upTo token: Int) -> Bool {
        RecipientLabel.end(in: passage) == token - 1 && passage.tokens[token].folded != "-"
    }

    /// Whether what stands behind an entry's semicolon are the remains of a signature block: capitals,
    /// specks, or a word too short to be an entry.
    private static func isRemains(_ passage: Passage, from start: Int) -> Bool {
        let rest = passage.tokens[start...]
        guard rest.count <= 8, !rest.contains(where: { $0.folded == ";" || $0.folded == ":" })
        else { return rest.count <= 3 && rest.allSatisfy { $0.kind == .mark } }
        let words = rest.filter { $0.kind == .word }
        if words.isEmpty { return true }
        if rest.count <= 2, words.allSatisfy({ $0.range.count <= 3 && !$0.isUppercase }) {
            return true
        }
        return words.contains { $0.isUppercase && $0.range.count >= 3 }
            && !words.contains { !$0.isCapitalized && $0.range.count > 3 }
    }

    /// Whether the tokens from one on are an office in capitals, perhaps with its authority.
    private static func isOffice(
        _ passage: Passage, from start: Int, _ lexicon: DirectiveLexicon
    ) -> Bool {
        // Most lines are told by their first word.
        let rest = passage.tokens[start...]
        guard rest.first(where: { $0.kind == .word })?.isUppercase ?? false else { return false }
        let words = rest.filter { $0.kind == .word }
        guard let first = words.first, words.allSatisfy(\.isUppercase),
            !rest.contains(where: { $0.kind == .number || $0.folded == ";" })
        else { return false }
        if lexicon.offices.authorities.contains(first.folded), words.count >= 2,
            rest.dropFirst().first?.folded == "." || rest.dropFirst().first?.folded == ","
        {
            return true
        }
        return lexicon.offices.table.end(at: start, in: passage) != nil
    }
}
