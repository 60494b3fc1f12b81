import DocumentModel

/// Reads authority, office and name from the lines of a signature block.
///
/// Decree 30/2020/NĐ-CP, Appendix I, II.7: "TM.", "KT.", "TL.", "TUQ.", "Q." stand before the office
/// on whose behalf somebody signs; the name is written in small letters.
struct SignatureBlock: Sendable {
    /// Blocks with authority, office and name; "" for none.
    static let examples: [(lines: [String], authority: String, position: String, name: String)] = [
        (
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Minh Khang"],
            "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Minh Khang"
        ),
        (
            ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Tám"], "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC",
            "Lê Văn Tám"
        ),
        (["CHỦ TỊCH", "Phạm Thị Hoa"], "", "CHỦ TỊCH", "Phạm Thị Hoa"),
        (
            ["TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG", "(đã ký)", "Vũ Đức Long"], "TL. BỘ TRƯỞNG",
            "CHÁNH VĂN PHÒNG", "Vũ Đức Long"
        ),
        (
            [
                "TM. BAN CHỈ ĐẠO", "PHÒNG CHỐNG TỘI PHẠM", "TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH",
                "Hồ Văn Ba",
            ],
            "TM. BAN CHỈ ĐẠO PHÒNG CHỐNG TỘI PHẠM", "TRƯỞNG BAN PHÓ CHỦ TỊCH UBND TỈNH", "Hồ Văn Ba"
        ),
    ]

    /// Who signed.
    private(set) var signer = Signer()

    /// Reads the lines from top to bottom.
    init(lines: [[SourceWord]], lexicon: DirectiveLexicon) {
        var authority: [SourceWord] = []
        var position: [SourceWord] = []
        var name: Passage?
        for words in lines {
            let passage = Passage(words)
            guard !passage.isEmpty else { continue }
            let line = PrintedLine(words: words, followsGap: false)
            if lexicon.names.matches(passage)
                || Self.looksLikeName(passage) && !position.isEmpty
            {
                name = passage
            } else if line.isCapitals, name == nil, passage.scalars.count >= 4 {
                if Self.isAuthority(passage, lexicon) {
                    authority += words
                } else if !authority.isEmpty, position.isEmpty,
                    lexicon.offices.table.end(at: 0, in: passage) == nil
                {
                    authority += words
                } else {
                    position += words
                }
            }
        }
        signer.authority = Self.value(Passage(authority), isKnown: true)
        let office = Passage(position)
        signer.position = Self.value(
            office, isKnown: lexicon.offices.table.end(at: 0, in: office) != nil)
        signer.name = name.flatMap { Self.value($0, isKnown: lexicon.names.matches($0)) }
    }

    private static func value(_ passage: Passage, isKnown: Bool) -> Graded<String>? {
        passage.isEmpty ? nil : passage.graded(passage.text, best: isKnown ? .a : .c)
    }

    private static func isAuthority(_ passage: Passage, _ lexicon: DirectiveLexicon) -> Bool {
        guard let first = passage.tokens.first, passage.tokens.count > 2 else { return false }
        return lexicon.offices.authorities.contains(first.folded)
            && [".", ","].contains(passage.tokens[1].folded)
    }

    /// Two to five words with capitals of which the family name may be unknown or misread.
    private static func looksLikeName(_ passage: Passage) -> Bool {
        (2...5).contains(passage.tokens.count)
            && passage.tokens.allSatisfy { $0.kind == .word && $0.isCapitalized && !$0.isUppercase }
    }
}
