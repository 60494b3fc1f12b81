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
        /// Circumstances that order nothing: "Địa điểm:", "Số lượng:".
        case detail
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
        ("Đơn vị chủ trì tham mưu thực hiện: Sở Nội vụ.", .lead, "Sở Nội vụ."),
        ("Đơn vị thực hiện: Các Sở", .lead, "Các Sở"),
        ("Địa điểm: Hội trường Sở.", .detail, "Hội trường Sở."),
        ("Thời gian hoàn thành và trình: tháng 12/2025", .deadline, "tháng 12/2025"),
    ]
    /// Lines that are none.
    static let counterexamples = [
        "Sở Tài chính: Bố trí kinh phí", "Thực hiện các nhiệm vụ sau:",
        "Chủ trì, phối hợp với Sở Nội vụ: rà soát",
        "Kết quả đạt được trong năm qua của các đơn vị là: tốt", "Nhiệm vụ trọng tâm",
        "Các cơ quan: Sở Nội vụ", "Thời gian qua: nhiều kết quả",
    ]

    /// What it says.
    var kind: Kind
    /// The tokens of its value; empty where the lines below hold it.
    var value: Range<Int>

    /// A longer label is a sentence.
    private static let longestLabel = 9

    /// Words of which a label that names somebody is made, besides what he does.
    private static let owners: Set<String> = [
        "co", "quan", "don", "vi", "to", "chuc", "cac", "bo", "phan", "phong", "ban", "nguoi", "va",
        "chuyen", "mon",
    ]
    private static let roles: Set<String> = [
        "chu", "tri", "phoi", "hop", "thuc", "hien", "tham", "muu", "dau", "moi", "phu", "trach",
        "chiu", "trach", "nhiem", "duoc", "giao", "trien", "khai", "chinh", "theo", "doi",
    ]
    private static let times: Set<String> = [
        "thoi gian", "thoi han", "thoi diem", "tien do", "lo trinh", "han hoan",
    ]
    /// What follows the words of time in a label: "Thời gian hoàn thành và trình".
    private static let timeTails: Set<String> = [
        "thuc", "hien", "hoan", "thanh", "trinh", "ban", "hanh", "trien", "khai", "va", "du",
        "kien", "bao", "cao", "ket", "to", "chuc", "xong", "gui", "toi", "da",
    ]
    private static let statements: Set<String> = [
        "nhiem vu", "noi dung", "noi dung thuc hien", "noi dung cong viec", "nhiem vu giai phap",
        "cong viec", "noi dung nhiem vu", "nhiem vu cu the", "noi dung cu the",
        "noi dung trien khai",
    ]
    private static let products: Set<String> = [
        "san pham", "san pham dau ra", "ket qua", "dau ra", "san pham du kien", "ket qua dau ra",
        "san pham hoan thanh", "ket qua san pham", "san pham ket qua", "ket qua dat duoc",
    ]
    private static let details: Set<String> = [
        "dia diem", "so luong", "thanh phan", "doi tuong", "kinh phi", "danh sach",
        "kinh phi thuc hien", "nguon kinh phi", "dia diem to chuc", "thanh phan tham du",
        "doi tuong thuc hien", "dia diem thuc hien", "chu tri hoi nghi", "dia chi", "dien thoai",
    ]
    private static let containers: Set<String> = [
        "phan cong thuc hien", "to chuc thuc hien", "phan cong", "phan cong nhiem vu",
    ]

    /// Reads the line in some tokens of a passage.
    init?(in passage: Passage, tokens: Range<Int>) {
        guard
            let colon = tokens.prefix(Self.longestLabel + 4).first(where: {
                passage.tokens[$0].folded == ":"
            })
        else { return nil }
        let words = passage.tokens[tokens.lowerBound..<colon]
            .filter { $0.kind != .mark }.map(\.folded)
        guard let kind = Self.kind(of: words) else { return nil }
        value = (colon + 1)..<tokens.upperBound
        self.kind = kind == .container && !value.isEmpty ? .lead : kind
    }

    /// What a label says by its words, without marks.
    private static func kind(of words: [String]) -> Kind? {
        guard !words.isEmpty, words.count <= longestLabel else { return nil }
        let label = words.joined(separator: " ")
        if statements.contains(label) { return .statement }
        if products.contains(label) { return .product }
        if details.contains(label) { return .detail }
        if containers.contains(label) { return .container }
        if words.count >= 2, times.contains(words[0] + " " + words[1]),
            words.dropFirst(2).allSatisfy(timeTails.contains)
        {
            return .deadline
        }
        // "Đơn vị chủ trì tham mưu thực hiện": who, then what he does.
        let doing = words.drop(while: owners.contains)
        guard let first = doing.first, doing.allSatisfy({ roles.contains($0) || $0 == "va" }) else {
            return nil
        }
        let hasOwner = doing.count < words.count
        switch first {
        case "chu": return doing.contains("tri") ? .lead : nil
        case "phoi": return doing.contains("hop") ? .support : nil
        case "dau", "phu", "tham", "chiu": return hasOwner ? .lead : nil
        case "thuc", "trien", "duoc": return hasOwner ? .container : nil
        default: return nil
        }
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
