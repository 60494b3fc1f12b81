import DocumentModel
import Testing

@testable import PDFWriting

@Suite struct PageTransformTests {
    private let box = UserSpaceBox([10, 20, 110, 220])

    private func corners(
        width: Int, height: Int, rotation: Int = 0, pageRotation: Int = 0
    ) throws -> [[Double]] {
        let transform = PageTransform(
            PageGeometry(width: width, height: height, resolution: 72, rotation: rotation),
            box: try #require(box), rotation: pageRotation)
        return [(0, 0), (width, height)].map { x, y in
            let point = transform.point(Double(x), Double(y))
            return [point.x.rounded(), point.y.rounded()]
        }
    }

    @Test func anUprightPageBeginsAtItsTopLeft() throws {
        #expect(try corners(width: 200, height: 400) == [[10, 220], [110, 20]])
    }

    @Test(arguments: [
        (90, [[10.0, 20.0], [110.0, 220.0]]), (180, [[110, 20], [10, 220]]),
        (270, [[110, 220], [10, 20]]), (-90, [[110, 220], [10, 20]]),
        (450, [[10, 20], [110, 220]]),
    ])
    func aPageThatIsShownTurnedIsTurnedBack(rotation: Int, expected: [[Double]]) throws {
        #expect(try corners(width: 400, height: 200, pageRotation: rotation) == expected)
    }

    @Test(arguments: [
        (90, [[10.0, 20.0], [110.0, 220.0]]), (180, [[110, 20], [10, 220]]),
        (270, [[110, 220], [10, 20]]),
    ])
    func aScanThatWasSetUprightIsTurnedBack(rotation: Int, expected: [[Double]]) throws {
        #expect(try corners(width: 400, height: 200, rotation: rotation) == expected)
    }

    @Test func bothTurnsMayCancel() throws {
        let turned = try corners(width: 200, height: 400, rotation: 270, pageRotation: 90)
        #expect(turned == [[10, 220], [110, 20]])
    }

    @Test func aLeveledLineSlopesAsOnThePaper() throws {
        let square = try #require(UserSpaceBox([0, 0, 100, 100]))
        let transform = PageTransform(
            PageGeometry(width: 1000, height: 1000, resolution: 720, skew: 2), box: square,
            rotation: 0)
        let middle = transform.point(500, 500)
        #expect(abs(middle.x - 50) < 1e-9 && abs(middle.y - 50) < 1e-9)
        // It was turned clockwise to be level: on the paper it rises to the right.
        let along = transform.direction(10, 0)
        #expect(abs(along.y / along.x - 0.0349) < 0.0001)
    }

    @Test func theShownBoxIsTheCropWithinTheMedium() throws {
        let document = try QPDFHandle()
        func box(_ entries: String) -> UserSpaceBox {
            UserSpaceBox(ofPage: document.object("<< \(entries) >>"))
        }
        #expect(
            box("/MediaBox [0 0 50 60] /CropBox [10 70 40 20]") == UserSpaceBox([10, 20, 40, 60]))
        #expect(
            box("/MediaBox [0 0 50 60] /CropBox [70 70 90 90]") == UserSpaceBox([0, 0, 50, 60]))
        #expect(box("/MediaBox [0 0 0 0]") == UserSpaceBox([0, 0, 612, 792]))
    }
}
