import DocumentModel

/// Joins printed lines into paragraphs and items.
///
/// A page's end breaks no paragraph. With boxes, indents and right edges tell where one begins;
/// without, empty lines and the lengths of lines do.
struct ParagraphJoiner: Sendable {
    /// Lines that hold a paragraph each are longer than a printed line ever is.
    private static let longestPrintedLine = 150
    /// An item this long that stops without a mark was broken before a dash that belongs to it.
    private static let longItem = 150

    /// No paragraph on paper has more words; a text without line ends is cut, since what looks for
    /// clauses, dates and units goes over a paragraph again for each.
    private static let longestParagraph = 2_000

    private let isFlowing: Bool
    private let usualLength: Int
    private let edges: [Int: (left: Int, right: Int)]

    /// Measures the lines of a document.
    init(measuring lines: [PrintedLine]) {
        let lengths = lines.map(\.passage.scalars.count).sorted()
        isFlowing = (lengths.last ?? 0) > Self.longestPrintedLine
        usualLength = lengths.isEmpty ? 0 : lengths[lengths.count * 9 / 10]
        var boxes: [Int: [PageBox]] = [:]
        for line in lines {
            if let box = line.box { boxes[line.page, default: []].append(box) }
        }
        edges = boxes.mapValues { boxes in
            let lefts = boxes.map(\.left).sorted()
            let rights = boxes.map(\.right).sorted()
            return (lefts[lefts.count / 8], rights[rights.count * 7 / 8])
        }
    }

    /// The paragraphs of some lines, in order.
    func paragraphs(of lines: [PrintedLine]) -> [Passage] {
        var paragraphs: [Passage] = []
        var words: [SourceWord] = []
        var length = 0
        var opening: ItemMark?
        var previous: PrintedLine?
        for line in lines {
            let mark = ItemMark(of: line.passage)
            if let previous {
                let open = Open(mark: opening, length: length, lastLine: previous)
                if begins(line, mark: mark, after: open) {
                    paragraphs += Self.passages(of: words)
                    words = []
                    length = 0
                }
            }
            if words.isEmpty { opening = mark }
            words += line.words
            length += line.words.reduce(0) { $0 + $1.text.unicodeScalars.count + 1 }
            previous = line
        }
        return paragraphs + Self.passages(of: words)
    }

    /// A paragraph, in pieces where it is longer than one can be.
    private static func passages(of words: [SourceWord]) -> [Passage] {
        stride(from: 0, to: words.count, by: longestParagraph).map { start in
            Passage(Array(words[start..<min(words.count, start + longestParagraph)]))
        }
    }

    /// Whether a line reaches the right edge of the text.
    func isFull(_ line: PrintedLine) -> Bool {
        if let box = line.box, let edge = edges[line.page] {
            return box.right >= edge.right - (edge.right - edge.left) / 16
        }
        return line.passage.scalars.count * 20 >= usualLength * 17
    }

    /// Whether a line begins to the right of the text's left edge; nil where nobody can tell.
    private func isIndented(_ line: PrintedLine) -> Bool? {
        guard let box = line.box, let edge = edges[line.page] else { return nil }
        return box.left >= edge.left + (edge.right - edge.left) / 40
    }

    /// The paragraph so far.
    private struct Open {
        var mark: ItemMark?
        /// Its scalars, a blank after each word.
        var length: Int
        var lastLine: PrintedLine
    }

    private func begins(_ line: PrintedLine, mark: ItemMark?, after open: Open) -> Bool {
        let previous = open.lastLine
        if let mark { return begins(line, marked: mark, after: open) }
        if previous.endsSentence {
            if line.beginsSmall { return false }
            if isFlowing || line.followsGap || !isFull(previous) { return true }
            return isIndented(line) ?? false
        }
        if line.beginsSmall || isOpen(previous) { return false }
        if previous.isCapitals != line.isCapitals, !isFull(previous) { return true }
        if isFlowing { return !(previous.isCapitals && line.isCapitals) }
        if previous.isCapitals, line.isCapitals { return false }
        if line.box == nil, !line.followsGap, isLong(previous) { return false }
        return !isFull(previous)
    }

    /// Words that no line of a paragraph ends with, unless it goes on.
    private static let openWords: Set<String> = [
        ",", "so", "cua", "va", "cac", "voi", "theo", "ve", "tai", "cho", "trong", "ngay", "thuoc",
        "tu", "den", "bo",
    ]

    /// Whether a line cannot be the last of its paragraph.
    private func isOpen(_ line: PrintedLine) -> Bool {
        guard let last = line.passage.tokens.last, !last.isCapitalized else { return false }
        return Self.openWords.contains(last.folded)
    }

    /// Whether a line is long for the last line of a heading.
    private func isLong(_ line: PrintedLine) -> Bool {
        line.passage.scalars.count * 10 >= usualLength * 6
    }

    private func begins(
        _ line: PrintedLine, marked mark: ItemMark, after open: Open
    ) -> Bool {
        let previous = open.lastLine
        if previous.endsSentence { return true }
        let isBullet = mark.kind >= .dash
        if isBullet, open.length > Self.longItem, (open.mark?.kind ?? .dash) < .dash {
            return false
        }
        if isBullet, line.passage.tokens.count > 1, !line.passage.tokens[1].isCapitalized,
            open.mark?.kind != mark.kind
        {
            return false
        }
        if isFlowing || line.followsGap || !isFull(previous) { return true }
        return mark.kind <= .roman || open.mark?.kind == mark.kind
    }
}
