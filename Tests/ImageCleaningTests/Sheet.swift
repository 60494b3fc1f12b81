import DocumentModel

/// A gray A5 sheet at 150 dpi to draw on.
struct Sheet {
    let width = 874
    let height = 1_240
    private(set) var pixels: [UInt8]

    init() { pixels = [UInt8](repeating: 255, count: width * height) }

    /// Blackens a rectangle.
    mutating func ink(x: Int, y: Int, width columns: Int, height rows: Int, tone: UInt8 = 0) {
        for row in max(0, y)..<min(height, y + rows) {
            for column in max(0, x)..<min(width, x + columns) {
                pixels[row * width + column] = tone
            }
        }
    }

    /// Draws lines of strokes like letters, slanting down to the right by `degrees`.
    mutating func inkText(degrees: Double) {
        let slope = degrees * .pi / 180
        for line in 0..<30 {
            for letter in 0..<60 where letter % 7 != 6 {
                let x = 100 + letter * 11
                let y = 120 + line * 32 + Int((Double(x - width / 2) * slope).rounded())
                ink(x: x, y: y, width: 3, height: 14)
                ink(x: x + 3, y: y + 6, width: 4, height: 3)
            }
        }
    }

    var image: PageImage {
        PageImage(width: width, height: height, format: .gray, resolution: 150, pixels: pixels)
    }
}
