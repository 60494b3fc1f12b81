import DocumentModel

/// One mention of another document with what the words around it say.
struct Citation: Sendable {
    /// Sentences, and number, date ("" for none), kind and issuer ("" for none) of their first citation.
    static let examples:
        [(text: String, number: String, date: String, kind: String, issuer: String)] = [
            (
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
                "30/2020/NĐ-CP", "2020-03-05", "Nghị định", "Chính phủ"
            ),
            (
                "Thực hiện Kế hoạch số 22/KH-UBND ngày 28/7/2025 của Ủy ban nhân dân tỉnh triển khai",
                "22/KH-UBND", "2025-07-28", "Kế hoạch", "Ủy ban nhân dân tỉnh"
            ),
            ("Luật Lưu trữ số 33/2024/QH15;", "33/2024/QH15", "", "Luật", ""),
            (
                "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá", "57-NQ/TW",
                "2024-12-22",
                "Nghị quyết", "Bộ Chính trị"
            ),
            (
                "tại Công văn số 12/UBND-VX, ngày 6/5/2022", "12/UBND-VX", "2022-05-06", "Công văn",
                ""
            ),
        ]

    /// The number as printed.
    var number: String
    /// The number without blanks.
    var identity: String
    /// The kind by name.
    var kind: String?
    /// The date given with it.
    var date: CivilDate?
    /// The issuing body given with it.
    var issuer: String?
    /// Whether a machine read it from paper.
    var isMachineRead = false
    /// The scalars of the number.
    var range: Range<Int>
    /// The scalars of kind, number and date.
    var fullRange: Range<Int>
    /// The first token of kind or number.
    var firstToken: Int

    /// All citations of a passage, in order.
    static func all(in passage: Passage, lexicon: DirectiveLexicon) -> [Citation] {
        var found: [Citation] = []
        var token = 0
        while token < passage.tokens.count {
            let isCandidate =
                passage.tokens[token].kind == .number || passage.tokens[token].isUppercase
            if isCandidate, let citation = Citation(in: passage, at: token, lexicon: lexicon) {
                found.append(citation)
                token = max(token + 1, passage.token(from: citation.range.upperBound))
            } else {
                token += 1
            }
        }
        return found
    }

    /// Reads the citation whose number begins at a token.
    init?(in passage: Passage, at token: Int, lexicon: DirectiveLexicon) {
        if let standard = CitedStandard(in: passage, at: token) {
            number = standard.text
            identity = standard.text
            range = standard.range
            fullRange = range
            firstToken = token
            kind = passage.tokens[token].folded.hasPrefix("tc") ? "Tiêu chuẩn" : "Quy chuẩn"
            return
        }
        guard let found = DocumentNumber(in: passage, at: token) else { return nil }
        number = found.text
        identity = found.identity
        range = found.range
        isMachineRead = passage.words(in: found.range).first?.isMachineRead ?? false
        firstToken = token
        let named = Self.kind(before: token, in: passage, lexicon)
        kind = named?.name ?? lexicon.kinds.kind(ofSymbol: found.identity)?.name
        firstToken = named?.start ?? token
        var next = passage.token(from: range.upperBound)
        if next < passage.tokens.count, [",", "("].contains(passage.tokens[next].folded) {
            next += 1
        }
        if let dated = DateInText(in: passage, at: next), dated.date.isComplete {
            date = dated.date
            next = dated.tokens.upperBound
        }
        fullRange =
            passage.tokens[firstToken].range
            .lowerBound..<max(range.upperBound, passage.tokens[next - 1].range.upperBound)
        issuer = CitedIssuer.find(in: passage, at: next).map { passage.text(in: $0) }
    }

    /// The number as on the paper: blanks that an engine or a line's end put in are left out.
    ///
    /// Words of a text file have no boxes; there a blank is the office's own and stays.
    func printed(in passage: Passage) -> String {
        guard number.contains(" ") else { return number }
        // A standard's blank is part of it: "TCVN 14423:2025".
        guard number != identity else { return number }
        let words = passage.words(in: range)
        let isRead = words.contains { $0.box != nil }
        let isBroken = words.first.map {
            $0.line != words.last?.line || $0.page != words.last?.page
        }
        return isRead || isBroken ?? false ? identity : number
    }

    /// The kind named before "số" and a number; a law's own name stands between them.
    private static func kind(
        before token: Int, in passage: Passage, _ lexicon: DirectiveLexicon
    ) -> (name: String, start: Int)? {
        var end = token
        if end > 0, passage.tokens[end - 1].folded == "so" { end -= 1 }
        if let named = lexicon.kinds.kind(before: end, in: passage) {
            return (named.kind.name, named.start)
        }
        for start in stride(from: end - 1, through: max(0, end - 14), by: -1) {
            let word = passage.tokens[start]
            if [";", ".", ":", "("].contains(word.folded) { return nil }
            guard word.isCapitalized else { continue }
            for name in ["Luật", "Pháp lệnh", "Báo cáo", "Tờ trình", "Bộ luật"]
            where passage.end(of: Phrase(name), at: start) != nil {
                return (name, start)
            }
        }
        return nil
    }
}
