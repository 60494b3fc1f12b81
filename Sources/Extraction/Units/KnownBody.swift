/// A body of the table by its whole name, perhaps with an office of it before.
enum KnownBody: UnitRule {
    static let examples = [
        UnitExample("Bộ Tài chính", .province, "Bộ Tài chính"),
        UnitExample("Bộ KH&CN", .department, "Bộ Khoa học và Công nghệ"),
        UnitExample("TTg", .ministry, "Thủ tướng Chính phủ"),
        UnitExample(
            "SỞ KH&CN", .city, "Sở Khoa học và Công nghệ thành phố Hà Nội", province: "Hà Nội"),
        UnitExample("SỞ TÀI CHÍNH", .city, "Sở Tài chính thành phố Hà Nội", province: "Hà Nội"),
        UnitExample(
            "Sở Văn hoá, Thể thao và Du lịch", .province,
            "Sở Văn hóa, Thể thao và Du lịch tỉnh An Giang", province: "An Giang"),
        UnitExample(
            "Giám đốc Sở Y tế", .formerProvince, "Giám đốc Sở Y tế tỉnh Kiên Giang",
            province: "An Giang"),
        UnitExample(
            "Sở TN&MT", .departmentAlone, "Sở Tài nguyên và Môi trường Thành phố Hồ Chí Minh",
            province: "Hồ Chí Minh"),
        UnitExample(
            "Phòng Văn hóa - Xã hội", .commune,
            "Phòng Văn hóa - Xã hội xã Mỹ Hòa Hưng, tỉnh An Giang", province: "An Giang"),
    ]
    static let counterexamples = [
        UnitExample("Sở Tài chính", .ministry), UnitExample("Sở Thủy lợi", .province),
        UnitExample("Phòng Tư pháp", .province), UnitExample("các Sở Y tế", .province),
        UnitExample("Ủy ban nhân dân", .ministry), UnitExample("Bộ Phát triển", .ministry),
    ]

    private static let parts = PhraseTable([
        "Văn phòng", "Chánh Văn phòng", "Thanh tra", "Lãnh đạo", "Thủ trưởng", "Người đứng đầu",
        "Đảng ủy", "Ban Giám đốc",
    ])
    private static let longestPart = 5

    static func resolve(_ name: Passage, in context: UnitContext) -> UnitResolution? {
        let lexicon = context.lexicon
        for start in 0..<min(longestPart, name.tokens.count) {
            guard let (body, end) = lexicon.bodies.body(at: start, in: name),
                end == name.tokens.count,
                start == 0 || lexicon.offices.table.end(at: 0, in: name) == start
                    || parts.end(at: 0, in: name) == start
            else { continue }
            let part = start == 0 ? "" : name.text(ofTokens: 0..<start) + " "
            switch body.reach {
            case .central: return UnitResolution(name: part + body.name)
            case .province:
                return context.province.map {
                    UnitResolution(name: "\(part)\(body.name) \($0.full)", province: $0.today)
                }
            case .commune:
                return context.locality.map {
                    UnitResolution(
                        name: "\(part)\(body.name) \(context.fullName(of: $0))",
                        province: context.province?.today)
                }
            case .territory: return nil
            }
        }
        return nil
    }
}
