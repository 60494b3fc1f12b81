/// The divisions of the issuing body together: "các phòng, đơn vị".
enum OwnDivisions: UnitRule {
    static let examples = [
        UnitExample(
            "Các phòng, đơn vị", .department,
            "Các phòng, đơn vị thuộc Sở Xây dựng tỉnh An Giang", province: "An Giang"),
        UnitExample(
            "Trưởng các phòng, ban chuyên môn", .department,
            "Trưởng các phòng, ban chuyên môn thuộc Sở Xây dựng tỉnh An Giang",
            province: "An Giang"),
        UnitExample(
            "các phòng và đơn vị trực thuộc", .branch,
            "các phòng và đơn vị trực thuộc Chi cục Kiểm lâm tỉnh Lào Cai", province: "Lào Cai"),
    ]
    static let counterexamples = [
        UnitExample("Các phòng, đơn vị", .province), UnitExample("các đơn vị", .department),
        UnitExample("các phòng, đơn vị liên quan", .department),
        UnitExample("phòng", .department),
    ]

    private static let words = Set(
        Phrase(
            "các phòng ban đơn vị cơ quan trưởng thủ chuyên môn nghiệp vụ chức năng trực thuộc và ,"
        ).spellings)
    private static let room = Phrase("phòng").spellings[0]
    private static let several = Phrase("các").spellings[0]

    static func resolve(_ name: Passage, in context: UnitContext) -> UnitResolution? {
        let spellings = name.tokens.map(\.spelling)
        guard let issuer = context.department, spellings.allSatisfy(words.contains),
            spellings.contains(room), spellings.contains(several)
        else { return nil }
        let of = name.tokens.last?.folded == "thuoc" ? "" : "thuộc "
        return UnitResolution(
            name: "\(name.text) \(of)\(context.fullName(of: issuer))",
            province: context.province?.today)
    }
}
