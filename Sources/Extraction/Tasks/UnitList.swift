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
        ("Phòng Kế hoạch - Tài chính chủ trì", ["Phòng Kế hoạch - Tài chính"], "chủ trì"),
        ("ngành y tế và các địa phương chỉ đạo", ["ngành y tế", "các địa phương"], "chỉ đạo"),
        ("Bộ Công an, doanh nghiệp đồng hành để", ["Bộ Công an", "doanh nghiệp đồng hành"], "để"),
    ]
    /// Texts that do not begin with a unit.
    static let counterexamples = [
        "Tổ chức triển khai", "huy động nguồn vốn", "Rà soát các chương trình", "thực hiện",
    ]

    /// The scalars of each unit.
    private(set) var units: [Range<Int>] = []
    /// The first token after the list.
    private(set) var end: Int

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
        func close(at place: Int) {
            var last = place
            while last > start, all[last - 1].kind == .mark, all[last - 1].folded != ")" {
                last -= 1
            }
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
                if ["cac bo", "cac so", "so", "bo", "cac", "cac hoi"].contains(opening),
                    index + 1 < tokens.upperBound
                {
                    group = index
                    start = index + 1
                } else if isWhole, index + 1 < tokens.upperBound {
                    start = index + 1
                } else {
                    break scan
                }
            case ";":
                guard isWhole || units.begins(at: index + 1, in: passage) else { break scan }
                close(at: index)
                start = index + 1
            case ",":
                guard index + 1 < tokens.upperBound else { break scan }
                if Self.isDuty(index + 1, passage), !isWhole { break scan }
                if group != nil
                    ? !Self.isInMinistry(index, passage)
                    : Self.splits(at: index + 1, after: start, passage, units)
                {
                    close(at: index)
                    start = index + 1
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
                    start = index + 1
                } else if !isWhole, Self.isDuty(index + 1, passage) {
                    break scan
                }
            default:
                if !isWhole, index > start, Self.isDuty(index, passage) { break scan }
            }
            index += 1
        }
        if start < index { close(at: index) }
        guard !pieces.isEmpty, isWhole || index - tokens.lowerBound <= 90 else { return nil }
        self.units = pieces.map { passage.range(ofTokens: $0) }
        end = index
    }

    private static func isDuty(_ token: Int, _ passage: Passage) -> Bool {
        DutyVerbs.begins(at: token, in: passage)
    }

    /// Whether a comma before a token ends a unit: a name follows, or "các" after a name.
    private static func splits(
        at token: Int, after start: Int, _ passage: Passage, _ units: UnitHeads
    ) -> Bool {
        if units.isStrong(at: token, in: passage) { return true }
        guard units.weak.end(at: token, in: passage) != nil else { return false }
        let word = passage.tokens[token].folded
        if word == "cac" || word == "tat" { return true }
        // After "các cơ quan" what follows is of the same kind; after a name it is another unit.
        let isPlural = passage.tokens[start..<token].contains {
            ["cac", "truong"].contains($0.folded)
        }
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
            "dac", "to", "thon", "hop", "trung", "mat", "benh", "tram",
        ]
        .contains(passage.tokens[token].folded)
    }

    private static func splitsAfterAnd(
        at token: Int, after start: Int, _ passage: Passage, _ units: UnitHeads
    ) -> Bool {
        if units.isStrong(at: token, in: passage) {
            // "Bộ Khoa học và Công nghệ": the second word is no head; "Sở A và Sở B" has one.
            return true
        }
        return ["cac", "dai"].contains(passage.tokens[token].folded)
            && units.weak.end(at: token, in: passage) != nil
    }

    /// Whether a comma of "Các Bộ: …, Văn hóa, Thể thao và Du lịch" stands inside a name.
    private static func isInMinistry(_ comma: Int, _ passage: Passage) -> Bool {
        let words = passage.tokens[max(0, comma - 2)..<min(passage.tokens.count, comma + 6)]
            .filter { $0.kind == .word }.prefix(7).map(\.folded).joined(separator: " ")
        return ministries.contains { words.hasPrefix($0) }
    }
}
