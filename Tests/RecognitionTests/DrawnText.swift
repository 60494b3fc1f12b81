import DocumentModel

/// Text drawn with letters of straight strokes, so that no font has to be installed.
enum DrawnText {
    private typealias Stroke = (x1: Double, y1: Double, x2: Double, y2: Double)

    /// Strokes in a box one unit high, the origin top left.
    private static let letters: [Character: (width: Double, strokes: [Stroke])] = [
        "A": (0.7, [(0, 1, 0.35, 0), (0.35, 0, 0.7, 1), (0.14, 0.64, 0.56, 0.64)]),
        "H": (0.62, [(0, 0, 0, 1), (0.62, 0, 0.62, 1), (0, 0.48, 0.62, 0.48)]),
        "I": (0, [(0, 0, 0, 1)]),
        "K": (0.6, [(0, 0, 0, 1), (0.58, 0, 0, 0.62), (0.2, 0.45, 0.62, 1)]),
        "L": (0.48, [(0, 0, 0, 1), (0, 1, 0.48, 1)]),
        "M": (0.74, [(0, 1, 0, 0), (0, 0, 0.37, 0.9), (0.37, 0.9, 0.74, 0), (0.74, 0, 0.74, 1)]),
        "N": (0.62, [(0, 1, 0, 0), (0, 0, 0.62, 1), (0.62, 1, 0.62, 0)]),
        "T": (0.64, [(0, 0, 0.64, 0), (0.32, 0, 0.32, 1)]),
        "V": (0.68, [(0, 0, 0.34, 1), (0.34, 1, 0.68, 0)]),
    ]
    private static let size = 36.0
    private static let thickness = 5.5

    /// Draws lines of letters and blanks, black on white, at 300 dpi.
    static func image(_ lines: [String], format: PageImage.PixelFormat = .gray) -> PageImage {
        let width = 200 + (lines.map(\.count).max() ?? 0) * 36
        let height = 200 + lines.count * 70
        var tones = [UInt8](repeating: 255, count: width * height)
        for (row, line) in lines.enumerated() {
            var x = 100.0
            for letter in line {
                guard let (letterWidth, strokes) = letters[letter] else {
                    x += size * 0.5
                    continue
                }
                for stroke in strokes {
                    draw(stroke, x: x, y: 100 + Double(row) * 70, on: &tones, width: width)
                }
                x += (letterWidth + 0.34) * size
            }
        }
        let pixels = format == .rgb ? tones.flatMap { [$0, $0, $0] } : tones
        return PageImage(
            width: width, height: height, format: format, resolution: 300, pixels: pixels)
    }

    /// Darkens the pixels near a stroke, those at its edge in part.
    private static func draw(
        _ stroke: Stroke, x: Double, y: Double, on tones: inout [UInt8], width: Int
    ) {
        let (x1, y1) = (x + stroke.x1 * size, y + stroke.y1 * size)
        let (x2, y2) = (x + stroke.x2 * size, y + stroke.y2 * size)
        let (dx, dy) = (x2 - x1, y2 - y1)
        for row in Int(min(y1, y2)) - 4...Int(max(y1, y2)) + 4 {
            for column in Int(min(x1, x2)) - 4...Int(max(x1, x2)) + 4 {
                let (px, py) = (Double(column) - x1, Double(row) - y1)
                let along = max(0, min(1, (px * dx + py * dy) / (dx * dx + dy * dy)))
                let (ex, ey) = (px - along * dx, py - along * dy)
                let distance = (ex * ex + ey * ey).squareRoot()
                let tone = UInt8(max(0, min(1, distance - thickness / 2 + 0.5)) * 255)
                tones[row * width + column] = min(tones[row * width + column], tone)
            }
        }
    }
}
