internal import DocumentModel

/// The words of a printed line as invisible text has to stand: on one baseline, in one size.
///
/// Readers of PDFs put words together that lie on a line and are of a size; the boxes of an engine
/// differ with each word's letters.
struct PlacedLine {
    /// A word on the line.
    struct Word: Equatable {
        var text: String
        /// Pixels from the left of the image.
        var left: Double
        var right: Double
        /// Whether a blank follows on the line.
        var isFollowedByBlank: Bool
    }

    /// The words, from left to right, none without a box.
    private(set) var words: [Word]
    /// How many pixels the line falls for each pixel to the right.
    private(set) var slope: Double
    /// Where the lower edge of the letters crosses the image's left edge, in pixels from the top.
    private(set) var bottom: Double
    /// The height of the letters in pixels.
    var size: Double

    /// Fits a line; nil where no word of it has a box.
    init?(_ line: RestoredLine) {
        let boxed = line.words.compactMap { word in
            word.box.flatMap { $0.width > 0 && $0.height > 0 ? (word, $0) : nil }
        }
        guard !boxed.isEmpty else { return nil }
        let slope = Self.slope(of: boxed.map(\.1))
        self.slope = slope
        let heights = boxed.map { Double($0.1.height) - abs(slope) * Double($0.1.width) }
        size = max(2, Self.high(heights))
        bottom = Self.high(
            boxed.map { Double($0.1.bottom) - slope * Double($0.1.left + $0.1.right) / 2 })
        words = boxed.enumerated().map { index, pair in
            let next = index + 1 < boxed.count ? boxed[index + 1].0 : nil
            return Word(
                text: pair.0.text, left: Double(pair.1.left), right: Double(pair.1.right),
                isFollowedByBlank: next.map { !$0.space.isEmpty } ?? false)
        }
    }

    /// Parts words that lie too near to each other, so that there is room for a blank.
    ///
    /// A word gives up to half of its width; words that lie over each other share their place by
    /// their lengths.
    mutating func makeRoom() {
        for index in words.indices.dropLast() where words[index].isFollowedByBlank {
            let (word, next) = (words[index], words[index + 1])
            let gap = Self.leastGap * size
            guard next.left - word.right < gap else { continue }
            if next.left - gap >= (word.left + word.right) / 2 {
                words[index].right = next.left - gap
                continue
            }
            let before =
                index > 0 && words[index - 1].isFollowedByBlank
                ? words[index - 1].right + gap : -.infinity
            let left = max(before, min(word.left, next.left))
            let right = max(left + gap, word.right, next.right)
            let count = Double(word.text.count + next.text.count)
            let width = max(0, right - left - gap) / count
            words[index].left = left
            words[index].right = left + width * Double(word.text.count)
            words[index + 1].left = words[index].right + gap
            words[index + 1].right = max(right, words[index + 1].left)
        }
    }

    /// How far words must lie apart to count as two, in sizes.
    private static let leastGap = 0.2
    /// The steepest slope; the image was made level.
    private static let steepest = 0.02
    /// From how many words on a line says how it slopes.
    private static let fewestForSlope = 5

    /// The slope of the words' middles by least squares; 0 where they are too few to tell.
    private static func slope(of boxes: [PageBox]) -> Double {
        guard boxes.count >= fewestForSlope else { return 0 }
        let points = boxes.map {
            (x: Double($0.left + $0.right) / 2, y: Double($0.top + $0.bottom) / 2)
        }
        let count = Double(points.count)
        let x = points.reduce(0) { $0 + $1.x } / count
        let y = points.reduce(0) { $0 + $1.y } / count
        let (square, product) = points.reduce((0.0, 0.0)) {
            ($0.0 + ($1.x - x) * ($1.x - x), $0.1 + ($1.x - x) * ($1.y - y))
        }
        let slope = square > 0 ? product / square : 0
        return abs(slope) <= steepest ? slope : 0
    }

    /// A value that four fifths do not exceed: single words may be far too high or low.
    private static func high(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted[min(sorted.count - 1, sorted.count * 4 / 5)]
    }
}
