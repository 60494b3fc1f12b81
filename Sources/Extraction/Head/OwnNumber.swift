import DocumentModel

/// The document's own number in the head, after "Số:".
///
/// Numbers are often written by hand; what nobody can read is left out and the printed part kept.
struct OwnNumber: Sendable {
    /// Head lines, the number and its best possible grade.
    static let examples: [(line: String, number: String, grade: Grade)] = [
        ("Số: 07/KH-SXD An Giang, ngày 20 tháng 8 năm 2025", "07/KH-SXD", .a),
        ("Số 2788-TB/TU", "2788-TB/TU", .a), ("Số: 012/CT-UBND", "012/CT-UBND", .a),
        ("Số:       /KH-UBND", "/KH-UBND", .d), ("Số: 4Â9 /QĐ-UBND", "/QĐ-UBND", .d),
        ("Số: I59/KH-UBND", "159/KH-UBND", .c), ("Số: 66/2025/NQ-HĐND", "66/2025/NQ-HĐND", .a),
        ("Số : 12 /UBND-VX", "12/UBND-VX", .a), ("SỐ: 217/CĐ-TTg", "217/CĐ-TTg", .a),
        ("Sóz?4|/KH-SYT Kiên Giang", "/KH-SYT", .d), ("Số: b3 /TB-BCĐ", "/TB-BCĐ", .d),
        ("Số: 33%É⁄QĐ-SYT Kiên Giang", "/QĐ-SYT", .d),
        ("Số: II /TB-UBND Quảng Ngãi", "11/TB-UBND", .c), ("số: 712 /§XD-HT", "712/SXD-HT", .c),
        ("Số: 3j‡6 /ob-UBND", "/ob-UBND", .d), ("số: #Ÿ /TB - UBND Hà Nội", "/TB-UBND", .d),
    ]
    /// Lines without a number.
    static let counterexamples = ["SỞ XÂY DỰNG", "Số lượng: 05 bản", "Một số nhiệm vụ"]

    /// The number, without stray blanks.
    var text: String
    /// Its scalars in the line.
    var range: Range<Int>
    /// The first token of the line that belongs to it, the word "Số" included.
    var firstToken: Int
    /// The best grade that it can have.
    var best: Grade

    /// Reads the number of a head line.
    init?(in passage: Passage) {
        let tokens = passage.tokens
        guard let label = Self.label(in: passage) else { return nil }
        firstToken = label
        let last = min(tokens.count, label + Self.reach)
        for token in label..<last where ["/", "-"].contains(tokens[token].folded) {
            let scan = SymbolScan(passage: passage, position: tokens[token].range.lowerBound)
            let sound = scan.slashForm() ?? scan.partyForm()
            guard let end = sound ?? scan.damagedForm() else { continue }
            let symbol = passage.text(in: tokens[token].range.lowerBound..<end)
                .filter { $0 != " " }
            let digits = Digits(before: token, after: label, in: passage)
            range = (digits.start ?? tokens[token].range.lowerBound)..<end
            text = digits.text + SymbolScan.mended(symbol)
            best = min(digits.best, sound == nil ? .c : .a)
            return
        }
        return nil
    }

    /// How many tokens after the label the symbol may stand.
    private static let reach = 12

    /// The word "Số" at the line's beginning or before a colon, also spoilt by a hand: "Sóz?4|/KH".
    private static func label(in passage: Passage) -> Int? {
        let tokens = passage.tokens
        let named = tokens.indices.first { token in
            guard tokens[token].folded == "so" else { return false }
            let isLabelled = token + 1 < tokens.count && tokens[token + 1].folded == ":"
            return tokens[token].isCapitalized || isLabelled
        }
        if let named { return named }
        guard let first = tokens.first, first.isCapitalized, first.folded.hasPrefix("so"),
            first.folded.count <= 4
        else { return nil }
        return 0
    }

    /// The digits between the label and the symbol.
    private struct Digits {
        var text = ""
        var start: Int?
        var best = Grade.d

        init(before symbol: Int, after label: Int, in passage: Passage) {
            let tokens = passage.tokens[(label + 1)..<max(symbol, label + 1)].filter {
                $0.kind != .mark || !":._ ".contains($0.folded)
            }
            guard let first = tokens.first, let last = tokens.last else { return }
            let read = passage.text(in: first.range.lowerBound..<last.range.upperBound)
            // "1236a" has a letter of its own; other letters stand for digits.
            var digits = read.filter { $0 != " " }
            var suffix = ""
            if digits.count > 1, let letter = digits.last, "abcde".contains(letter) {
                suffix = String(letter)
                digits.removeLast()
            }
            guard digits.count <= 6, let value = Self.number(digits) else { return }
            text = value + suffix
            start = first.range.lowerBound
            let isByHand = Handwriting.stands(
                in: first.range.lowerBound..<last.range.upperBound, beside: passage.tokens[symbol],
                of: passage)
            best = value == digits && !isByHand ? .a : .c
        }

        private static func number(_ text: String) -> String? {
            var digits = ""
            for scalar in text.unicodeScalars {
                guard let digit = LookalikeDigits.digit(scalar) else { return nil }
                digits.append(digit)
            }
            return digits.isEmpty ? nil : digits
        }
    }
}
