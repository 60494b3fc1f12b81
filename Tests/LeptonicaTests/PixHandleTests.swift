import DocumentModel
import Testing

@testable import Leptonica

@Suite struct PixHandleTests {
    /// A picture of odd width whose every pixel differs from its neighbours.
    private static func sample(_ format: PageImage.PixelFormat) -> PageImage {
        let (width, height) = (21, 5)
        let bytesPerRow = PageImage.bytesPerRow(width: width, format: format)
        var pixels = (0..<bytesPerRow * height).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        if format == .bilevel {
            // The bits after the last column are no pixels: 21 columns leave three of them.
            for row in 1...height { pixels[row * bytesPerRow - 1] &= 0b1111_1000 }
        }
        return PageImage(
            width: width, height: height, format: format, resolution: 300, pixels: pixels)
    }

    @Test(arguments: [PageImage.PixelFormat.bilevel, .gray, .rgb])
    func copyingThereAndBackKeepsEveryPixel(format: PageImage.PixelFormat) {
        let image = Self.sample(format)
        #expect(PixHandle(copying: image)?.pageImage(resolution: 300) == image)
    }

    /// The stored rows "12", "34" after each orientation of EXIF is undone.
    @Test(arguments: [
        (1, [1, 2, 3, 4]), (2, [2, 1, 4, 3]), (3, [4, 3, 2, 1]), (4, [3, 4, 1, 2]),
        (5, [1, 3, 2, 4]), (6, [3, 1, 4, 2]), (7, [4, 2, 3, 1]), (8, [2, 4, 1, 3]),
        (0, [1, 2, 3, 4]), (9, [1, 2, 3, 4]),
    ])
    func orientationIsUndone(orientation: Int, upright: [UInt8]) {
        let stored = PageImage(
            width: 2, height: 2, format: .gray, resolution: 300, pixels: [1, 2, 3, 4])
        let turned = PixHandle(copying: stored)?.oriented(orientation)
        #expect(turned?.pageImage(resolution: 300)?.pixels == upright)
    }

    @Test func redAndBlueFadeAndBlackStays() {
        let colours: [UInt8] = [230, 60, 70, 20, 20, 20, 40, 50, 160, 255, 255, 255]
        let image = PageImage(
            width: 4, height: 1, format: .rgb, resolution: 300, pixels: colours)
        let tones = PixHandle(copying: image)?.grayWithoutColoredInk(excess: 40)?
            .pageImage(resolution: 300)?.pixels
        #expect(tones?[0] == 230)
        #expect(tones?[1] == 20)
        #expect(tones?[2] == 160)
        #expect(tones?[3] == 255)
    }

    @Test func inkBoxesAreThoseOfTheBlackAreas() {
        // Two black bars of a 16×4 picture: columns 1…2 and 8…11 of the middle rows.
        let pixels: [UInt8] = [0, 0, 0b0110_0000, 0b1111_0000, 0b0110_0000, 0b1111_0000, 0, 0]
        let image = PageImage(
            width: 16, height: 4, format: .bilevel, resolution: 300, pixels: pixels)
        let boxes = PixHandle(copying: image)?.inkBoxes() ?? []
        #expect(
            Set(boxes) == [
                PageBox(left: 1, top: 1, right: 3, bottom: 3),
                PageBox(left: 8, top: 1, right: 12, bottom: 3),
            ])
    }

    @Test(arguments: [
        PixHandle.Codec.png, .jpeg(reduction: 1), .pnm, .webp, .jpeg2000, .tiff(page: 0),
    ])
    func rubbishDecodesToNothing(codec: PixHandle.Codec) {
        let isNothing = PixHandle(decoding: [UInt8](repeating: 7, count: 100), as: codec) == nil
        #expect(isNothing)
    }
}
