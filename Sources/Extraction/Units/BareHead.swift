/// A name that ends with the first words of a body of the head: "Văn phòng Sở".
enum BareHead: UnitRule {
    static let examples = [
        UnitExample(
            "Văn phòng Sở", .department, "Văn phòng Sở Xây dựng tỉnh An Giang",
            province: "An Giang"),
        UnitExample(
            "Trưởng các phòng, đơn vị thuộc Sở", .department,
            "Trưởng các phòng, đơn vị thuộc Sở Xây dựng tỉnh An Giang", province: "An Giang"),
        UnitExample("Sở", .department, "Sở Xây dựng tỉnh An Giang", province: "An Giang"),
        UnitExample(
            "Lãnh đạo Sở", .departmentAlone,
            "Lãnh đạo Sở Khoa học và Công nghệ Thành phố Hồ Chí Minh", province: "Hồ Chí Minh"),
        UnitExample(
            "Chủ tịch UBND", .city, "Chủ tịch Ủy ban nhân dân thành phố Hà Nội",
            province: "Hà Nội"),
        UnitExample("Văn phòng Bộ", .ministry, "Văn phòng Bộ Y tế"),
        UnitExample(
            "Văn phòng Chi cục", .branch, "Văn phòng Chi cục Kiểm lâm tỉnh Lào Cai",
            province: "Lào Cai"),
        UnitExample(
            "Giám đốc Sở", .branch, "Giám đốc Sở Nông nghiệp và Môi trường tỉnh Lào Cai",
            province: "Lào Cai"),
    ]
    static let counterexamples = [
        UnitExample("Văn phòng Sở", .province), UnitExample("các Sở", .department),
        UnitExample("Giám đốc các sở", .department), UnitExample("Chi cục", .department),
        UnitExample("Thủ trưởng các Bộ", .ministry),
    ]

    static func resolve(_ name: Passage, in context: UnitContext) -> UnitResolution? {
        for body in context.bodies {
            let start = name.tokens.count - body.head.tokens.count
            guard start >= 0, name.end(ofSpelled: body.head, at: start) != nil,
                name.tokens[start].isCapitalized, !name.isOneOfSeveral(at: start)
            else { continue }
            let before = start == 0 ? "" : name.text(ofTokens: 0..<start) + " "
            let isLocal = body.reach != .central
            return UnitResolution(
                name: before + context.fullName(of: body),
                province: isLocal ? context.province?.today : nil)
        }
        return nil
    }
}
