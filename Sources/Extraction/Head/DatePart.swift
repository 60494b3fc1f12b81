/// One number of a date: day, month or year.
struct DatePart: Sendable {
    /// The number; nil where it cannot be read.
    var value: Int?
    /// How many digits it has.
    var width = 0
    /// Whether letters had to be read as the digits that look like them.
    var hasLookalikes = false
    /// The token after it.
    var end: Int
    /// Its scalars; nil where there are none.
    var range: Range<Int>?

    /// Reads the number in some tokens, letters for digits forgiven.
    ///
    /// A month (`isPrinted`) is mostly printed, a day mostly written by hand.
    init(_ tokens: Range<Int>, in passage: Passage, isYear: Bool = false, isPrinted: Bool = false) {
        end = tokens.lowerBound
        var digits = ""
        for token in tokens {
            // Dots and blanks for a hand to fill in are no part of the number.
            let folded = passage.tokens[token].folded
            if passage.tokens[token].kind == .mark {
                if digits.isEmpty, [".", "_", "…", "-", ":"].contains(folded) { continue }
                // A speck beside a printed number is none of a hand's strokes.
                let isStroke = !isYear && ![".", "_", "…", ",", "/"].contains(folded)
                hasLookalikes = hasLookalikes || isStroke
                // An italic 1 may be read as a bracket, or stand beside a speck that is none.
                if isPrinted, "[]|".contains(folded), let more = Int(digits + "1"), more <= 12,
                    !passage.tokens[token].followsBlank
                {
                    digits += "1"
                    end = token + 1
                }
                if isStroke, !isPrinted { digits = "x" }
                break
            }
            if isYear, !digits.isEmpty, passage.tokens[token].followsBlank { break }
            let text = passage.text(ofTokens: token..<(token + 1))
            guard let read = Self.digits(text, isPrinted: isPrinted) else {
                if !isYear { digits = "x" }
                break
            }
            hasLookalikes = hasLookalikes || read != text
            digits += read
            end = token + 1
        }
        // One letter alone is a hand's; two are print.
        if isPrinted, hasLookalikes, digits.utf8.count < 2 { digits = "x" }
        width = digits.utf8.count
        value = width <= 4 ? Int(digits) : nil
        if end > tokens.lowerBound { range = passage.range(ofTokens: tokens.lowerBound..<end) }
    }

    private static func digits(_ text: String, isPrinted: Bool) -> String? {
        var result = ""
        for scalar in text.unicodeScalars {
            if let digit = LookalikeDigits.digit(scalar) {
                result.append(digit)
            } else {
                // In print an italic 1 looks like these.
                guard isPrinted, "TÌìÍí".unicodeScalars.contains(scalar) else { return nil }
                result += "1"
            }
        }
        return result
    }
}
