/// The mark that a numbered or bulleted item begins with (Decree 30/2020/NĐ-CP, Appendix I, II.5).
struct ItemMark: Sendable, Hashable {
    /// The kinds of marks, from the highest division to the lowest.
    enum Kind: Int, Sendable, Hashable, Comparable {
        /// "Phần I".
        case part
        /// "Chương II".
        case chapter
        /// "Mục 3".
        case division
        /// "Điều 4."
        case article
        /// "A."
        case capital
        /// "IV."
        case roman
        /// "3." and "3.1."
        case decimal
        /// "3)".
        case parenthesis
        /// "a)".
        case letter
        /// "(i)".
        case smallRoman
        /// "-".
        case dash
        /// "+".
        case plus

        static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
    }

    /// Lines and the numbers of their marks; "" for an unnumbered mark.
    static let examples: [(line: String, number: String)] = [
        ("I. MỤC ĐÍCH", "I"), ("IV. NHIỆM VỤ", "IV"), ("HI. TỔ CHỨC", "III"),
        ("II NHIỆM VỤ TRỌNG TÂM", "II"), ("1. Mục đích", "1"),
        ("1.2. Triển khai", "1.2"), ("4.1 Kinh phí", "4.1"), ("a) Rà soát", "a"),
        ("đ) Bố trí", "đ"),
        ("(i). Chỉ đạo", "i"), ("- Tổ chức", ""), ("+ Sở Y tế", ""),
        ("+ 01 vị trí tại", ""), ("- 05 đồng chí", ""), ("Điều 4. Hiệu lực", "Điều 4"),
        ("Chương II", "Chương II"), ("2) Trưởng Đoàn", "2"), ("A. BỔ SUNG", "A"),
        ("I/ MỤC ĐÍCH", "I"),
    ]
    /// Lines that begin with something like a mark but have none.
    static let counterexamples = [
        "2025. và", "15/6 và", "Điều 51, Điều 52 Nghị định", "1.000 đồng", "a cùng", "- 2030",
        "Phần lớn các", "Mục tiêu chung", "I am", "TP. Cần Thơ", "V/V PHÒNG CHÁY",
    ]

    /// The kind.
    var kind: Kind
    /// The item's own number: "IV", "3", "1.1", "a", "Điều 4"; "" for dashes.
    var number: String
    /// The first token after the mark.
    var contentToken: Int

    /// Reads the mark at the beginning of a passage; nil where there is none.
    init?(of passage: Passage) {
        guard
            let mark = Self.named(passage) ?? Self.roman(passage) ?? Self.decimal(passage)
                ?? Self.letter(passage) ?? Self.bullet(passage)
        else { return nil }
        self = mark
    }

    private init(_ kind: Kind, _ number: String, _ contentToken: Int) {
        self.kind = kind
        self.number = number
        self.contentToken = contentToken
    }

    private static let names: [String: Kind] = [
        "phan": .part, "chuong": .chapter, "muc": .division, "dieu": .article,
    ]

    /// "Điều 4.", "Chương II", "Phần thứ nhất".
    private static func named(_ passage: Passage) -> ItemMark? {
        let tokens = passage.tokens
        guard tokens.count >= 2, tokens[0].isCapitalized, let kind = names[tokens[0].folded] else {
            return nil
        }
        let second = tokens[1]
        let isNumber = second.kind == .number || RomanNumeral(passage.text(ofTokens: 1..<2)) != nil
        let isOrdinal = second.folded == "thu" && kind == .part && tokens.count > 2
        guard isNumber || isOrdinal else { return nil }
        var end = isOrdinal ? 3 : 2
        let number = passage.text(ofTokens: 0..<end)
        if end < tokens.count {
            guard [".", ":", "-"].contains(tokens[end].folded) else {
                // "Điều 4 của Luật" is a mention; a heading breaks the line or ends with a point.
                guard kind != .article, tokens[end].isUppercase else { return nil }
                return ItemMark(kind, number, end)
            }
            end += 1
        }
        return ItemMark(kind, number, end)
    }

