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

    /// Names of which the first letters were lost or read small, and the names.
    static let damagedExamples: [(text: String, name: String)] = [
        ("guyên Hoài Nam", "Nguyễn Hoài Nam"), ("nguyễn Hoài Nam", "Nguyễn Hoài Nam"),
    ]

    private let families: Set<String>
    /// The family names in their own spelling, by their letters.
    private let spellings: [String: String]

    /// Reads the rows: a family name each.
    init(_ rows: [LexiconRow]) throws(LexiconError) {
        var families: Set<String> = []
        var spellings: [String: String] = [:]
        for row in rows {
            let family = try row.phrase().tokens.first ?? ""
            families.insert(family)
            spellings[family] = spellings[family] ?? row.name
        }
        self.families = families
        self.spellings = spellings
    }

    /// Whether a folded word is a family name.
    func isFamily(_ word: String) -> Bool { families.contains(word) }

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

    /// The name in a whole passage whose family name lost its first letter or its capital.
    func mended(_ passage: Passage) -> String? {
        let tokens = passage.tokens
        guard (2...4).contains(tokens.count), let first = tokens.first, first.range.count >= 4,
            tokens.allSatisfy({ $0.kind == .word }), !first.isUppercase,
            tokens.dropFirst().allSatisfy({ $0.isCapitalized && !$0.isUppercase })
        else { return nil }
        let rest = " " + passage.text(ofTokens: 1..<tokens.count)
        if let spelling = spellings[first.folded], !first.isCapitalized {
            return first.range.count == spelling.unicodeScalars.count
                ? passage.text(ofTokens: 0..<1).capitalizedFirst + rest : spelling + rest
        }
        guard !first.isCapitalized else { return nil }
        let near = spellings.filter { family, _ in
            family.utf8.count == first.folded.utf8.count + 1 && family.hasSuffix(first.folded)
        }
        return near.count == 1 ? near.first.map { $0.value + rest } : nil
    }
}

extension String {
    /// The string with its first character as a capital.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
