/// The words that the first paragraph after a title begins with.
enum BodyOpening {
    /// Lines that begin a body.
    static let examples = [
        "Căn cứ Luật Tổ chức", "Thực hiện Kế hoạch số", "Để kịp thời", "Xét Tờ trình",
        "Kính gửi: Bộ",
        "Theo đề nghị", "Thời gian qua,", "I. MỤC ĐÍCH",
    ]
    /// Lines that do not.
    static let counterexamples = [
        "về việc", "của Chính phủ", "Chương trình hành động", "căn cứ vào",
    ]

    private static let table = PhraseTable([
        "Căn cứ", "Thực hiện", "Theo", "Để", "Trên cơ sở", "Xét", "Kính gửi", "Tiếp theo", "Nhằm",
        "Thời gian qua",
        "Hiện nay", "Ngày", "Trong thời gian", "Sau khi", "Qua", "Triển khai", "Tiếp tục",
        "Vừa qua", "Trong những",
        "Theo đề nghị", "Trước tình hình", "Phúc đáp", "Nơi nhận", "Thi hành",
    ])

    /// Whether a line begins like the first paragraph of a body.
    static func begins(_ line: PrintedLine) -> Bool {
        if let mark = ItemMark(of: line.passage), mark.kind <= .decimal { return true }
        guard let first = line.passage.tokens.first, first.isCapitalized, !line.isCapitals else {
            return false
        }
        return table.end(at: 0, in: line.passage) != nil
    }
}
