import DocumentModel

/// Takes the lines of a head apart into its two columns by the places of their words.
///
/// Decree 30/2020/NĐ-CP, Appendix I, IV: the country's name stands at the top right, place and date
/// below it; the issuing body, number and a letter's abstract stand at the left.
struct HeadColumns: Sendable {
    /// The left edge of the country's name; nil where nothing tells it.
    private let edge: Int?
    /// The first line with the country's name or the motto.
    let mottoLine: Int?

    /// How far left of the country's name a dateline may begin, in parts of the column's width.
    private static let slack = 3

    /// Looks for the country's name in the lines of a head; `stripped` are the lines without it.
    init(lines: ArraySlice<PrintedLine>, stripped: [PrintedLine]) {
        var edges: [Int] = []
        for (line, rest) in zip(lines, stripped) where rest.words.count + 2 < line.words.count {
            let gone = line.words.filter { word in
                !rest.words.contains(word) && word.text.unicodeScalars.contains(where: \.isLetter)
            }
            if let left = gone.lazy.compactMap(\.box?.left).min() { edges.append(left) }
        }
        edge = edges.min()
        mottoLine =
            zip(lines.indices, zip(lines, stripped)).first {
                $0.1.1.words.count + 2 < $0.1.0.words.count
            }?.0
    }

    /// The words of a line in the left and in the right column; nil where there are no boxes.
    func split(_ line: PrintedLine) -> (left: [SourceWord], right: [SourceWord])? {
        guard let edge, let box = line.box, line.words.allSatisfy({ $0.box != nil }) else {
            return nil
        }
        let least = edge - edge / Self.slack
        if box.right < edge { return (line.words, []) }
        if box.left >= least + edge / (2 * Self.slack) { return ([], line.words) }
        var widest: (index: Int, width: Int)?
        for index in line.words.indices.dropFirst() {
            guard let one = line.words[index - 1].box, let next = line.words[index].box,
                next.left >= least
            else { continue }
            let width = next.left - one.right
            if width > widest?.width ?? max(one.height, next.height) {
                widest = (index, width)
            }
        }
        guard let widest else { return (line.words, []) }
        return (Array(line.words[..<widest.index]), Array(line.words[widest.index...]))
    }

    /// Whether a line begins at the right column: above the country's name it is a signature's.
    func isRight(_ line: PrintedLine) -> Bool {
        guard let edge, let box = line.box else { return false }
        return box.left >= edge
    }
}
