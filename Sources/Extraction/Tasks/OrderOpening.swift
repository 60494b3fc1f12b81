/// Who is told to do something at the beginning of an item, and by which words.
struct OrderOpening: Sendable {
    /// Items and the units told.
    static let examples: [(text: String, units: [String])] = [
        ("Giao Văn phòng Sở theo dõi, đôn đốc", ["Văn phòng Sở"]),
        ("Đề nghị các Đoàn thể tuyên truyền", ["các Đoàn thể"]),
        ("Sở Tài chính chủ trì", ["Sở Tài chính"]),
        ("Ủy quyền cho Giám đốc Sở Xây dựng thực hiện", ["Giám đốc Sở Xây dựng"]),
        ("Căn cứ Kế hoạch này, các Sở, ngành xây dựng kế hoạch", ["các Sở, ngành"]),
        (
            "Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở, ban, ngành tổ chức thực hiện",
            ["Thủ trưởng các sở, ban, ngành"]
        ),
        ("Sở Y tế: Phối hợp với Sở Nội vụ", ["Sở Y tế"]),
        (
            "Đề nghị: Hội Nông dân tỉnh, Liên minh Hợp tác xã",
            ["Hội Nông dân tỉnh", "Liên minh Hợp tác xã"]
        ),
        ("Đối với Sở Tài chính:", ["Sở Tài chính"]),
        ("1. Các phòng, đơn vị có trách nhiệm rà soát", ["Các phòng, đơn vị"]),
        (
            "Cơ quan chủ trì giải quyết thủ tục đầu tư dự án",
            ["Cơ quan chủ trì giải quyết thủ tục đầu tư dự án"]
        ),
        (
            "Các cơ quan đăng ký đầu tư (Sở Tài chính, Ban Quản lý Khu Kinh tế Phú Yên):",
            ["Sở Tài chính", "Ban Quản lý Khu Kinh tế Phú Yên"]
        ),
        ("Về dự án nạo vét luồng tàu: Bộ Xây dựng khẩn trương rà soát", ["Bộ Xây dựng"]),
        ("Về việc bố trí vốn: giao Bộ Tài chính chủ trì", ["Bộ Tài chính"]),
        ("Để đạt mục tiêu tăng trưởng, tỉnh Đắk Lắk tập trung", ["tỉnh Đắk Lắk"]),
        (
            "Thời gian tới, đề nghị Thường trực Tỉnh ủy tập trung lãnh đạo",
            ["Thường trực Tỉnh ủy"]
        ),
    ]
    /// Items that tell nobody by name.
    static let counterexamples = [
        "Tăng cường kiểm tra", "Tổ chức triển khai kế hoạch",
        "Rà soát các quy định của Sở Tài chính", "Hoàn thiện cơ chế",
        "Đối với các dự án đã được phê duyệt, tiếp tục thực hiện",
    ]

    /// The scalars of each unit.
    var units: [Range<Int>]
    /// Whether the words of an order ("giao", "đề nghị") name them.
    var isExplicit: Bool
    /// The first token of the units.
    var start: Int
    /// The first token after the units.
    var end: Int

    private static let orders = PhraseTable(
        [
            "Giao", "Đề nghị", "Yêu cầu", "Ủy quyền cho", "Phân công",
            "Giao trách nhiệm cho", "Giao nhiệm vụ cho", "Giao cho",
            "Đối với", "Trân trọng đề nghị", "Trách nhiệm của", "Nhiệm vụ của",
        ], spelled: true)
    private static let innerOrders = PhraseTable(
        ["yêu cầu", "đề nghị", "giao", "giao cho", "phân công"], spelled: true)
    private static let adverbials = PhraseTable(
        [
            "Căn cứ", "Trên cơ sở", "Trong quá trình", "Theo", "Định kỳ", "Hằng", "Hàng", "Để",
            "Khi", "Trước", "Trong", "Chậm nhất", "Sau khi", "Nhằm",
            "Thời gian tới", "Quá trình", "Trường hợp", "Với", "Tuy nhiên", "Từ nay",
        ], spelled: true)

    /// Reads the opening of an item's content.
    init?(in passage: Passage, tokens: Range<Int>, lexicon: DirectiveLexicon) {
        guard !tokens.isEmpty else { return nil }
        if let topic = Self.topicEnd(passage, tokens) {
            guard
                let inner = OrderOpening(
                    in: passage, tokens: topic..<tokens.upperBound, lexicon: lexicon)
            else {
                return nil
            }
            self = inner
            return
        }
        var start = tokens.lowerBound
        let ordered = Self.orders.end(at: start, in: passage)
        if let ordered {
            start = ordered
            if start < tokens.upperBound, passage.tokens[start].folded == ":" { start += 1 }
        }
        let isHeading =
            passage.range(ofTokens: tokens).count <= 200
            && !tokens.contains { DutyVerbs.begins(at: $0, in: passage) && $0 > start }
        let title = Self.title(
            in: passage, tokens: start..<tokens.upperBound, lexicon: lexicon)
        let list =
            title
            ?? UnitList(
                in: passage, tokens: start..<tokens.upperBound, lexicon: lexicon)
        // "Chủ tịch UBND tỉnh yêu cầu …" tells somebody else.
        if ordered == nil,
            list.map({ Self.innerOrders.end(at: $0.end, in: passage) != nil }) ?? true
        {
            guard let inner = Self.inner(passage, tokens, lexicon) else { return nil }
            self = inner
            return
        }
        guard let list,
            title != nil || isHeading || Self.isFollowedByDuty(list.end, passage, tokens)
        else {
            return nil
        }
        self.init(list, isExplicit: ordered != nil)
    }

