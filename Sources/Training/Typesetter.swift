internal import DocumentModel

/// Sets paragraphs on half a sheet, as offices do.
struct Typesetter: Sendable {
    /// The font family.
    let family: String
    /// Pixels per inch.
    let resolution: Double
    /// From one base line to the next, in heights of the letters.
    let leading: Double

    /// The upper half of a sheet of A4, in points.
    private static let size = (width: 595.0, height: 421.0)
    private static let margins = (left: 85.0, right: 50.0, top: 36.0, bottom: 30.0)
    /// What stands between two paragraphs, in points.
    private static let gap = 4.0

    /// A line that was broken off, and whether its blanks are stretched to the margin.
    private struct Line {
        var words: [(text: String, width: Double)]
        var indent: Double
        var isStretched = true
    }

    /// Sets as many lines as find room.
    ///
    /// - Parameter paragraphs: The text from the top on.
    /// - Returns: The page in gray, with the words that stand on it.
    /// - Throws: ``TrainingError`` with `notTypeset`.
    func page(of paragraphs: [TypesetParagraph]) throws(TrainingError) -> TypesetPage {
        let scale = resolution / 72
        let (columns, rows) = (Int(Self.size.width * scale), Int(Self.size.height * scale))
        let paper = try PaperHandle(width: columns, height: rows, scale: scale)
        var words: [String] = []
        var baseline = Self.margins.top
        for paragraph in paragraphs {
            paper.choose(
                family: family, size: paragraph.size, isBold: paragraph.isBold,
                isItalic: paragraph.isItalic)
            for line in lines(of: paragraph, on: paper) {
                baseline += paragraph.size * leading
                guard baseline < Self.size.height - Self.margins.bottom else { break }
                set(line, of: paragraph, at: baseline, on: paper)
                words += line.words.map(\.text)
            }
            baseline += Self.gap
        }
        let image = PageImage(
            width: columns, height: rows, format: .gray, resolution: resolution,
            pixels: try paper.tones())
        return TypesetPage(image: image, words: words)
    }

    private var measure: Double { Self.size.width - Self.margins.left - Self.margins.right }

    private func lines(
        of paragraph: TypesetParagraph, on paper: borrowing PaperHandle
    ) -> [Line] {
        let blank = paragraph.size / 4
        var lines: [Line] = []
        var line = Line(words: [], indent: paragraph.indent)
        var end = paragraph.indent
        for text in paragraph.text.split(whereSeparator: \.isWhitespace).map(String.init) {
            let width = paper.width(of: text)
            if !line.words.isEmpty, end + width > measure {
                lines.append(line)
                line = Line(words: [], indent: 0)
                end = 0
            }
            line.words.append((text, width))
            end += width + blank
        }
        line.isStretched = false
        return line.words.isEmpty ? lines : lines + [line]
    }

    private func set(
        _ line: Line, of paragraph: TypesetParagraph, at baseline: Double,
        on paper: borrowing PaperHandle
    ) {
        let ink = line.words.map(\.width).reduce(0, +)
        let blanks = Double(line.words.count - 1)
        var blank = paragraph.size / 4
        var x = Self.margins.left + line.indent
        if paragraph.isCentred {
            x = Self.margins.left + max(0, measure - ink - blanks * blank) / 2
        } else if line.isStretched, blanks > 0 {
            blank = max(blank / 2, (measure - line.indent - ink) / blanks)
        }
        for word in line.words {
            paper.set(word.text, x: x, y: baseline)
            x += word.width + blank
        }
    }
}
