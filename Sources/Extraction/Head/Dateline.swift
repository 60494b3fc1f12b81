import DocumentModel

/// Place and date in the head: "An Giang, ngày 20 tháng 8 năm 2025".
struct Dateline: Sendable {
    /// Head lines with place and date.
    static let examples: [(line: String, place: String, date: String)] = [
        ("Số: 07/KH-SXD An Giang, ngày 20 tháng 8 năm 2025", "An Giang", "2025-08-20"),
        ("Thành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2024", "Thành phố Hồ Chí Minh", "2024-01-05"),
        ("TP. Cao Lãnh, ngày tháng 12 năm 2023", "TP. Cao Lãnh", "2023-12-00"),
        ("Bà Rịa - Vũng Tàu, ngày 3 tháng 4 năm 2022", "Bà Rịa - Vũng Tàu", "2022-04-03"),
        ("Hà Nội, ngàn 31 tháng 7 năm 2020", "Hà Nội", "2020-07-00"),
    ]
    /// Lines without a date.
    static let counterexamples = ["SỞ XÂY DỰNG", "Hà Nội, ngày đẹp trời", "Số: 12/UBND-VX"]

    /// The scalars of the place; nil where none stands before the date.
    var place: Range<Int>?
    /// The date.
    var date: CivilDate
    /// The scalars of the date.
    var dateRange: Range<Int>
    /// The first token that belongs to the dateline.
    var firstToken: Int
    /// The token after it.
    var endToken: Int
    /// The best grade that the date can have.
    var best: Grade
    /// Whether day and month have the leading zeros that the decree asks for.
    var isPadded: Bool

    /// Reads the dateline of a head line.
    init?(in passage: Passage) {
        let tokens = passage.tokens
        if let (token, found) = tokens.indices.lazy.compactMap({ token in
            DateInText(in: passage, at: token).map { (token, $0) }
        }).first {
            date = found.date
            dateRange = passage.range(ofTokens: found.tokens)
            endToken = found.tokens.upperBound
            firstToken = token
            best = found.hasLookalikes ? .c : found.date.isComplete ? .a : .c
            isPadded = found.isPadded
        } else if let month = tokens.indices.first(where: { tokens[$0].folded == "thang" }),
            month + 3 < tokens.count, tokens[month + 2].folded == "nam",
            let monthValue = tokens[month + 1].value, let year = tokens[month + 3].value,
            (1900...2100).contains(year),
            let date = CivilDate(year: year, month: monthValue, day: nil)
        {
            // The word "ngày" or what follows it is unreadable: the day stays unknown.
            self.date = date
            firstToken = tokens[..<month].lastIndex { $0.folded == "," }.map { $0 + 1 } ?? month
            dateRange = passage.range(ofTokens: firstToken..<(month + 4))
            endToken = month + 4
            best = .c
            isPadded = true
        } else {
            return nil
        }
        var start = firstToken
        if start > 0, [",", "."].contains(tokens[start - 1].folded) { start -= 1 }
        let end = start
        while start > 0, Self.belongsToPlace(start - 1, passage) { start -= 1 }
        while start < end, tokens[start].kind == .mark { start += 1 }
        if start < end {
            place = passage.range(ofTokens: start..<end)
            firstToken = start
        }
    }

    private static func belongsToPlace(_ index: Int, _ passage: Passage) -> Bool {
        let token = passage.tokens[index]
        switch token.kind {
        case .number: return false
        case .mark:
            if token.folded == "." { return index > 0 && passage.tokens[index - 1].folded == "tp" }
            return token.folded == "-" && token.followsBlank && index > 0
                && passage.tokens[index - 1].isCapitalized && !passage.tokens[index - 1].isUppercase
        case .word:
            if token.isUppercase { return ["tp", "hcm"].contains(token.folded) }
            if token.isCapitalized { return true }
            // "Thành phố", "Thị xã" have a small second word.
            return ["pho", "xa", "tran", "khu"].contains(token.folded) && index > 0
                && passage.tokens[index - 1].isCapitalized
        }
    }
}
