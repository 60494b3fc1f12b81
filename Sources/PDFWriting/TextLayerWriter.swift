internal import DocumentModel

/// Writes the words of a page as a content stream that draws nothing.
struct TextLayerWriter {
    private let transform: PageTransform
    private let fontName: String

    /// A writer for a page.
    ///
    /// - Parameters:
    ///   - transform: Where the image's pixels lie on the page.
    ///   - fontName: What the page calls the font, without a slash.
    init(transform: PageTransform, fontName: String) {
        self.transform = transform
        self.fontName = fontName
    }

    /// The content; empty where no word has a box.
    func content(of page: RestoredPage, font: inout TextFont) -> [UInt8] {
        let lines = Self.lines(of: page)
        guard !lines.isEmpty else { return [] }
        var text = "BT\n3 Tr\n"
        for line in lines { write(line, font: &font, to: &text) }
        return Array((text + "ET\n").utf8)
    }

    /// The lines in reading order; those of a block in one size, unless they really differ.
    static func lines(of page: RestoredPage) -> [PlacedLine] {
        let placed = page.lines.compactMap { line in
            PlacedLine(line).map { (block: line.block, line: $0) }
        }
        let sizes = Dictionary(grouping: placed, by: \.block).mapValues { lines in
            lines.map(\.line.size).sorted()[lines.count / 2]
        }
        return placed.map { block, line in
            var line = line
            if let size = sizes[block], (0.6 * size...1.5 * size).contains(line.size) {
                line.size = size
            }
            line.makeRoom()
            return line
        }
    }

    /// Writes a line, every word level on the line's slope.
    ///
    /// Words are not turned by less than a quarter: poppler breaks a word where its baseline moves
    /// by more than half a point.
    private func write(_ line: PlacedLine, font: inout TextFont, to text: inout String) {
        let along = transform.direction(1, 0)
        let scale = (along.x * along.x + along.y * along.y).squareRoot()
        guard scale > 0, scale.isFinite else { return }
        let isAcross = abs(along.x) >= abs(along.y)
        let (x, y) = isAcross ? (along.x < 0 ? -1.0 : 1.0, 0.0) : (0.0, along.y < 0 ? -1.0 : 1.0)
        let matrix = "\(x.asPDF) \(y.asPDF) \((-y).asPDF) \(x.asPDF)"
        text += "/\(fontName) \((line.size * scale).asPDF) Tf\n"
        for (index, word) in line.words.enumerated() {
            let codes = font.codes(of: word.text)
            guard !codes.isEmpty else { continue }
            let width = max(1, word.right - word.left)
            let middle = word.left + width / 2
            let baseline = line.bottom + line.slope * middle - TextFont.depth * line.size
            let center = transform.point(middle, baseline)
            let half = width * scale / 2
            text += "\(matrix) \((center.x - x * half).asPDF) \((center.y - y * half).asPDF) Tm "
            text += "\(Self.stretch(width / line.size, codes))\n"
            guard word.isFollowedByBlank else { continue }
            let gap = (line.words[index + 1].left - word.right) / line.size
            text += "\(Self.stretch(max(Self.leastBlank, gap), font.codes(of: " ")))\n"
        }
    }

    /// Shows codes in a width given in sizes.
    private static func stretch(_ width: Double, _ codes: [UInt16]) -> String {
        let natural = Double(codes.count) * TextFont.width
        let hexadecimal = codes.map { code in
            let digits = String(code, radix: 16, uppercase: true)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
        return "\((100 * width / natural).asPDF) Tz <\(hexadecimal)> Tj"
    }

    /// The width of a blank between words that overlap, in sizes.
    private static let leastBlank = 0.05
}
