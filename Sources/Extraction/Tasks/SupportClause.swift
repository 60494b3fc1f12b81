/// Who must help: the units after "phối hợp với".
enum SupportClause {
    /// Texts and the units that help.
    static let examples: [(text: String, units: [String])] = [
        (
            "chủ trì, phối hợp với Sở Tài chính và các đơn vị liên quan tham mưu",
            ["Sở Tài chính", "các đơn vị liên quan"]
        ),
        ("Phối hợp Văn phòng UBND tỉnh đánh giá", ["Văn phòng UBND tỉnh"]),
        (
            "phối hợp chặt chẽ với cấp ủy, chính quyền các cấp trong tuyên truyền",
            ["cấp ủy, chính quyền các cấp"]
        ),
        ("phối hợp với địa phương chỉ đạo", ["địa phương"]),
        ("phối hợp với Sở Tài chính, báo cáo UBND tỉnh", ["Sở Tài chính"]),
    ]
    /// Texts that name nobody.
    static let counterexamples = [
        "phối hợp thực hiện", "phối hợp huy động nguồn vốn", "công tác phối hợp",
        "phối hợp giữa các cơ quan",
    ]

    private static let verb = Phrase("phối hợp")
    private static let manners = PhraseTable(
        ["chặt chẽ", "hiệu quả", "thường xuyên", "tốt", "cùng", "với", "cùng với", "đồng bộ"],
        spelled: true)

    /// The scalars of the units that help, in some tokens.
    static func units(
        in passage: Passage, tokens: Range<Int>, lexicon: DirectiveLexicon
    ) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            guard var end = passage.end(ofSpelled: verb, at: index) else {
                index += 1
                continue
            }
            while let next = manners.end(at: end, in: passage) { end = next }
            if end < tokens.upperBound,
                let list = UnitList(
                    in: passage, tokens: end..<tokens.upperBound, lexicon: lexicon)
            {
                found += list.units
                end = list.end
            }
            index = max(end, index + 1)
        }
        return found
    }
}
