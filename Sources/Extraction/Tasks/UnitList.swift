/// A list of units in running text, a heading or a table cell, split as it is written.
struct UnitList: Sendable {
    /// Texts, the units at their beginning and the words that follow.
    static let examples: [(text: String, units: [String], rest: String)] = [
        ("Sở Xây dựng chủ trì", ["Sở Xây dựng"], "chủ trì"),
        (
            "Sở Tài chính, Sở Nội vụ và Công an tỉnh rà soát",
            ["Sở Tài chính", "Sở Nội vụ", "Công an tỉnh"], "rà soát"
        ),
        (
            "Trưởng các phòng, đơn vị thuộc Sở có trách nhiệm",
            ["Trưởng các phòng, đơn vị thuộc Sở"], "có trách nhiệm"
        ),
        (
            "các Sở, ban, ngành, UBND xã, phường căn cứ",
            ["các Sở, ban, ngành", "UBND xã, phường"], "căn cứ"
        ),
        (
            "Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường tổ chức",
            ["Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND các xã, phường"], "tổ chức"
        ),
        (
            "các cơ quan, đơn vị, địa phương tham mưu", ["các cơ quan, đơn vị, địa phương"],
            "tham mưu"
        ),
        ("Sở Văn hóa, Thể thao và Du lịch:", ["Sở Văn hóa, Thể thao và Du lịch"], ":"),
        ("Các Bộ: Quốc phòng, Công an chủ động", ["Quốc phòng", "Công an"], "chủ động"),
        (
            "các Sở: Tài chính, Kế hoạch và Đầu tư, Công ty Kinh doanh nhà khẩn trương",
            ["Tài chính", "Kế hoạch và Đầu tư", "Công ty Kinh doanh nhà"], "khẩn trương"
        ),
        ("Phòng Kế hoạch - Tài chính chủ trì", ["Phòng Kế hoạch - Tài chính"], "chủ trì"),
        ("ngành y tế và các địa phương chỉ đạo", ["ngành y tế", "các địa phương"], "chỉ đạo"),
        (
            "Ngân hàng Nhà nước khu vực 8 và Chi cục Hải quan chủ trì",
            ["Ngân hàng Nhà nước khu vực 8", "Chi cục Hải quan"], "chủ trì"
        ),
        (
            "Bộ Chỉ huy Quân sự tỉnh và sở, ngành có liên quan tham mưu",
            ["Bộ Chỉ huy Quân sự tỉnh", "sở, ngành có liên quan"], "tham mưu"
        ),
        (
            "UBND xã, phường và đơn vị có liên quan hướng dẫn",
            ["UBND xã, phường", "đơn vị có liên quan"], "hướng dẫn"
        ),
        (
            "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh phối hợp",
            ["Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh"], "phối hợp"
        ),
        (
            "Các Tập đoàn: Điện lực Việt Nam, Dầu khí Việt Nam chủ động",
            ["Điện lực Việt Nam", "Dầu khí Việt Nam"], "chủ động"
        ),
        (
            "Sở Nông nghiệp và Môi trường, đơn vị được chọn triển khai",
            ["Sở Nông nghiệp và Môi trường", "đơn vị"], "được chọn triển khai"
        ),
        (
            "Giám đốc, Thủ trưởng các sở, ban ngành; Chủ tịch UBND xã chỉ đạo",
            ["Giám đốc, Thủ trưởng các sở, ban ngành", "Chủ tịch UBND xã"], "chỉ đạo"
        ),
        ("Sở Tài chính (cơ quan chủ trì):", ["Sở Tài chính"], ":"),
        (
            "Viện Nghiên cứu phát triển Thành phố chủ trì",
            ["Viện Nghiên cứu phát triển Thành phố"], "chủ trì"
        ),
        ("Bộ Công an, doanh nghiệp đồng hành để", ["Bộ Công an", "doanh nghiệp đồng hành"], "để"),
    ]
    /// Texts that do not begin with a unit.
    static let counterexamples = [
        "Tổ chức triển khai", "huy động nguồn vốn", "Rà soát các chương trình", "thực hiện",
    ]

    /// The scalars of each unit.
    private(set) var units: [Range<Int>] = []
    /// The first token of the list.
    let start: Int
    /// The first token after the list.
    private(set) var end: Int

    /// Duties that end a name even in a cell.
    private static let cellVerbs = PhraseTable(
        [
            "chủ trì", "chủ động", "có trách nhiệm", "trong phạm vi", "tham mưu", "căn cứ",
            "phối hợp với", "theo chức năng",
        ], spelled: true)

