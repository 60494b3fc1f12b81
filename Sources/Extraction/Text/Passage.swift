import DocumentModel
import Vietnamese

/// A stretch of text joined from printed lines, in which every character knows its place on paper.
///
/// Offsets and ranges count Unicode scalars of `text`; `folded` has one scalar for each of them.
struct Passage: Sendable {
    /// The words in reading order.
    let words: [SourceWord]
    /// The text, words joined by single blanks; codes broken at a line's end joined without.
    let scalars: [Unicode.Scalar]
    /// The scalars without marks and in lower case.
    let folded: [Unicode.Scalar]
    /// The tokens in order.
    let tokens: [Token]
    /// The scalars of each word.
    private let ranges: [Range<Int>]

    /// Joins words into a passage.
    init(_ words: [SourceWord]) {
        var scalars: [Unicode.Scalar] = []
        var ranges: [Range<Int>] = []
        var previous: SourceWord?
        let words =
            words.contains(where: \.text.isEmpty) ? words.filter { !$0.text.isEmpty } : words
        scalars.reserveCapacity(words.count * 6)
        ranges.reserveCapacity(words.count)
        for word in words {
            if let previous, !Self.isBrokenCode(previous, before: word) { scalars.append(" ") }
            let start = scalars.count
            scalars.append(contentsOf: word.text.unicodeScalars)
            ranges.append(start..<scalars.count)
            previous = word
        }
        self.words = words
        self.scalars = scalars
        self.ranges = ranges
        folded = scalars.map { $0.foldedForComparing }
        tokens = Self.tokens(of: scalars, folded: folded)
    }

    /// Reads plain text as one line of a page, for tables of examples.
    init(_ text: String) {
        self.init(
            text.split(whereSeparator: \.isWhitespace).map {
                SourceWord(text: String($0), page: 1, line: 1, box: nil, probability: 1)
            })
    }

    /// The whole text.
    var text: String { text(in: 0..<scalars.count) }

    /// Whether there is no character.
    var isEmpty: Bool { scalars.isEmpty }

    /// The text of a range.
    func text(in range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
        return String(view)
    }

    /// The range from the first character of one token to the last of another.
    func range(ofTokens tokens: Range<Int>) -> Range<Int> {
        guard !tokens.isEmpty else { return 0..<0 }
        return self.tokens[tokens.lowerBound].range
            .lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
    }

    /// The text from the first character of one token to the last of another.
    func text(ofTokens tokens: Range<Int>) -> String { text(in: range(ofTokens: tokens)) }

    /// Where a range stands on paper, one entry a line.
    func evidence(for range: Range<Int>? = nil) -> [Evidence] {
        var found: [Evidence] = []
        for (word, place) in zip(words, ranges) {
            if let range, !place.overlaps(range) { continue }
            if let last = found.last, last.page == word.page, last.line == word.line {
                found[found.count - 1].quote += " " + word.text
                if let box = word.box {
                    found[found.count - 1].box = last.box?.union(box) ?? box
                }
            } else {
                found.append(
                    Evidence(page: word.page, line: word.line, box: word.box, quote: word.text))
            }
        }
        return found
    }

    /// How surely the words of a range were read, 0 … 1.
    ///
    /// The least sure of a few words, the lowest tenth of many; 1 where there is no word.
    func certainty(of range: Range<Int>? = nil) -> Double {
        let sorted = zip(words, ranges)
            .filter { range?.overlaps($0.1) ?? true }
            .map(\.0.probability)
            .sorted()
        return sorted.isEmpty ? 1 : sorted[sorted.count / 10]
    }

    /// The words of a range.
    func words(in range: Range<Int>) -> [SourceWord] {
        zip(words, ranges).filter { $0.1.overlaps(range) }.map(\.0)
    }

    /// The index of the first token that does not begin before an offset.
    func token(from offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether two words are the halves of a code broken at a line's end: "22/KH-" and "UBND".
    private static func isBrokenCode(_ word: SourceWord, before next: SourceWord) -> Bool {
        guard word.line != next.line || word.page != next.page,
            let last = word.text.unicodeScalars.last, last == "-" || last == "/",
            word.text.unicodeScalars.contains(where: { ("0"..."9").contains($0) }),
            let first = next.text.unicodeScalars.first
        else { return false }
        return first.properties.isAlphabetic || ("0"..."9").contains(first)
    }

    private static func tokens(
        of scalars: [Unicode.Scalar], folded: [Unicode.Scalar]
    ) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(scalars.count / 4)
        // One buffer for all: bytes are made a string much faster than scalars.
        var bytes: [UInt8] = []
        var index = 0
        var followsBlank = true
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == " " {
                followsBlank = true
                index += 1
                continue
            }
            let kind = kind(of: scalar)
            let start = index
            repeat {
                index += 1
            } while kind != .mark && index < scalars.count
                && self.kind(of: scalars[index]) == kind
            bytes.removeAll(keepingCapacity: true)
            for scalar in folded[start..<index] { bytes.append(utf8Of: scalar) }
            let text = String(decoding: bytes, as: UTF8.self)
            let isWord = kind == .word
            var spelling = text
            if isWord {
                bytes.removeAll(keepingCapacity: true)
                bytes.append(spellingOf: scalars[start..<index])
                spelling = String(decoding: bytes, as: UTF8.self)
            }
            tokens.append(
                Token(
                    kind: kind, folded: text,
                    spelling: spelling,
                    range: start..<index, isCapitalized: isWord && scalars[start].isCapital,
                    isUppercase: isWord && scalars[start..<index].allSatisfy { $0.isCapital },
                    followsBlank: followsBlank))
            followsBlank = false
        }
        return tokens
    }

    private static func kind(of scalar: Unicode.Scalar) -> Token.Kind {
        if ("0"..."9").contains(scalar) { return .number }
        return scalar.isLetter ? .word : .mark
    }
}

extension [UInt8] {
    /// Appends a scalar.
    fileprivate mutating func append(utf8Of scalar: Unicode.Scalar) {
        if scalar.isASCII {
            append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    /// Appends the shapes of some letters and the number of their tone.
    fileprivate mutating func append(spellingOf scalars: ArraySlice<Unicode.Scalar>) {
        var tone = Tone.level
        for scalar in scalars {
            guard let letter = Letter(scalar) else {
                append(utf8Of: scalar.foldedForComparing)
                continue
            }
            append(utf8Of: letter.shape)
            if letter.tone != .level { tone = letter.tone }
        }
        append(UInt8(ascii: "0") + tone.rawValue)
    }
}
