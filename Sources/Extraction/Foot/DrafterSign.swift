/// The drafter's sign at the end of the line "Lưu", after the unit that keeps the file.
///
/// Decree 30/2020/NĐ-CP, Appendix I, II.9.b and III.12: initials of the typist and number of copies.
enum DrafterSign {
    /// Lines and the sign in them.
    static let examples: [(line: String, sign: String)] = [
        ("Lưu: VT, ntnam.", "ntnam"), ("Lưu: VT, KGVX. Thg", "Thg"),
        ("Lưu: VT, TH, PL.(300)", "PL"),
        ("Lưu: Văn thư, NN (2) Tuynh", "Tuynh"), ("Lưu: VT, KSTT(Hà)", "Hà"),
        ("Lưu: VT, XD (Hùng, Nam).", "Hùng, Nam"),
    ]
    /// Lines without a sign.
    static let counterexamples = [
        "Lưu: VT", "Lưu: VT, ĐMPT.", "Lưu: VT, NV (V-10b).", "Lưu: Văn thư",
    ]

    /// The scalars of the sign in a line that begins with "Lưu".
    static func find(in passage: Passage) -> Range<Int>? {
        let tokens = passage.tokens
        guard let colon = tokens.firstIndex(where: { $0.folded == ":" }) else { return nil }
        var last = tokens.count
        while last > colon + 1, [".", ";", ")"].contains(tokens[last - 1].folded) { last -= 1 }
        // A number of copies in brackets stands after the sign.
        if last - 2 > colon, tokens[last - 1].kind == .number, tokens[last - 2].folded == "(" {
            last -= 2
            while last > colon + 1, tokens[last - 1].folded == "." { last -= 1 }
            return initials(last - 1, after: colon, in: passage)
        }
        var start = last
        while start - 1 > colon,
            isSign(tokens[start - 1])
                || start < last && tokens[start - 1].folded == "," && isSign(tokens[start])
                    && start - 2 > colon && isSign(tokens[start - 2])
        {
            start -= 1
        }
        guard start < last, start - 1 > colon else { return nil }
        // "Văn thư" keeps the files; it is nobody's sign.
        if tokens[start].folded == "van", start + 1 < last, tokens[start + 1].folded == "thu" {
            return nil
        }
        return passage.range(ofTokens: start..<last)
    }

    private static func isSign(_ token: Token) -> Bool {
        token.kind == .word && !token.isUppercase && token.range.count >= 2
    }

    private static func initials(_ index: Int, after colon: Int, in passage: Passage) -> Range<Int>?
    {
        guard index > colon + 1, passage.tokens[index].kind == .word,
            passage.tokens[index].range.count <= 4
        else {
            return nil
        }
        return passage.range(ofTokens: index..<(index + 1))
    }
}
