/// A division of the issuing body by its own name: "Phòng Kế hoạch - Tài chính".
enum OwnDivision: UnitRule {
    static let examples = [
        UnitExample(
            "Phòng Kế hoạch - Tài chính", .department,
            "Phòng Kế hoạch - Tài chính Sở Xây dựng tỉnh An Giang", province: "An Giang"),
        UnitExample(
            "Trưởng Phòng Pháp chế", .branch,
            "Trưởng Phòng Pháp chế Chi cục Kiểm lâm tỉnh Lào Cai", province: "Lào Cai"),
        UnitExample("Vụ Pháp chế", .ministry, "Vụ Pháp chế Bộ Y tế"),
    ]
    static let counterexamples = [
        UnitExample("Phòng Nội chính", .province), UnitExample("Phòng Tư pháp", .department),
        UnitExample("Phòng Cảnh sát giao thông", .department), UnitExample("Phòng", .department),
        UnitExample("Cục Thuế", .ministry), UnitExample("Trung tâm Quy hoạch", .department),
        UnitExample("Phòng khám đa khoa", .department),
    ]

    private static let leaders = PhraseTable(["Trưởng", "Phó Trưởng", "Lãnh đạo"])
    private static let room = Phrase("Phòng")
    private static let office = Phrase("Vụ")
    private static let others = PhraseTable(["Phòng Cảnh sát", "Phòng An ninh"])

    static func resolve(_ name: Passage, in context: UnitContext) -> UnitResolution? {
        guard let issuer = context.bodies.first else { return nil }
        let head = context.department == nil ? office : room
        guard context.department != nil || issuer.head == Phrase("Bộ") else { return nil }
        let start = leaders.end(at: 0, in: name) ?? 0
        guard let end = name.end(ofSpelled: head, at: start), end < name.tokens.count,
            name.tokens[start].isCapitalized, name.tokens[end].isCapitalized,
            others.end(at: start, in: name) == nil,
            context.lexicon.bodies.body(at: start, in: name)?.end != name.tokens.count
        else { return nil }
        return UnitResolution(
            name: "\(name.text) \(context.fullName(of: issuer))",
            province: issuer.reach == .central ? nil : context.province?.today)
    }
}
