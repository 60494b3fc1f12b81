internal import DocumentModel
internal import Foundation

/// Gray tones in rows and columns, 0 is ink, 255 is paper, while they are worked on.
struct ToneGrid {
    let width: Int
    let height: Int
    var tones: [Float]

    /// Takes the tones of a gray image.
    init(_ image: PageImage) {
        (width, height) = (image.width, image.height)
        tones = image.pixels.map(Float.init)
    }

    /// The number of pixels.
    var count: Int { tones.count }

    /// The tones rounded to bytes.
    func image(resolution: Double) -> PageImage {
        PageImage(
            width: width, height: height, format: .gray, resolution: resolution,
            pixels: tones.map { UInt8(max(0, min(255, $0.rounded()))) })
    }

    /// Gives every pixel another tone, row by row: `body` gets its tone, column and row.
    mutating func change(_ body: (Float, Int, Int) -> Float) {
        for row in 0..<height {
            for column in 0..<width {
                let index = row * width + column
                tones[index] = max(0, min(255, body(tones[index], column, row)))
            }
        }
    }

    /// The grid turned about its middle, clockwise; white comes in at the edges.
    func rotated(degrees: Float) -> ToneGrid {
        let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
        let (middleX, middleY) = (Float(width) / 2, Float(height) / 2)
        var result = self
        result.change { _, column, row in
            let (x, y) = (Float(column) - middleX, Float(row) - middleY)
            return tone(
                x: middleX + x * cosine + y * sine, y: middleY - x * sine + y * cosine)
        }
        return result
    }

    /// The tone between four pixels.
    private func tone(x: Float, y: Float) -> Float {
        let (left, top) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
        guard left >= 0, top >= 0, left + 1 < width, top + 1 < height else { return 255 }
        let (right, down) = (x - Float(left), y - Float(top))
        let index = top * width + left
        let upper = tones[index] * (1 - right) + tones[index + 1] * right
        let lower = tones[index + width] * (1 - right) + tones[index + width + 1] * right
        return upper * (1 - down) + lower * down
    }

    /// Blurs along rows and columns with a bell curve.
    mutating func blur(deviation: Float) {
        let reach = Int((deviation * 2.5).rounded(.up))
        guard reach > 0 else { return }
        var weights = (-reach...reach).map { offset in
            exp(-Float(offset * offset) / (2 * deviation * deviation))
        }
        let sum = weights.reduce(0, +)
        weights = weights.map { $0 / sum }
        convolve(weights, reach: reach, step: 1, length: width)
        convolve(weights, reach: reach, step: width, length: height)
    }

    /// Weighs the neighbours of each pixel along one direction; the edge goes on outside.
    private mutating func convolve(_ weights: [Float], reach: Int, step: Int, length: Int) {
        let source = tones
        for index in source.indices {
            let place = index / step % length
            var sum: Float = 0
            for offset in -reach...reach {
                let clamped = max(0, min(length - 1, place + offset)) - place
                sum += weights[offset + reach] * source[index + clamped * step]
            }
            tones[index] = sum
        }
    }

    /// Drops specks of ink and of paper, half each, up to a radius in pixels.
    mutating func scatter(_ number: Int, radius: Float, using lot: inout SeededGenerator) {
        for index in 0..<number {
            let size = lot.number(in: 0.4...max(0.5, radius))
            let (column, row) = (lot.index(below: width), lot.index(below: height))
            let reach = Int(size.rounded(.up))
            for y in max(0, row - reach)..<min(height, row + reach + 1) {
                for x in max(0, column - reach)..<min(width, column + reach + 1) {
                    let (dx, dy) = (Float(x - column), Float(y - row))
                    if dx * dx + dy * dy <= size * size {
                        tones[y * width + x] = index % 2 == 0 ? 0 : 255
                    }
                }
            }
        }
    }
}
