/// To whom something is reported: the units after "báo cáo", "gửi về", "trình".
enum ReportClause {
    /// Texts and the units reported to.
    static let examples: [(text: String, units: [String])] = [
        (
            "gửi Văn phòng Sở tổng hợp để báo cáo UBND tỉnh, Sở Khoa học và Công nghệ theo yêu cầu",
            ["Văn phòng Sở", "UBND tỉnh", "Sở Khoa học và Công nghệ"]
        ),
        ("báo cáo kết quả về Sở Nội vụ", ["Sở Nội vụ"]),
        ("trình Chủ tịch UBND tỉnh xem xét", ["Chủ tịch UBND tỉnh"]),
    ]
    /// Texts without one.
    static let counterexamples = [
        "báo cáo kết quả thực hiện", "quy trình xử lý", "tổng hợp, báo cáo theo quy định",
    ]

    private static let direct = PhraseTable(
        [
            "báo cáo", "gửi", "gửi về", "trình", "báo cáo về", "gửi đến", "phản ánh về",
            "báo cáo cho",
        ], spelled: true)

    /// The scalars of the units reported to, in some tokens.
    static func units(
        in passage: Passage, tokens: Range<Int>, lexicon: DirectiveLexicon
    ) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = tokens.lowerBound
        var afterReport = 0
        while index < tokens.upperBound {
            afterReport -= 1
            var start: Int?
            if let end = direct.end(at: index, in: passage) {
                start = end
                afterReport = 12
            } else if afterReport > 0,
                passage.tokens[index].spelling == "vê1" || passage.tokens[index].spelling == "cho0"
            {
                start = index + 1
            }
            if let start, start < tokens.upperBound,
                lexicon.units.isStrong(at: start, in: passage),
                let list = UnitList(
                    in: passage, tokens: start..<tokens.upperBound, lexicon: lexicon)
            {
                found += list.units
                index = list.end
                afterReport = 0
            } else {
                index = max(index + 1, start ?? 0)
            }
        }
        return found
    }
}
