import DocumentModel
import Ingestion
import Leptonica
import Testing

/// The dark pixels of a picture.
struct Ink {
    private let width: Int
    private let height: Int
    /// For each row, how many pixels are dark left of each column, and at last in all: a test asks
    /// of many boxes, and this is slower to make than to ask.
    private let sums: [Int32]

    /// Decodes a picture.
    init(of picture: PagePicture) throws {
        let pix = try Self.made(
            PixHandle(
                decoding: picture.bytes,
                as: picture.mediaType == "image/png" ? .png : .jpeg(reduction: 1)))
        (width, height) = (pix.width, pix.height)
        try #require((width, height) == (picture.width, picture.height))
        let plain = try Self.made(pix.flattened())
        let image = try Self.made(plain.gray()).pageImage(resolution: 300)
        let pixels = try #require(image).pixels
        var sums: [Int32] = []
        sums.reserveCapacity((width + 1) * height)
        for row in 0..<height {
            var sum: Int32 = 0
            sums.append(sum)
            for pixel in pixels[row * width..<(row + 1) * width] {
                if pixel < 110 { sum += 1 }
                sums.append(sum)
            }
        }
        self.sums = sums
    }

    /// An image that has to be there: `#require` takes nothing that cannot be copied.
    static func made(_ image: consuming PixHandle?) throws -> PixHandle {
        guard let image else { throw Missing() }
        return image
    }

    private struct Missing: Error {}

    /// The share of the dark pixels that lie in boxes, scaled and then moved by so many pixels.
    func share(
        within boxes: [PageBox], scale: Double, movedBy offset: (x: Int, y: Int) = (0, 0)
    ) -> Double {
        func place(_ edge: Int, _ offset: Int, _ limit: Int) -> Int {
            min(max(Int((Double(edge) * scale).rounded()) + offset, 0), limit)
        }
        var columns = [[Range<Int>]](repeating: [], count: height)
        for box in boxes {
            let left = place(box.left, offset.x, width)
            let right = max(left, place(box.right, offset.x, width))
            let top = place(box.top, offset.y, height)
            for row in top..<max(top, place(box.bottom, offset.y, height)) {
                columns[row].append(left..<right)
            }
        }
        var (all, inside) = (0, 0)
        for row in 0..<height {
            let start = row * (width + 1)
            all += Int(sums[start + width])
            // Boxes may overlap: what was counted is not counted again.
            var counted = 0
            for range in columns[row].sorted(by: { $0.lowerBound < $1.lowerBound })
            where range.upperBound > counted {
                let left = max(range.lowerBound, counted)
                inside += Int(sums[start + range.upperBound] - sums[start + left])
                counted = range.upperBound
            }
        }
        return all == 0 ? 0 : Double(inside) / Double(all)
    }
}
