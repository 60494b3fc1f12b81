/// A line that says something of the task it stands with: "Đơn vị chủ trì: Sở Nội vụ".
struct AttributeLine: Sendable {
    /// What an attribute says.
    enum Kind: Sendable, Hashable {
        /// The task's own words follow: "Nhiệm vụ:".
        case statement
        /// Who must do it.
        case lead
        /// Who must help.
        case support
        /// When it is due.
        case deadline
        /// What must come out of it.
        case product
        /// Who does what, said by the lines below.
        case container
    }

    /// Lines and what they say.
    static let examples: [(line: String, kind: Kind, value: String)] = [
        ("Đơn vị chủ trì: Sở Nội vụ.", .lead, "Sở Nội vụ."),
        ("Cơ quan phối hợp: Các sở, ban, ngành.", .support, "Các sở, ban, ngành."),
        ("Thời gian thực hiện: Thường xuyên.", .deadline, "Thường xuyên."),
        ("Nhiệm vụ: Rà soát các quy định.", .statement, "Rà soát các quy định."),
        ("Nhiệm vụ:", .statement, ""),
        ("Cơ quan thực hiện:", .container, ""), ("Sản phẩm: Báo cáo.", .product, "Báo cáo."),
        ("Thời hạn hoàn thành: Quý I/2026", .deadline, "Quý I/2026"),
        ("Chủ trì: Sở Y tế", .lead, "Sở Y tế"),
    ]
    /// Lines that are none.
    static let counterexamples = [
        "Sở Tài chính: Bố trí kinh phí", "Thực hiện các nhiệm vụ sau:",
        "Chủ trì, phối hợp với Sở Nội vụ: rà soát",
        "Kết quả đạt được trong năm qua của các đơn vị là: tốt", "Nhiệm vụ trọng tâm",
    ]

    /// What it says.
    var kind: Kind
    /// The tokens of its value; empty where the lines below hold it.
    var value: Range<Int>

    private static let owners = [
        "", "co quan ", "don vi ", "co quan, don vi ", "to chuc ", "cac don vi ",
        "don vi, co quan ",
    ]
    private static let names: [String: Kind] = {
        var names: [String: Kind] = [
            "nhiem vu": .statement, "noi dung": .statement, "noi dung thuc hien": .statement,
            "noi dung cong viec": .statement,
            "nhiem vu, giai phap": .statement, "cong viec": .statement, "san pham": .product,
            "san pham dau ra": .product,
            "ket qua": .product, "dau ra": .product, "phan cong thuc hien": .container,
            "to chuc thuc hien": .container,
            "phan cong": .container, "tien do": .deadline, "tien do thuc hien": .deadline,
            "lo trinh": .deadline,
            "lo trinh thuc hien": .deadline,
        ]
        for owner in owners {
            names[owner + "chu tri"] = .lead
            names[owner + "chu tri thuc hien"] = .lead
            names[owner + "phoi hop"] = .support
            names[owner + "phoi hop thuc hien"] = .support
            if !owner.isEmpty { names[owner + "thuc hien"] = .container }
        }
        for time in ["thoi gian", "thoi han", "thoi diem"] {
            for tail in ["", " thuc hien", " hoan thanh", " trinh", " ban hanh", " trien khai"] {
                names[time + tail] = .deadline
            }
        }
        return names
    }()

    /// Reads the line in some tokens of a passage.
    init?(in passage: Passage, tokens: Range<Int>) {
        guard let colon = tokens.prefix(8).first(where: { passage.tokens[$0].folded == ":" }) else {
            return nil
        }
        var label = ""
        for token in passage.tokens[tokens.lowerBound..<colon] {
            if token.kind != .mark, !label.isEmpty { label += " " }
            label += token.folded
        }
        guard let kind = Self.names[label] else { return nil }
        value = (colon + 1)..<tokens.upperBound
        self.kind = kind == .container && !value.isEmpty ? .lead : kind
    }

    /// The column that the heading of a table names; nil where it names none.
    static func column(_ heading: Passage) -> Kind? {
        let text = heading.tokens.filter { $0.kind == .word }.map(\.folded).joined(separator: " ")
        if text.contains("chu tri") || text.contains("thuc hien") && text.contains("co quan") {
            return .lead
        }
        if text.contains("phoi hop") { return .support }
        if ["thoi gian", "thoi han", "tien do", "lo trinh"].contains(where: text.contains) {
            return .deadline
        }
        if ["san pham", "ket qua", "dau ra"].contains(where: text.contains) { return .product }
        if ["nhiem vu", "noi dung", "cong viec", "hoat dong"].contains(where: text.contains) {
            return .statement
        }
        return nil
    }
}
