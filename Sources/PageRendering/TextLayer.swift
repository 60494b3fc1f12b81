internal import DocumentModel
internal import Foundation

/// The words of a PDF's own text, put together from its characters.
struct TextLayer {
    private struct Word {
        var scalars = String.UnicodeScalarView()
        var box: PointBox
    }

    private var rows: [[Word]] = []

    /// Gathers characters into words at blanks and into lines at line feeds.
    init(_ characters: [(scalar: Unicode.Scalar, box: PointBox)]) {
        var row: [Word] = []
        var isInWord = false
        for (scalar, box) in characters {
            if scalar == "\n" {
                if !row.isEmpty { rows.append(row) }
                row = []
                isInWord = false
            } else if scalar.properties.isWhitespace {
                isInWord = false
            } else if isInWord, let last = row.indices.last {
                row[last].scalars.append(scalar)
                row[last].box = row[last].box.union(box)
            } else {
                row.append(Word(scalars: String.UnicodeScalarView([scalar]), box: box))
                isInWord = true
            }
        }
        if !row.isEmpty { rows.append(row) }
    }

    /// Whether most characters mean something: not private codes, control codes or replacements.
    var isMeaningful: Bool {
        let scalars = rows.joined().flatMap(\.scalars)
        let meaningless = scalars.count { scalar in
            switch scalar.properties.generalCategory {
            case .privateUse, .control, .unassigned, .surrogate: true
            default: scalar == "\u{fffd}"
            }
        }
        return !scalars.isEmpty && meaningless * 5 < scalars.count
    }

    /// Where the words lie.
    var wordBoxes: [PointBox] { rows.joined().map(\.box) }

    /// The lines with boxes in pixels; a gap of more than a line's height begins a new paragraph.
    func lines(in raster: PageRaster) -> [RecognizedLine] {
        var paragraph = 0
        var previous: PointBox?
        return rows.compactMap { row in
            guard let first = row.first else { return nil }
            let box = row.dropFirst().reduce(first.box) { $0.union($1.box) }
            // Edges come from the file: they may be no numbers, or the wrong way round.
            if let previous, box.top < previous.top || box.top > previous.bottom + box.height {
                paragraph += 1
            }
            previous = box
            let words = row.enumerated().map { index, word in
                RecognizedWord(
                    text: String(word.scalars).precomposedStringWithCanonicalMapping,
                    space: index == 0 ? "" : " ", box: raster.pixels(word.box))
            }
            return RecognizedLine(
                words: words, box: raster.pixels(box), block: paragraph, paragraph: paragraph)
        }
    }
}
