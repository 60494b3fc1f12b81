import Vietnamese

/// A Vietnamese personal name: a family name and one to four more, each with a capital.
enum PersonalName {
    /// Texts that are a name.
    static let examples = [
        "Trần Minh Khang", "Phùng Thị Hồng Hà", "Đào Mỹ", "Y Biêr Niê", "Nguyễn Văn A",
    ]
    /// Texts that are none.
    static let counterexamples = [
        "Sở Tài chính", "TRẦN MINH", "Như trên", "Các Sở", "Bộ Y tế", "Trần", "Công an tỉnh",
        "Hà Nội, 2025",
    ]

    /// Family names of the Kinh (about 99 % of them) and common first words of highland names.
    private static let families: Set<String> = Set(
        """
        nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong dinh lam \
        phung mai to ha ta luong trieu luu ton chau cao thai quach la tang kieu mac giap khong khuat nghiem thach kim \
        son danh chu van bach phi than ma nong be hua quan cam lo lu vi sung giang vang thao y h a k k' ro siu rah rcom \
        nay kpa ksor dieu dam tong ninh uong cu dong hong han au diep tiet nham luc ong ung on thi viet \
        ninh ngan lang khuc kha hy co chung chieu cai bien au an
        """.split { " \n".contains($0) }.map(String.init))

    /// Whether tokens are a name and nothing else.
    static func matches(_ passage: Passage, tokens range: Range<Int>) -> Bool {
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
    static func matches(_ passage: Passage) -> Bool {
        matches(passage, tokens: 0..<passage.tokens.count)
    }
}
