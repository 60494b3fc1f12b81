import DocumentModel

/// Tells the words that a digital signature lays over a page from those of the page.
///
/// Decree 30/2020/NĐ-CP, Appendix I, part II: an electronic copy shows the signing body and time.
struct SignatureOverlay {
    /// Lines that belong to an overlay.
    static let examples = [
        "Ký bởi: Văn phòng Ủy ban nhân dân", "Người ký: Sở Xây dựng", "Thời gian ký: 20.08.2025",
        "Digitally signed by", "ị Ký bởi: Văn phòng", "†, Ngày ký: 03/08/2020",
        "09.01.2025 10:21:11 +07:00", "06.11.2024 09:27:05",
    ]
    /// Lines that do not.
    static let counterexamples = [
        "Ký ban hành", "Người ký văn bản chịu trách nhiệm", "Cơ quan: Sở",
    ]

    private static let openings = [
        "Ký bởi:", "Người ký:", "Digitally signed", "Ngày ký:", "Thời gian ký:", "Giờ ký:",
    ].map(Phrase.init)
    private static let details = [
        "Email:", "Cơ quan:", "Tổ chức:", "Ngày:", "Chức vụ:", "Nhân dân",
    ].map(Phrase.init)
    private static let zone = Phrase("+07:00")
    /// Specks that the engine may read before an overlay's words.
    private static let mostSpecks = 3
    private static let mostLines = 6

    /// The day of signing, with its place, once a line has told it.
    private(set) var signedOn: DocumentText.Signing?

    /// Where the lines of an overlay begin, and how high its print is.
    private struct Edge {
        var left: Int
        var height: Int

        init(_ box: PageBox) {
            left = box.left
            height = box.height
        }

        func holds(_ word: SourceWord) -> Bool {
            guard let box = word.box else { return false }
            return abs(box.left - left) <= height * 2 && box.height * 2 <= height * 3
        }
    }

    private var linesSinceOpening: Int?
    /// The left edge of the overlay, where there are boxes.
    private var edge: Edge?
    /// The parts of a date that one line began: "2020-08-".
    private var openDate: [Int] = []

    /// The words of a line that are the page's own; lines are given in reading order.
    mutating func strip(_ line: PrintedLine) -> [SourceWord] {
        let passage = line.passage
        let start = start(in: passage)
        if let start {
            linesSinceOpening = 0
            let words = passage.words(in: start..<passage.scalars.count)
            edge = words.first?.box.map(Edge.init) ?? edge
            readDate(of: Passage(words))
            if passage.first(Self.zone) != nil { linesSinceOpening = nil }
            guard words.first?.box != nil else { return [] }
            // What stands left of it on the same line is the page's.
            return line.words.filter { word in
                !words.contains(word)
                    && word.text.unicodeScalars.contains { $0.isLetter || $0.isDigit }
            }
        }
        guard let count = linesSinceOpening, count < Self.mostLines else { return line.words }
        linesSinceOpening = count + 1
        if let edge {
            // The overlay goes on where a word of its print stands at its left edge.
            guard let first = line.words.firstIndex(where: edge.holds) else {
                linesSinceOpening = nil
                return line.words
            }
            readDate(of: Passage(Array(line.words[first...])))
            return Array(line.words[..<first])
        }
        return Self.details.contains(where: passage.begins(with:)) ? [] : line.words
    }

    /// Where an overlay's words begin in a line.
    private func start(in passage: Passage) -> Int? {
        let tokens = passage.tokens
        for token in tokens.indices.prefix(Self.mostSpecks + 1) {
            guard tokens[..<token].allSatisfy({ $0.kind == .mark || $0.range.count == 1 }) else {
                break
            }
            if Self.opens(passage, at: token) { return tokens[token].range.lowerBound }
        }
        for token in tokens.indices
        where Self.opens(passage, at: token)
            && passage.words(in: tokens[token].range).first?.box != nil
        {
            return tokens[token].range.lowerBound
        }
        // The zone's own tokens: "+", "07", ":", "00"; it may stand on a line of its own.
        guard let zone = passage.first(Self.zone)?.lowerBound ?? timeEnd(in: passage) else {
            return nil
        }
        // The time before the zone, and the day before the time.
        var first = zone
        while first > 0,
            tokens[first - 1].kind == .number
                || [":", ".", "-", "/", ";", "|"].contains(tokens[first - 1].folded)
        {
            first -= 1
        }
        return first < tokens.count ? tokens[first].range.lowerBound : nil
    }

    private static func opens(_ passage: Passage, at token: Int) -> Bool {
        openings.contains { passage.end(of: $0, at: token) != nil }
    }

    /// The token after "06.11.2024 09:27:05", where that is all that a line says.
    private func timeEnd(in passage: Passage) -> Int? {
        let numbers = passage.tokens.filter { $0.kind == .number }
        guard numbers.count == 6, !passage.tokens.contains(where: { $0.kind == .word }),
            passage.tokens.count(where: { $0.folded == ":" }) == 2
        else { return nil }
        return passage.tokens.count
    }

    /// Notes the day that some words tell: "03/08/2020", "09.01.2025", "2020-08-" and "01".
    private mutating func readDate(of passage: Passage) {
        guard signedOn == nil else { return }
        var numbers = openDate
        var places: [Int] = []
        openDate = []
        for (index, token) in passage.tokens.enumerated() {
            if let value = token.value {
                numbers.append(value)
                places.append(index)
                if let date = Self.date(numbers) {
                    signedOn = (
                        date,
                        passage.evidence(for: passage.range(ofTokens: places[0]..<(index + 1)))
                    )
                    return
                }
            } else if !["/", ".", "-"].contains(token.folded) {
                numbers = []
                places = []
            }
        }
        if numbers.count == 2, passage.tokens.last?.folded == "-" { openDate = numbers }
    }

    private static func date(_ numbers: [Int]) -> CivilDate? {
        guard numbers.count >= 3 else { return nil }
        let last = Array(numbers.suffix(3))
        if (2000...2100).contains(last[2]) {
            return CivilDate(year: last[2], month: last[1], day: last[0])
        }
        return (2000...2100).contains(last[0])
            ? CivilDate(year: last[0], month: last[1], day: last[2]) : nil
    }
}
