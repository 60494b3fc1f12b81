/// Splits the lines at the top left into the issuing body and the body above it.
///
/// Decree 30/2020/NĐ-CP, Appendix I, II.2: the body above stands first, each may take several lines.
struct IssuerSplitter: Sendable {
    /// Lines of heads with parent ("" for none) and issuer.
    static let examples: [(lines: [String], parent: String, issuer: String)] = [
        (["UBND TỈNH AN GIANG", "SỞ XÂY DỰNG"], "UBND TỈNH AN GIANG", "SỞ XÂY DỰNG"),
        (["ỦY BAN NHÂN DÂN", "TỈNH AN GIANG"], "", "ỦY BAN NHÂN DÂN TỈNH AN GIANG"),
        (["THỦ TƯỚNG CHÍNH PHỦ"], "", "THỦ TƯỚNG CHÍNH PHỦ"),
        (["BỘ Y TẾ", "CỤC QUẢN LÝ DƯỢC"], "BỘ Y TẾ", "CỤC QUẢN LÝ DƯỢC"),
        (
            ["UBND THÀNH PHỐ HÀ NỘI", "SỞ THÔNG TIN", "VÀ TRUYỀN THÔNG"], "UBND THÀNH PHỐ HÀ NỘI",
            "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"
        ),
        (
            ["ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI", "BAN CHỈ ĐẠO PHÒNG,", "CHỐNG THIÊN TAI"],
            "ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI"
        ),
        (["HỘI ĐỒNG NHÂN DÂN", "THÀNH PHỐ HÀ NỘI"], "", "HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HÀ NỘI"),
        (["THÀNH ỦY HÀ NỘI"], "", "THÀNH ỦY HÀ NỘI"),
    ]

    /// The words of the body above; empty where there is none.
    private(set) var parent: [SourceWord] = []
    /// The words of the issuing body.
    private(set) var issuer: [SourceWord] = []

    /// Splits the lines of the head.
    init(lines: [[SourceWord]], lexicon: DirectiveLexicon) {
        var bodies: [[SourceWord]] = []
        for line in lines {
            let passage = Passage(line)
            let continues = bodies.last.map { Self.isOpen(Passage($0)) } ?? false
            if bodies.isEmpty || !continues && Self.beginsBody(passage, lexicon) {
                bodies.append(line)
            } else {
                bodies[bodies.count - 1] += line
            }
        }
        issuer = bodies.popLast() ?? []
        parent = bodies.flatMap { $0 }
    }

    private static func beginsBody(_ passage: Passage, _ lexicon: DirectiveLexicon) -> Bool {
        guard let end = lexicon.units.issuers.end(at: 0, in: passage) else { return false }
        // "PHÒNG, CHỐNG" goes on a name; a body's name is longer than its first word.
        return end < passage.tokens.count && passage.tokens[end].kind == .word
            && passage.tokens[end].folded != "chong" || end >= 2 && end == passage.tokens.count
    }

    /// Whether a name cannot end here: "BAN CHỈ ĐẠO PHÒNG,".
    private static func isOpen(_ passage: Passage) -> Bool {
        guard let last = passage.tokens.last else { return false }
        return [",", "-", "va", "cua", "ve", "cho"].contains(last.folded)
    }
}
