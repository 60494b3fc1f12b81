/// A name that ends with its province or commune.
enum NamedTerritory: UnitRule {
    static let examples = [
        UnitExample(
            "UBND tỉnh Kiên Giang", .ministry, "Ủy ban nhân dân tỉnh Kiên Giang",
            province: "An Giang"),
        UnitExample(
            "Công an tỉnh Thanh Hoá", .department, "Công an tỉnh Thanh Hóa", province: "Thanh Hóa"),
        UnitExample("Sở Y tế An Giang", .ministry, "Sở Y tế tỉnh An Giang", province: "An Giang"),
        UnitExample("Tỉnh ủy An Giang", .department, "Tỉnh ủy An Giang", province: "An Giang"),
        UnitExample(
            "UBND xã Mỹ Hòa Hưng", .province,
            "Ủy ban nhân dân xã Mỹ Hòa Hưng, tỉnh An Giang", province: "An Giang"),
        UnitExample(
            "UBND thành phố Hà Tiên", .formerProvince,
            "Ủy ban nhân dân thành phố Hà Tiên, tỉnh Kiên Giang", province: "An Giang"),
        UnitExample(
            "Công an TP.HCM", .ministry, "Công an Thành phố Hồ Chí Minh", province: "Hồ Chí Minh"),
    ]
    static let counterexamples = [
        UnitExample("UBND xã Mỹ Hòa Hưng", .ministry),
        UnitExample("Chủ tịch UBND các tỉnh, thành phố từ Hà Tĩnh đến Khánh Hòa", .ministry),
        UnitExample("các tổ chức chính trị - xã hội", .province),
        UnitExample("Phòng Văn hóa - Xã hội", .department),
        UnitExample("UBND các tỉnh An Giang", .ministry),
        UnitExample("Liên minh Hợp tác xã Tỉnh", .province),
        UnitExample("UBND các huyện, thị xã Hà Tiên", .formerProvince),
    ]

    static func resolve(_ name: Passage, in context: UnitContext) -> UnitResolution? {
        let count = name.tokens.count
        for token in name.tokens.indices.dropFirst() where !name.isOneOfSeveral(at: token) {
            let before = name.text(ofTokens: 0..<token)
            if let (province, end) = context.lexicon.provinces.province(at: token, in: name),
                end == count
            {
                return withoutLevel(name, before: token, province, context)
            }
            var end = token
            guard let level = Territory.Level(at: token, in: name, end: &end), end < count else {
                continue
            }
            if let (province, after) = context.lexicon.provinces.province(at: end, in: name),
                after == count, province.isOf(level)
            {
                return UnitResolution(name: "\(before) \(province.full)", province: province.today)
            }
            guard level != .province, let province = context.province,
                name.tokens[end...].allSatisfy({ $0.isCapitalized || $0.kind == .number })
            else { continue }
            return UnitResolution(name: "\(name.text), \(province.full)", province: province.today)
        }
        return nil
    }

    /// "Sở Y tế An Giang", "Tỉnh ủy An Giang".
    private static func withoutLevel(
        _ name: Passage, before token: Int, _ province: Provinces.Province, _ context: UnitContext
    ) -> UnitResolution? {
        if BareTerritory.isCommittee(endingAt: token, in: name) {
            let before = name.text(ofTokens: 0..<token)
            return UnitResolution(name: "\(before) \(province.name)", province: province.today)
        }
        guard let (body, end) = context.lexicon.bodies.body(at: 0, in: name), end == token,
            body.reach == .province || body.reach == .territory
        else { return nil }
        return UnitResolution(name: "\(body.name) \(province.full)", province: province.today)
    }
}
