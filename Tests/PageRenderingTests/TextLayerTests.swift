import DocumentModel
import Testing

@testable import PageRendering

@Suite struct TextLayerTests {
    private static let page = PointBox(left: 0, top: 0, right: 595, bottom: 842)

    private static func lines(_ boxes: [PointBox]) -> [Int] {
        var characters: [(scalar: Unicode.Scalar, box: PointBox)] = []
        for box in boxes {
            characters.append(("a", box))
            characters.append(("\n", box))
        }
        return TextLayer(characters).lines(in: PageRaster(page: page, resolution: 200))
            .map(\.paragraph)
    }

    @Test func aGapOfMoreThanALineBeginsAParagraph() {
        let boxes = [50.0, 64, 120].map { PointBox(left: 50, top: $0, right: 60, bottom: $0 + 12) }
        #expect(Self.lines(boxes) == [0, 0, 1])
    }

    @Test(arguments: [
        PointBox(left: .nan, top: .nan, right: .nan, bottom: .nan),
        PointBox(left: 50, top: 300, right: 40, bottom: 100),
        PointBox(left: -.infinity, top: -.infinity, right: .infinity, bottom: .infinity),
        PointBox(left: 1e300, top: 1e300, right: -1e300, bottom: -1e300),
    ])
    func edgesThatAreNoneLoseNoLine(box: PointBox) {
        #expect(Self.lines([box, box, box]).count == 3)
    }
}