    /// Where a remark in brackets begins at the end of a name: "Sở Tài chính (cơ quan chủ trì)".
    private static func remark(in tokens: Range<Int>, _ passage: Passage) -> Int? {
        guard tokens.count > 3, passage.tokens[tokens.upperBound - 1].folded == ")",
            let open = tokens.last(where: { passage.tokens[$0].folded == "(" }),
            open > tokens.lowerBound, open + 1 < tokens.upperBound
        else { return nil }
        return remarks.end(at: open + 1, in: passage) == nil ? nil : open
    }

    private static let remarks = PhraseTable([
        "cơ quan", "đơn vị", "qua", "thông qua", "để", "sau đây", "gọi tắt", "cơ quan thường trực",
    ])

    /// Heads that are named once for several units: "Các Bộ: Quốc phòng, Công an".
    private static let groups: Set<String> = [
        "cac bo", "cac so", "so", "bo", "cac", "cac hoi", "cac tap doan", "cac tong cong ty",
        "cac cong ty", "cac phong", "cac ban", "cac cuc", "cac vu", "cac truong", "cac vien",
        "cac chi cuc", "tap doan",
    ]

    private static let ministries: Set<String> = ["van hoa the thao va du lich"]

    /// Reads the list that begins at a token, within some tokens.
    ///
    /// In a cell or heading (`isWhole`) every word belongs to a unit; in running text a duty ends it.
    init?(
        in passage: Passage, tokens: Range<Int>, isWhole: Bool = false, lexicon: DirectiveLexicon
    ) {
        let units = lexicon.units
        let all = passage.tokens
        guard tokens.lowerBound < tokens.upperBound,
            units.begins(at: tokens.lowerBound, in: passage) || isWhole
        else { return nil }
        var pieces: [Range<Int>] = []
        var start = tokens.lowerBound
        var index = start
        var group: Int?
        // The words that every unit begins with are no duty: "Ngân hàng", "Thanh tra".
        var named = start
        func begin(at place: Int) {
            start = place
            named = max(
                units.strong.end(at: place, in: passage) ?? place,
                units.weak.end(at: place, in: passage) ?? place)
        }
        begin(at: start)
        func close(at place: Int) {
            var last = place
            while last > start, all[last - 1].kind == .mark, all[last - 1].folded != ")" {
                last -= 1
            }
            if let bracket = Self.remark(in: start..<last, passage) { last = bracket }
            if last > start { pieces.append(start..<last) }
        }
        scan: while index < tokens.upperBound {
            let token = all[index]
            switch token.folded {
            case ".":
                if index + 1 < tokens.upperBound,
                    ["tp", "tt"].contains(all[max(index - 1, 0)].folded)
                {
                    break
                }
                break scan
            case "(":
                guard
                    let closing = (index..<tokens.upperBound).first(where: { all[$0].folded == ")" }
                    )
                else { break scan }
                index = closing
            case ":":
                let opening = all[start..<index].map(\.folded).joined(separator: " ")
                if Self.groups.contains(opening), index + 1 < tokens.upperBound {
                    group = index
                    begin(at: index + 1)
                } else if isWhole, index + 1 < tokens.upperBound {
                    begin(at: index + 1)
                } else {
                    break scan
                }
            case ";":
                guard isWhole || units.begins(at: index + 1, in: passage) else { break scan }
                close(at: index)
                begin(at: index + 1)
            case ",":
                guard index + 1 < tokens.upperBound else { break scan }
                if Self.isDuty(index + 1, passage), !isWhole { break scan }
                if group != nil, units.isStrong(at: index + 1, in: passage) {
                    // A name of its own ends the group: "Các Sở: Tài chính, Nội vụ, Công an tỉnh".
                    close(at: index)
                    begin(at: index + 1)
                    group = nil
                } else if group != nil
                    ? !Self.isInMinistry(index, passage)
                    : Self.splits(at: index + 1, after: start, passage, units)
                {
                    close(at: index)
                    begin(at: index + 1)
                } else if !isWhole, group == nil,
                    !Self.goesOn(at: index + 1, after: start, passage, units)
                {
                    break scan
                }
            case "va", "cung":
                if index + 1 < tokens.upperBound, group == nil,
                    Self.splitsAfterAnd(at: index + 1, after: start, passage, units)
                {
                    close(at: index)
                    begin(at: index + 1)
                } else if !isWhole, Self.isDuty(index + 1, passage) {
                    break scan
                }
            case _
            where isWhole && index > named && Self.cellVerbs.end(at: index, in: passage) != nil:
                // "Sở Nội vụ chủ trì tham mưu …; Sở Tư pháp": what they do is no part of the name.
                close(at: index)
                while index + 1 < tokens.upperBound, all[index].folded != ";" { index += 1 }
                begin(at: index + 1)
            default:
                if !isWhole, index > start, index >= named, Self.isDuty(index, passage) {
                    break scan
                }
            }
            index += 1
        }
        if start < index { close(at: index) }
        guard !pieces.isEmpty, isWhole || index - tokens.lowerBound <= 90 else { return nil }
        self.units = pieces.map { passage.range(ofTokens: $0) }
        self.start = tokens.lowerBound
        end = index
    }

