/// Bodies that every province has several of, in a paper of a province: "các sở, ban, ngành".
enum CommonBodies: UnitRule {
    static let examples = [
        UnitExample(
            "Thủ trưởng các sở, ban, ngành", .province,
            "Thủ trưởng các sở, ban, ngành tỉnh An Giang", province: "An Giang"),
        UnitExample(
            "UBND các xã, phường, đặc khu", .department,
            "Ủy ban nhân dân các xã, phường, đặc khu tỉnh An Giang", province: "An Giang"),
        UnitExample(
            "UBND xã, phường", .city, "Ủy ban nhân dân xã, phường thành phố Hà Nội",
            province: "Hà Nội"),
        UnitExample(
            "Ủy ban nhân dân cấp xã", .province, "Ủy ban nhân dân cấp xã tỉnh An Giang",
            province: "An Giang"),
        UnitExample(
            "Chủ tịch UBND các huyện, thành phố", .formerProvince,
            "Chủ tịch Ủy ban nhân dân các huyện, thành phố tỉnh Kiên Giang", province: "An Giang"),
    ]
    static let counterexamples = [
        UnitExample("các sở, ban, ngành", .ministry), UnitExample("UBND các xã", .commune),
        UnitExample("các cơ quan, đơn vị, địa phương", .province),
        UnitExample("UBND các tỉnh, thành phố", .ministry),
        UnitExample("các sở, ngành liên quan", .province), UnitExample("UBND xã", .province),
        UnitExample("các đơn vị", .province),
    ]

    private static let words = Set(
        Phrase(
            """
            các sở ban ngành đoàn thể đơn vị cơ quan xã phường đặc khu huyện quận thị trấn \
            thành phố Ủy ban nhân dân Hội đồng thủ trưởng chủ tịch giám đốc lãnh đạo cấp và , ;
            """
        ).spellings)
    private static let ofProvince = Set(Phrase("sở xã phường huyện quận").spellings)
    private static let several = Set(Phrase("các cấp ,").spellings)

    static func resolve(_ name: Passage, in context: UnitContext) -> UnitResolution? {
        let spellings = name.tokens.map(\.spelling)
        guard let province = context.province, context.locality == nil,
            spellings.allSatisfy(words.contains), spellings.contains(where: ofProvince.contains),
            spellings.contains(where: several.contains)
        else { return nil }
        return UnitResolution(name: "\(name.text) \(province.full)", province: province.today)
    }
}
