/// The marks of secrecy and urgency that are stamped on a head.
///
/// Decree 30/2020/NĐ-CP, Appendix I, III.1 and 2.
enum StampMark: Sendable, Hashable {
    /// A mark of secrecy.
    case secrecy(String)
    /// A mark of urgency.
    case urgency(String)

    /// Lines that are a mark.
    static let examples: [(line: String, mark: StampMark)] = [
        ("HỎA TỐC", .urgency("HỎA TỐC")), ("HOẢ TỐC", .urgency("HỎA TỐC")),
        ("KHẨN", .urgency("KHẨN")),
        ("THƯỢNG KHẨN", .urgency("THƯỢNG KHẨN")), ("MẬT", .secrecy("MẬT")),
        ("TỐI MẬT", .secrecy("TỐI MẬT")), ("TUYỆT MẬT", .secrecy("TUYỆT MẬT")),
    ]
    /// Lines that are none.
    static let counterexamples = ["CÔNG ĐIỆN KHẨN", "MẶT TRẬN TỔ QUỐC", "Khẩn trương"]

    /// Reads a line that is nothing but a mark.
    init?(_ passage: Passage) {
        guard passage.tokens.allSatisfy({ $0.isUppercase || $0.kind == .mark }) else { return nil }
        switch passage.tokens.filter({ $0.kind == .word }).map(\.folded).joined(separator: " ") {
        case "hoa toc", "hoa toc hen gio": self = .urgency("HỎA TỐC")
        case "thuong khan": self = .urgency("THƯỢNG KHẨN")
        case "khan": self = .urgency("KHẨN")
        case "mat": self = .secrecy("MẬT")
        case "toi mat": self = .secrecy("TỐI MẬT")
        case "tuyet mat": self = .secrecy("TUYỆT MẬT")
        default: return nil
        }
    }
}
