import DocumentModel
import Testing

@testable import PDFWriting

@Suite struct PicturePageTests {
    /// Where the picture's stored top left and bottom right corners come to lie, in EXIF's words.
    @Test(arguments: [
        (1, [0.0, 200.0], [300.0, 0.0]), (2, [300, 200], [0, 0]), (3, [300, 0], [0, 200]),
        (4, [0, 0], [300, 200]), (5, [0, 200], [300, 0]), (6, [300, 200], [0, 0]),
        (7, [300, 0], [0, 200]), (8, [0, 0], [300, 200]),
    ])
    func theFirstRowAndColumnLieWhereTheOrientationSays(
        orientation: Int, topLeft: [Double], bottomRight: [Double]
    ) {
        let placement = PicturePage(
            EncodedPage(
                encoding: .jpeg2000, color: .rgb, bits: 8, columns: 3, rows: 2,
                orientation: orientation, paperWidth: 300, paperHeight: 200, data: [])
        ).placement
        func place(_ x: Double, _ y: Double) -> [Double] {
            [
                placement[0] * x + placement[2] * y + placement[4],
                placement[1] * x + placement[3] * y + placement[5],
            ]
        }
        #expect(place(0, 1) == topLeft)
        #expect(place(1, 0) == bottomRight)
        // Turned by a quarter, a row of the picture stands upright.
        #expect((placement[0] == 0) == (orientation > 4))
    }
}
