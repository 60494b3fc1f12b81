internal import DocumentModel
internal import Vietnamese

/// Drops a period in the middle of a sentence, which is a speck.
///
/// "quyền. thuê" is "quyền thuê"; where the next word begins with c, s or the like, it may be the capital of
/// a sentence that was read small.
///
/// No sentence begins with a small letter: in 13 million words of the corpora a period stands so once in
/// 90,000 words, in what Tesseract reads of scans once in 1,000.
struct StrayPeriods: LineRule {
    static let examples: [(read: String, repaired: String)] = [
        ("quyền. thuê", "quyền thuê"),
        ("cơ quan có. thẩm quyền. Các", "cơ quan có thẩm quyền. Các"),
    ]
    static let counterexamples = [
        "quản lý. Cư trú", "mạnh thành bão. cơn bão", "tồn đọng... và", "v.v. và", "tr. xã",
        "trụ sở. a) Có", "năm 2025. và",
        "(nếu có). và", "PGS. nguyễn", "T. trú", "công tác.", "X. quản trị. b. Sở", "xã. ph",
    ]

    /// How sure it is that there is none; now and then it is a comma.
    private static let certainty = 0.9
    /// A gap of more heights of the line parts columns and cells.
    private static let widestBlank = 2.0

    func repair(_ line: inout RestoredLine) {
        for index in line.words.indices.dropLast() {
            let word = line.words[index]
            guard Self.isStray(word.text, before: line.words[index + 1].text),
                Self.areTogether(word.box, line.words[index + 1].box)
            else { continue }
            line.words[index].change(
                to: String(word.text.dropLast()), .repaired,
                certainty: min(word.probability, Self.certainty))
        }
    }

    private static func isStray(_ word: String, before next: String) -> Bool {
        guard word.hasSuffix("."), isSmallWord(String(word.dropLast())) else { return false }
        let next = TokenShape(next.unicodeScalars).core.text
        return isSmallWord(next) && !LetterCase.beginsAlike(next)
    }

    /// Whether a word is a syllable of at least two letters, all small.
    private static func isSmallWord(_ word: String) -> Bool {
        word.unicodeScalars.count >= 2 && word.unicodeScalars.allSatisfy(\.properties.isLowercase)
            && Syllable.isPossible(word)
    }

    private static func areTogether(_ left: PageBox?, _ right: PageBox?) -> Bool {
        guard let left, let right else { return true }
        let height = Double(max(left.height, right.height))
        return Double(right.left - left.right) <= height * widestBlank
    }
}
