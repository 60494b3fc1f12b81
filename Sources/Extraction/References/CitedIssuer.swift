/// The issuing body after a cited number and date: "của Ủy ban nhân dân tỉnh".
enum CitedIssuer {
    private static let of = Phrase("của")
    private static let stops = PhraseTable([
        "về", "quy định", "ban hành", "phê duyệt", "hướng dẫn", "sửa đổi", "triển khai",
        "thực hiện", "phân", "tại",
        "về việc", "thành lập", "công bố", "giao", "cho", "được", "đã", "và", "trong", "theo",
        "kết luận", "bổ sung", "đề nghị",
        "xây dựng", "tổ chức", "điều chỉnh", "yêu cầu", "tiếp tục", "nhằm", "bãi bỏ", "thay thế",
        "gửi", "là", "có", "khóa",
    ])
    /// A body's name is at most this long.
    private static let longest = 14

    /// The scalars of the body named from a token on.
    static func find(in passage: Passage, at token: Int) -> Range<Int>? {
        guard let start = passage.end(of: of, at: token) else { return nil }
        let tokens = passage.tokens
        guard start < tokens.count, tokens[start].isCapitalized else { return nil }
        var end = start
        while end < min(tokens.count, start + longest) {
            let word = tokens[end]
            if word.kind == .number { break }
            if word.kind == .mark, word.folded != "-" { break }
            if !word.isCapitalized, word.kind == .word, stops.end(at: end, in: passage) != nil,
                word.folded != "va" || !(end + 1 < tokens.count && tokens[end + 1].isCapitalized)
            {
                break
            }
            end += 1
        }
        while end > start, tokens[end - 1].kind == .mark { end -= 1 }
        return end > start ? passage.range(ofTokens: start..<end) : nil
    }
}