    private init(_ list: UnitList, isExplicit: Bool) {
        units = list.units
        start = list.start
        end = list.end
        self.isExplicit = isExplicit
    }

    /// The unit that a heading describes by what it does: "Cơ quan chủ trì giải quyết thủ tục đầu tư".
    private static func title(
        in passage: Passage, tokens: Range<Int>, lexicon: DirectiveLexicon
    ) -> UnitList? {
        guard tokens.count <= longestTitle, let last = tokens.last,
            !lexicon.units.isStrong(at: tokens.lowerBound, in: passage),
            let head = described.end(at: tokens.lowerBound, in: passage),
            DutyVerbs.begins(at: head, in: passage),
            ![".", ";"].contains(passage.tokens[last].folded),
            !tokens.contains(where: { passage.tokens[$0].folded == "," && $0 < head + 6 })
        else { return nil }
        let end = tokens.first { [":", "("].contains(passage.tokens[$0].folded) }
        // Brackets may list the units; else all that stands before the colon is the name.
        if let end, passage.tokens[end].folded == "(",
            let closing = tokens.last(where: { passage.tokens[$0].folded == ")" }),
            closing > end + 1,
            let list = UnitList(
                in: passage, tokens: end + 1..<closing, isWhole: true, lexicon: lexicon),
            list.units.count > 1
        {
            return list
        }
        return UnitList(in: passage, name: tokens.lowerBound..<(end ?? tokens.upperBound))
    }

    private static let described = PhraseTable(["cơ quan", "các cơ quan", "đơn vị", "các đơn vị"])
    private static let longestTitle = 60

    /// The token after "Về …:", which names what an order is about.
    private static func topicEnd(_ passage: Passage, _ tokens: Range<Int>) -> Int? {
        guard passage.tokens[tokens.lowerBound].spelling == "vê1",
            let colon = tokens.prefix(longestTopic).first(where: {
                passage.tokens[$0].folded == ":"
            }), colon + 1 < tokens.upperBound
        else { return nil }
        return colon + 1
    }

    private static let longestTopic = 120

    private static func isFollowedByDuty(_ end: Int, _ passage: Passage, _ tokens: Range<Int>)
        -> Bool
    {
        guard end < tokens.upperBound else { return true }
        return [":", ","].contains(passage.tokens[end].folded)
            || DutyVerbs.begins(at: end, in: passage)
            || DutyVerbs.begins(at: end + 1, in: passage)
    }

    /// Units named after "yêu cầu", "đề nghị", or after an opening clause.
    private static func inner(
        _ passage: Passage, _ tokens: Range<Int>, _ lexicon: DirectiveLexicon
    ) -> OrderOpening? {
        // The order before a colon is the one that the items below carry out.
        if let last = tokens.last, passage.tokens[last].folded == ":" {
            for token in tokens.reversed() {
                guard let end = innerOrders.end(at: token, in: passage), end < last,
                    let list = UnitList(
                        in: passage, tokens: end..<tokens.upperBound, lexicon: lexicon),
                    list.end == last
                else { continue }
                return OrderOpening(list, isExplicit: true)
            }
        }
        for token in tokens {
            guard let end = innerOrders.end(at: token, in: passage), end < tokens.upperBound,
                token == tokens.lowerBound || passage.tokens[token - 1].folded != "duoc"
            else { continue }
            if let list = UnitList(
                in: passage, tokens: end..<tokens.upperBound, lexicon: lexicon),
                isFollowedByDuty(list.end, passage, tokens)
            {
                return OrderOpening(list, isExplicit: true)
            }
        }
        guard adverbials.end(at: tokens.lowerBound, in: passage) != nil else { return nil }
        for token in tokens.dropFirst() where passage.tokens[token - 1].folded == "," {
            guard lexicon.units.begins(at: token, in: passage),
                let list = UnitList(
                    in: passage, tokens: token..<tokens.upperBound, lexicon: lexicon),
                list.end < tokens.upperBound,
                DutyVerbs.begins(at: list.end, in: passage)
            else { continue }
            return OrderOpening(list, isExplicit: false)
        }
        return nil
    }
}
