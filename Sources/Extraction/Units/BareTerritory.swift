/// A name that ends with the word for the document's own province, district or commune.
enum BareTerritory: UnitRule {
    static let examples = [
        UnitExample(
            "UBND tỉnh", .department, "Ủy ban nhân dân tỉnh An Giang", province: "An Giang"),
        UnitExample(
            "Văn phòng UBND tỉnh", .formerProvince, "Văn phòng Ủy ban nhân dân tỉnh Kiên Giang",
            province: "An Giang"),
        UnitExample("Công an Thành phố", .city, "Công an thành phố Hà Nội", province: "Hà Nội"),
        UnitExample(
            "Liên minh Hợp tác xã Tỉnh", .province, "Liên minh Hợp tác xã tỉnh An Giang",
            province: "An Giang"),
        UnitExample("CÔNG AN TỈNH", .province, "Công an tỉnh An Giang", province: "An Giang"),
        UnitExample(
            "Các sở, ban, ngành tỉnh", .province, "Các sở, ban, ngành tỉnh An Giang",
            province: "An Giang"),
        UnitExample(
            "UBND xã", .commune, "Ủy ban nhân dân xã Mỹ Hòa Hưng, tỉnh An Giang",
            province: "An Giang"),
        UnitExample(
            "Ban Tuyên giáo và Dân vận Tỉnh ủy", .province,
            "Ban Tuyên giáo và Dân vận Tỉnh ủy An Giang", province: "An Giang"),
        UnitExample("TTTU", .department, "Thường trực Tỉnh ủy An Giang", province: "An Giang"),
    ]
    static let counterexamples = [
        UnitExample("UBND tỉnh", .ministry), UnitExample("UBND cấp tỉnh", .province),
        UnitExample("UBND các tỉnh", .province), UnitExample("UBND thành phố", .province),
        UnitExample("UBND xã", .province), UnitExample("các tỉnh, thành phố", .city),
        UnitExample("Thành ủy", .province),
    ]

    static func resolve(_ name: Passage, in context: UnitContext) -> UnitResolution? {
        let count = name.tokens.count
        if isCommittee(endingAt: count, in: name) {
            guard let province = context.province,
                province.isOf(name.tokens[count - 2].folded == "tinh" ? .province : .city)
            else { return nil }
            return UnitResolution(
                name: "\(name.text) \(province.name)", province: province.today)
        }
        guard let (level, start) = name.lastLevel() else { return nil }
        let before = name.text(ofTokens: 0..<start)
        if let locality = context.locality, locality.level == level {
            return UnitResolution(
                name: "\(before) \(context.fullName(of: locality))",
                province: context.province?.today)
        }
        guard level.mayBeProvince, let province = context.province, province.isOf(level) else {
            return nil
        }
        return UnitResolution(name: "\(before) \(province.full)", province: province.today)
    }

    /// Whether "Tỉnh ủy", "Thành ủy", "Tỉnh đoàn" or "Thành đoàn" stands before a token.
    static func isCommittee(endingAt end: Int, in name: Passage) -> Bool {
        guard end >= 2 else { return false }
        return ["tinh", "thanh"].contains(name.tokens[end - 2].folded)
            && ["uy", "doan"].contains(name.tokens[end - 1].folded)
    }
}