    /// "IV.", "A.", "I/".
    private static func roman(_ passage: Passage) -> ItemMark? {
        let tokens = passage.tokens
        // "II NHIỆM VỤ": a heading in capitals whose point was lost.
        if tokens.count >= 3, tokens.count <= 20, tokens[1].followsBlank, tokens[1].isUppercase,
            tokens[1].range.count > 1,
            tokens.dropFirst().allSatisfy({
                $0.isUppercase || $0.kind != .word
            }), let numeral = RomanNumeral(passage.text(ofTokens: 0..<1))
        {
            return ItemMark(.roman, numeral.description, 1)
        }
        guard tokens.count >= 2, !tokens[1].followsBlank,
            [".", "/", ")"].contains(tokens[1].folded),
            tokens[0].isCapitalized
        else { return nil }
        let word = passage.text(ofTokens: 0..<1)
        let content = tokens.count > 2 ? tokens[2] : nil
        guard content.map({ $0.isCapitalized || $0.kind == .mark }) ?? true else { return nil }
        // "V/V" is the sign of an abstract.
        guard tokens[1].folded != "/" || content?.followsBlank ?? true else { return nil }
        if let numeral = RomanNumeral(word) { return ItemMark(.roman, numeral.description, 2) }
        guard content?.isUppercase ?? false else { return nil }
        if let numeral = RomanNumeral(misread: word) {
            return ItemMark(.roman, numeral.description, 2)
        }
        return word.unicodeScalars.count == 1 ? ItemMark(.capital, word, 2) : nil
    }

    /// "3.", "3.1.", "3.1", "3)".
    private static func decimal(_ passage: Passage) -> ItemMark? {
        let tokens = passage.tokens
        var components: [String] = []
        var index = 0
        while index < tokens.count, tokens[index].kind == .number,
            (1...2).contains(tokens[index].folded.count),
            index == 0 || !tokens[index].followsBlank
        {
            components.append(tokens[index].folded)
            index += 1
            guard index < tokens.count, tokens[index].folded == ".", !tokens[index].followsBlank
            else { break }
            index += 1
        }
        guard !components.isEmpty, index <= tokens.count else { return nil }
        let number = components.joined(separator: ".")
        var kind = Kind.decimal
        if tokens[index - 1].folded != "." {
            if index < tokens.count, [")", "/"].contains(tokens[index].folded),
                !tokens[index].followsBlank
            {
                kind = .parenthesis
                index += 1
            } else if components.count == 1 {
                return nil
            }
        }
        guard index < tokens.count else {
            return components.count == 1 ? ItemMark(kind, number, index) : nil
        }
        let content = tokens[index]
        guard content.followsBlank || content.kind == .word,
            content.isCapitalized || content.folded == "\"" || content.folded == "("
        else { return nil }
        return ItemMark(kind, number, index)
    }

    /// "a)", "đ.", "(i)", "(ii).".
    private static func letter(_ passage: Passage) -> ItemMark? {
        let tokens = passage.tokens
        if tokens.count >= 4, tokens[0].folded == "(", tokens[2].folded == ")",
            RomanNumeral(tokens[1].folded.uppercased()) != nil || tokens[1].folded.count == 1
        {
            let end = [".", ";"].contains(tokens[3].folded) ? 4 : 3
            return ItemMark(.smallRoman, passage.text(ofTokens: 1..<2), end)
        }
        guard tokens.count >= 2, tokens[0].kind == .word, !tokens[0].isCapitalized,
            tokens[0].range.count == 1, !tokens[1].followsBlank
        else { return nil }
        let content = tokens.count > 2 ? tokens[2] : nil
        let isMark =
            tokens[1].folded == ")"
            || tokens[1].folded == "." && (content?.isCapitalized ?? false)
        return isMark ? ItemMark(.letter, passage.text(ofTokens: 0..<1), 2) : nil
    }

    /// "-", "+", "•", "*".
    private static func bullet(_ passage: Passage) -> ItemMark? {
        let tokens = passage.tokens
        guard tokens.count >= 2 else { return nil }
        if tokens[1].kind == .number {
            // "- 2030" goes on a period; "+ 01 vị trí" counts something.
            guard tokens.count >= 3, tokens[1].folded.count <= 3, tokens[2].kind == .word,
                tokens[2].range.count > 1
            else { return nil }
        }
        switch tokens[0].folded {
        case "-", "•", "*", "·", "~", "": return ItemMark(.dash, "", 1)
        case "+": return ItemMark(.plus, "", 1)
        default: return nil
        }
    }
}
