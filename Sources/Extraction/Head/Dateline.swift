import DocumentModel

/// Place and date in the head: "An Giang, ngày 20 tháng 8 năm 2025".
struct Dateline: Sendable {
    /// Head lines with place and date.
    static let examples: [(line: String, place: String, date: String)] = [
        ("Số: 07/KH-SXD An Giang, ngày 20 tháng 8 năm 2025", "An Giang", "2025-08-20"),
        ("Thành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2024", "Thành phố Hồ Chí Minh", "2024-01-05"),
        ("TP. Cao Lãnh, ngày tháng 12 năm 2023", "TP. Cao Lãnh", "2023-12-00"),
        ("Bà Rịa - Vũng Tàu, ngày 3 tháng 4 năm 2022", "Bà Rịa - Vũng Tàu", "2022-04-03"),
        ("Hà Nội, ngàn 31 tháng 7 năm 2020", "Hà Nội", "2020-07-31"),
        ("Hà Nội, ngàyá3 tháng § năm 2020", "Hà Nội", "2020-00-00"),
        ("Quảng Ngãi, ngày4†tháng 01 năm 2025", "Quảng Ngãi", "2025-01-00"),
        ("Kiên Giang, ngày Ðb tháng A1 năm 2018", "Kiên Giang", "2018-00-00"),
        ("Nghệ An, ngày 26 tháng 1] năm 2025", "Nghệ An", "2025-11-26"),
        ("Kiên Giang, ngày 10 tháng 11] năm 2017", "Kiên Giang", "2017-11-10"),
        ("Hà Nội, ngày 27 tháng TT năm 2025", "Hà Nội", "2025-11-27"),
        ("Hà Nội, ngày0a tháng 8 năm 2020", "Hà Nội", "2020-08-00"),
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

    /// The day as read, also where the month is unknown.
    var readDay: Int?

    /// How far apart the words of a date may stand.
    private static let reach = 6

    /// Reads the dateline of a head line, in which a hand may have spoilt day and month.
    init?(in passage: Passage) {
        let tokens = passage.tokens
        let words = tokens.indices.lazy.compactMap { Words(in: passage, year: $0) }.first
        if let words, let found = Dateline(words, in: passage) {
            self = found
        } else if let (token, found) = tokens.indices.lazy.compactMap({ token in
            DateInText(in: passage, at: token).map { (token, $0) }
        }).first {
            date = found.date
            dateRange = passage.range(ofTokens: found.tokens)
            endToken = found.tokens.upperBound
            firstToken = token
            best = found.hasLookalikes || !found.date.isComplete ? .c : .a
            isPadded = found.isPadded
            readDay = found.date.day
        } else {
            return nil
        }
        findPlace(in: passage)
    }

    /// The tokens of "ngày … tháng … năm 2025".
    private struct Words {
        /// The word "ngày", or the token in which it runs into the day; nil where it is unreadable.
        var day: Int?
        var month: Int
        var year: Int
        var yearValue: Int

        /// Reads the words around "năm" at a token.
        init?(in passage: Passage, year: Int) {
            let tokens = passage.tokens
            guard tokens[year].folded == "nam",
                let value = (year + 1..<min(year + 3, tokens.count)).lazy.compactMap({
                    tokens[$0].value
                }).first(where: { (1900...2100).contains($0) }),
                let month = (max(0, year - reach)..<year).last(where: {
                    tokens[$0].folded.hasSuffix("thang")
                })
            else { return nil }
            self.year = year
            self.month = month
            yearValue = value
            day = (max(0, month - reach)..<month).last { index in
                let word = tokens[index].folded
                return word.hasPrefix("ngay")
                    || editDistance(Array(word), Array("ngay"), atMost: 1) != nil
            }
            guard day != nil || month > 0 else { return nil }
        }
    }

    private init?(_ words: Words, in passage: Passage) {
        let tokens = passage.tokens
        let day = DatePart(words.day.map { $0 + 1..<words.month } ?? 0..<0, in: passage)
        let month = DatePart(words.month + 1..<words.year, in: passage, isPrinted: true)
        let monthValue = month.value.flatMap { (1...12).contains($0) ? $0 : nil }
        let isGlued = words.day.map { tokens[$0].folded.count > 4 } ?? true
        let readDay = isGlued ? nil : day.value
        self.readDay = readDay
        let full = monthValue.flatMap {
            CivilDate(year: words.yearValue, month: $0, day: readDay)
        }
        guard
            let date = full ?? CivilDate(year: words.yearValue, month: monthValue, day: nil)
        else { return nil }
        self.date = date
        firstToken = words.day ?? max(0, words.month - 1)
        endToken = words.year + 2
        dateRange = passage.range(ofTokens: firstToken..<min(endToken, tokens.count))
        isPadded =
            (day.value ?? 10 >= 10 || day.width == 2)
            && (month.value ?? 3 >= 3 || month.width == 2)
        best = .a
        let isByHand =
            [day, month].contains { part in
                part.range.map { Handwriting.isHigher(passage.words(in: $0), of: passage) } ?? false
            } || isRunTogether(words, in: passage)
        let isDoubtful = day.hasLookalikes || month.hasLookalikes || isByHand
        if isDoubtful || !date.isComplete { best = .c }
    }

    /// Whether the day runs into the words around it, as a hand's does.
    private func isRunTogether(_ words: Words, in passage: Passage) -> Bool {
        guard let day = words.day, day + 1 < words.month,
            passage.words(in: dateRange).first?.isMachineRead ?? false
        else { return false }
        return !passage.tokens[day + 1].followsBlank || !passage.tokens[words.month].followsBlank
    }

    private mutating func findPlace(in passage: Passage) {
        let tokens = passage.tokens
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
