import Vietnamese

/// A Vietnamese personal name: a family name of `families.tsv` and one to four more, each with a
/// capital.
struct PersonalName: Sendable {
    /// Texts that are a name.
    static let examples = [
        "Trần Minh Khang", "Phùng Thị Hồng Hà", "Đào Mỹ", "Y Biêr Niê", "Nguyễn Văn A",
    ]
    /// Texts that are none.
    static let counterexamples = [
        "Sở Tài chính", "TRẦN MINH", "Như trên", "Các Sở", "Bộ Y tế", "Trần", "Công an tỉnh",
        "Hà Nội, 2025",
    ]

    private let families: Set<String>

    /// Reads the rows: a family name each.
    init(_ rows: [LexiconRow]) throws(LexiconError) {
        var families: Set<String> = []
        for row in rows { families.insert(try row.phrase().tokens.first ?? "") }
        self.families = families
    }

    /// Whether tokens are a name and nothing else.
    func matches(_ passage: Passage, tokens range: Range<Int>) -> Bool {
        guard (2...5).contains(range.count) else { return false }
        let tokens = passage.tokens[range]
        guard tokens.allSatisfy({ $0.kind == .word && $0.isCapitalized }) else { return false }
        // Capitals only are an office; a single letter of a name is a capital by itself.
        guard tokens.contains(where: { !$0.isUppercase }), let first = tokens.first else {
            return false
        }
        return families.contains(first.folded)
    }

    /// Whether a whole passage is a name.
    func matches(_ passage: Passage) -> Bool {
        matches(passage, tokens: 0..<passage.tokens.count)
    }
}
