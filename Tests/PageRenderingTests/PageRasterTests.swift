import DocumentModel
import Testing

@testable import PageRendering

@Suite struct PageRasterTests {
    private let a4 = PointBox(left: 0, top: 0, right: 595.2, bottom: 841.92)

    /// Columns and rows of a scan of the whole sheet, and the image that comes of it.
    @Test(arguments: [
        (1_653, 2_339, 1_653, 2_339), (2_480, 3_508, 2_480, 3_508), (4_960, 7_016, 2_480, 3_508),
        (1_190, 1_684, 2_380, 3_368),
    ])
    func scansKeepTheirPixelsWithin200To400(columns: Int, rows: Int, width: Int, height: Int) {
        let raster = PageRaster(page: a4, scan: a4, columns: columns, rows: rows)
        #expect(raster?.width == width)
        #expect(raster?.height == height)
    }

    @Test func aCoarseScanIsDrawnAsItIsStoredWhereItIsToBe() {
        let raster = PageRaster(page: a4, scan: a4, columns: 1_190, rows: 1_684, enlarges: false)
        #expect(raster?.width == 1_190)
        #expect(raster?.isCoarse == true)
    }

    @Test func aScanStoredOnItsSideIsTurned() {
        let raster = PageRaster(page: a4, scan: a4, columns: 2_339, rows: 1_653)
        #expect(raster?.width == 1_653)
    }

    @Test(arguments: [(1_653, 1_653), (20, 28), (100_000, 141_500)])
    func absurdScansAreNone(columns: Int, rows: Int) {
        #expect(PageRaster(page: a4, scan: a4, columns: columns, rows: rows) == nil)
    }

    @Test func boxesAreCutToTheImage() {
        let raster = PageRaster(page: a4, resolution: 72)
        let box = raster.pixels(PointBox(left: -5, top: 10.4, right: 20.2, bottom: 9_999))
        #expect(box == PageBox(left: 0, top: 10, right: 21, bottom: raster.height))
    }
}
