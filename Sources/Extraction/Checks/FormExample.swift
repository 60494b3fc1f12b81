/// A well-formed document with some of its words changed, for the examples of form rules.
struct FormExample: Sendable {
    /// A document that keeps every rule.
    static let document = [
        "UBND TỈNH AN GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "SỞ XÂY DỰNG Độc lập - Tự do - Hạnh phúc",
        "Số: 07/KH-SXD An Giang, ngày 20 tháng 8 năm 2025",
        "KẾ HOẠCH",
        "Tổ chức thực hiện Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ",
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;",
        "Sở Xây dựng ban hành Kế hoạch cụ thể như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Nhằm thống nhất trong công tác chỉ đạo của Sở.",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Văn phòng Sở rà soát các quy định, hoàn thành trong năm 2025.",
        "2. Phòng Kế hoạch - Tài chính tham mưu dự toán kinh phí trước ngày 15/11/2025.",
        "3. Thanh tra Sở báo cáo kết quả thực hiện hằng quý.",
        "Trên đây là Kế hoạch của Sở Xây dựng./.",
        "Nơi nhận: KT. GIÁM ĐỐC",
        "- Sở KH&CN (để biết); PHÓ GIÁM ĐỐC",
        "- GĐ (để b/c), các PGĐ Sở; Trần Minh Khang",
        "- Lưu: VT, ntnam.",
    ]

    /// What is replaced by what, in order; a line left empty is gone, a line feed makes two of one.
    let changes: [(old: String, new: String)]

    /// Creates an example from one change.
    init(_ old: String, becomes new: String) { changes = [(old, new)] }

    /// Creates an example from several changes.
    init(_ changes: [(old: String, new: String)]) { self.changes = changes }

    /// Creates an example in which words are gone.
    init(without words: String...) { changes = words.map { ($0, "") } }

    /// The lines of the changed document; nil where a change finds nothing to change.
    var lines: [String]? {
        var lines = Self.document
        for (old, new) in changes {
            guard let index = lines.firstIndex(where: { $0.contains(old) }),
                let range = lines[index].firstRange(of: old)
            else { return nil }
            lines[index].replaceSubrange(range, with: new)
        }
        return lines.flatMap { $0.split(separator: "\n").map(String.init) }
    }
}