    /// A list of one unit, whose name some tokens are.
    init(in passage: Passage, name: Range<Int>) {
        units = [passage.range(ofTokens: name)]
        start = name.lowerBound
        end = name.upperBound
    }

    private static func isDuty(_ token: Int, _ passage: Passage) -> Bool {
        DutyVerbs.begins(at: token, in: passage)
    }

    /// Whether a comma before a token ends a unit: a name follows, or "các" after a name.
    private static func splits(
        at token: Int, after start: Int, _ passage: Passage, _ units: UnitHeads
    ) -> Bool {
        if units.isStrong(at: token, in: passage) {
            // An office alone is no unit: "Giám đốc, Thủ trưởng các sở".
            return units.strong.end(at: start, in: passage) != token - 1
        }
        guard units.isWeak(at: token, in: passage) else { return false }
        let word = passage.tokens[token].folded
        if word == "cac" || word == "tat" { return true }
        // After "các cơ quan" what follows is of the same kind; after a name it is another unit.
        let isPlural = isPlural(start..<token, passage)
        let isPlace = ["xa", "phuong", "nganh", "cap"].contains(word)
        return !isPlural && !isPlace && passage.tokens[start].isCapitalized
            && !passage.tokens[start].isUppercase
    }

    /// Whether the name may go on after a comma: "Sở Văn hóa, Thể thao", "các sở, ban, ngành".
    private static func goesOn(
        at token: Int, after start: Int, _ passage: Passage, _ units: UnitHeads
    ) -> Bool {
        if passage.tokens[token].isCapitalized { return true }
        if units.weak.end(at: token, in: passage) != nil { return true }
        return [
            "so", "ban", "nganh", "phong", "huyen", "thanh", "thi", "quan", "vien", "truong", "hoi",
            "dac", "to", "thon", "hop", "trung", "mat", "benh", "tram", "bao",
        ]
        .contains(passage.tokens[token].folded)
    }

    private static func splitsAfterAnd(
        at token: Int, after start: Int, _ passage: Passage, _ units: UnitHeads
    ) -> Bool {
        let first = passage.tokens[start]
        if units.isStrong(at: token, in: passage) {
            // One office may serve two bodies: "Văn phòng Đoàn đại biểu Quốc hội và HĐND".
            let isOffice = first.spelling == "văn0" || first.folded == "vp"
            let isBody = bodies.end(at: token, in: passage) != nil
            return !(isOffice && isBody && bodies.stands(in: passage, tokens: start..<token))
        }
        guard units.isWeak(at: token, in: passage) else { return false }
        if ["cac", "dai"].contains(passage.tokens[token].folded) { return true }
        // "Sở Tài chính và đơn vị liên quan" are two, "các cơ quan và đơn vị" are one.
        return first.isCapitalized && !isPlural(start..<token, passage)
    }

    private static let bodies = PhraseTable([
        "Đoàn đại biểu Quốc hội", "Đoàn ĐBQH", "HĐND", "UBND", "Hội đồng nhân dân",
        "Ủy ban nhân dân",
    ])

    /// Whether a unit is several of a kind: "các cơ quan", "Trưởng các phòng", "Thủ trưởng".
    private static func isPlural(_ tokens: Range<Int>, _ passage: Passage) -> Bool {
        passage.tokens[tokens].contains { ["cac4", "trương2", "nhưng3"].contains($0.spelling) }
    }

    /// Whether a comma of "Các Bộ: …, Văn hóa, Thể thao và Du lịch" stands inside a name.
    private static func isInMinistry(_ comma: Int, _ passage: Passage) -> Bool {
        let words = passage.tokens[max(0, comma - 2)..<min(passage.tokens.count, comma + 6)]
            .filter { $0.kind == .word }.prefix(7).map(\.folded).joined(separator: " ")
        return ministries.contains { words.hasPrefix($0) }
    }
}
