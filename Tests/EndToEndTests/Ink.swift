import DocumentModel
import Ingestion
import Leptonica
import Testing

/// The dark pixels of a picture.
struct Ink {
    private let width: Int
    private let height: Int
    /// A byte for each pixel, row by row: 1 where it is dark.
    private let dark: [UInt8]

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
        dark = try #require(image).pixels.map { $0 < 110 ? 1 : 0 }
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
        var inside = [Bool](repeating: false, count: dark.count)
        func place(_ edge: Int, _ offset: Int, _ limit: Int) -> Int {
            min(max(Int((Double(edge) * scale).rounded()) + offset, 0), limit)
        }
        for box in boxes {
            let columns =
                place(
                    box.left, offset.x, width)..<max(
                    place(box.left, offset.x, width), place(box.right, offset.x, width))
            for row in place(
                box.top, offset.y, height)..<max(
                    place(box.top, offset.y, height), place(box.bottom, offset.y, height))
            {
                for column in columns { inside[row * width + column] = true }
            }
        }
        var (sum, count) = (0, 0)
        for (index, value) in dark.enumerated() where value == 1 {
            sum += 1
            if inside[index] { count += 1 }
        }
        return sum == 0 ? 0 : Double(count) / Double(sum)
    }
}
