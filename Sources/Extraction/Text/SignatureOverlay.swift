/// Recognises the lines that a digital signature lays over a page.
///
/// Decree 30/2020/NĐ-CP, Appendix I, part II: an electronic copy shows the signing body and time.
struct SignatureOverlay {
    /// Lines that belong to an overlay.
    static let examples = [
        "Ký bởi: Văn phòng Ủy ban nhân dân", "Người ký: Sở Xây dựng", "Thời gian ký: 20.08.2025",
        "Digitally signed by",
    ]
    /// Lines that do not.
    static let counterexamples = [
        "Ký ban hành", "Người ký văn bản chịu trách nhiệm", "Cơ quan: Sở",
    ]

    private static let openings = ["Ký bởi:", "Người ký:", "Digitally signed"].map(Phrase.init)
    private static let lines = ["Ngày ký:", "Thời gian ký:", "Giờ ký:"].map(Phrase.init)
    private static let details = ["Email:", "Cơ quan:", "Tổ chức:", "Ngày:", "Chức vụ:"]
        .map(Phrase.init)

    private var linesSinceOpening: Int?

    /// Whether a line belongs to an overlay; lines are given in reading order.
    mutating func covers(_ line: PrintedLine) -> Bool {
        let passage = line.passage
        if Self.openings.contains(where: passage.begins(with:)) {
            linesSinceOpening = 0
            return true
        }
        if Self.lines.contains(where: passage.begins(with:)) { return true }
        if passage.text.hasSuffix("+07:00") { return true }
        guard let count = linesSinceOpening, count < 6 else { return false }
        linesSinceOpening = count + 1
        return Self.details.contains(where: passage.begins(with:))
    }
}
