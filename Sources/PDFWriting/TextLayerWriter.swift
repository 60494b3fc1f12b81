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

    private func write(_ line: PlacedLine, font: inout TextFont, to text: inout String) {
        let length = (1 + line.slope * line.slope).squareRoot()
        let along = transform.direction(1 / length, line.slope / length)
        let scale = (along.x * along.x + along.y * along.y).squareRoot()
        guard scale > 0, scale.isFinite else { return }
        let size = line.size * scale
        let (cosine, sine) = (along.x / scale, along.y / scale)
        text += "/\(fontName) \(size.asPDF) Tf\n"
        let matrix = "\(cosine.asPDF) \(sine.asPDF) \((-sine).asPDF) \(cosine.asPDF)"
        for (index, word) in line.words.enumerated() {
            let codes = font.codes(of: word.text)
            guard codes.count > 0 else { continue }
            let baseline =
                line.bottom + line.slope * word.left - TextFont.depth * line.size
            let start = transform.point(word.left, baseline)
            let width = max(1, word.right - word.left) * length / line.size
            text += "\(matrix) \(start.x.asPDF) \(start.y.asPDF) Tm \(Self.stretch(width, codes))\n"
            guard word.isFollowedByBlank else { continue }
            let gap = line.words[index + 1].left - word.right
            let blank = max(Self.leastBlank, gap * length / line.size)
            text += "\(Self.stretch(blank, font.codes(of: " ")))\n"
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
