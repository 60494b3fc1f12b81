internal import Foundation

extension ToneGrid {
    /// The standard's steps for luminance at quality 50 (ITU-T T.81, table K.1).
    private static let steps: [Float] = [
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69,
        56, 14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81,
        104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
    ]

    /// Row u: the cosine wave of frequency u over eight pixels.
    private static let waves: [Float] = (0..<64).map { index in
        let (frequency, place) = (Float(index / 8), Float(index % 8))
        return cos((2 * place + 1) * frequency * .pi / 16)
            * (frequency == 0 ? Float(0.125).squareRoot() : 0.5)
    }

    /// Loses what a JPEG file of this quality (1 … 100) loses.
    ///
    /// Each block of eight by eight pixels keeps only whole steps of its waves; the pixels beyond
    /// the last whole block stay.
    mutating func compress(quality: Int) {
        let scale = quality < 50 ? 50 / Float(quality) : 2 - Float(quality) / 50
        let steps = Self.steps.map { max(1, ($0 * scale).rounded()) }
        let waves = Self.waves
        let turned = (0..<64).map { waves[$0 % 8 * 8 + $0 / 8] }
        var block = [Float](repeating: 0, count: 64)
        var work = block
        for top in stride(from: 0, through: height - 8, by: 8) {
            for left in stride(from: 0, through: width - 8, by: 8) {
                for index in 0..<64 {
                    block[index] = tones[(top + index / 8) * width + left + index % 8] - 128
                }
                // Blank paper, the most of a page, has nothing to lose.
                guard block.contains(where: { $0 != block[0] }) else { continue }
                Self.multiply(waves, block, into: &work)
                Self.multiply(work, turned, into: &block)
                for index in 0..<64 {
                    block[index] = (block[index] / steps[index]).rounded() * steps[index]
                }
                Self.multiply(turned, block, into: &work)
                Self.multiply(work, waves, into: &block)
                for index in 0..<64 {
                    tones[(top + index / 8) * width + left + index % 8] =
                        max(0, min(255, block[index] + 128))
                }
            }
        }
    }

    /// The product of two matrices of eight by eight.
    private static func multiply(_ one: [Float], _ other: [Float], into result: inout [Float]) {
        for row in 0..<8 {
            for column in 0..<8 {
                var sum: Float = 0
                for index in 0..<8 { sum += one[row * 8 + index] * other[index * 8 + column] }
                result[row * 8 + column] = sum
            }
        }
    }
}
