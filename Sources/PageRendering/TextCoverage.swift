internal import DocumentModel

/// Tells a text layer from a few words laid over a scan.
enum TextCoverage {
    /// Whether words lie over most of what is printed on a page.
    ///
    /// The page is cut into small squares. Those that hold some ink but are not solid are print;
    /// the words are its text if they touch at least half of them.
    ///
    /// - Parameters:
    ///   - words: The words' boxes in pixels of the sketch.
    ///   - sketch: The page drawn at about 72 dpi.
    /// - Returns: False also where nothing is printed: hidden words are not on the paper.
    static func isText(_ words: [PageBox], on sketch: PageImage) -> Bool {
        let columns = (sketch.width + side - 1) / side
        let rows = (sketch.height + side - 1) / side
        var covered = [Bool](repeating: false, count: columns * rows)
        for word in words where word.width > 0 && word.height > 0 {
            for row in word.top / side...min((word.bottom - 1) / side, rows - 1) {
                for column in word.left / side...min((word.right - 1) / side, columns - 1) {
                    covered[row * columns + column] = true
                }
            }
        }
        var (printed, explained) = (0, 0)
        for row in 0..<rows {
            for column in 0..<columns where isPrint(column, row, in: sketch) {
                printed += 1
                if covered[row * columns + column] { explained += 1 }
            }
        }
        return printed > 0 && 2 * explained >= printed
    }

    /// The side of a square in pixels.
    private static let side = 6

    /// Whether a square holds ink as text does: some, not all.
    private static func isPrint(_ column: Int, _ row: Int, in sketch: PageImage) -> Bool {
        let xs = column * side..<min((column + 1) * side, sketch.width)
        let ys = row * side..<min((row + 1) * side, sketch.height)
        var dark = 0
        for y in ys {
            for x in xs where isDark(x, y, in: sketch) { dark += 1 }
        }
        return dark >= 2 && dark * 10 <= xs.count * ys.count * 9
    }

    private static func isDark(_ x: Int, _ y: Int, in sketch: PageImage) -> Bool {
        let row = y * sketch.bytesPerRow
        return switch sketch.format {
        case .bilevel: sketch.pixels[row + x / 8] & (0x80 >> UInt8(x & 7)) != 0
        case .gray: sketch.pixels[row + x] < 160
        case .rgb: sketch.pixels[row + x * 3 + 1] < 160
        }
    }
}
