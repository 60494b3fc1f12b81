/// What a copy is for, in brackets behind a recipient (Decree 30/2020/NĐ-CP, Appendix I, II.9.b).
enum CopyPurpose {
    /// Lines and the purpose in them.
    static let examples: [(line: String, purpose: String)] = [
        ("- Thủ tướng Chính phủ (để b/c);", "để b/c"), ("- Sở KH&CN (để biết);", "để biết"),
        ("- TT Tỉnh ủy, TT HĐND tỉnh (b/c);", "b/c"), ("- Cục Đăng kiểm (để p/h):", "để p/h"),
        ("- Các phòng thuộc Sở (để thực hiện);", "để thực hiện"),
        ("- CT UBND tỉnh (báo cáo);", "báo cáo"),
    ]
    /// Lines without one.
    static let counterexamples = [
        "- CT, PCT UBND TP (1A, 1G);", "- Lưu: VT, NV (V-10b).", "- Như trên;", "- VPUB: PCVP(VX);",
    ]

    private static let openings = PhraseTable([
        "để", "b/c", "báo cáo", "p/h", "phối hợp", "t/h", "thực hiện", "đăng tải", "chỉ đạo",
    ])

    /// The scalars of the purpose, without its brackets.
    static func find(in passage: Passage) -> Range<Int>? {
        let tokens = passage.tokens
        for open in tokens.indices where tokens[open].folded == "(" {
            guard openings.end(at: open + 1, in: passage) != nil,
                let close = tokens[open...].firstIndex(where: { $0.folded == ")" }),
                close > open + 1
            else { continue }
            return passage.range(ofTokens: (open + 1)..<close)
        }
        return nil
    }
}
