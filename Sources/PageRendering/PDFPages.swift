internal import DocumentModel

/// The pages of a PDF.
final class PDFPages {
    /// The number of pages.
    let count: Int

    private let document: PopplerDocumentHandle
    private let limits: RenderingLimits
    private let imageSizes: PDFImageSizes
    /// The rasters already settled for `.automatic`: finding one decodes the page's image.
    private var rasters: [Int: PageRaster] = [:]

    /// Opens a PDF.
    init(
        bytes: [UInt8], password: String?, limits: RenderingLimits
    ) throws(RenderingError) {
        document = try PopplerDocumentHandle(bytes: bytes, password: password)
        count = document.pageCount
        guard count > 0 else {
            // poppler opens a cut-off file too, with no pages in it.
            let saysSo = bytes.firstRange(of: [UInt8]("/Count 0".utf8)) != nil
            throw saysSo
                ? RenderingError(.noPages, detail: "The PDF has no pages.")
                : RenderingError(.corrupt, detail: "The PDF's list of pages is damaged.")
        }
        guard count <= limits.pages else {
            throw RenderingError(
                .tooLarge, detail: "The PDF has \(count) pages; the limit is \(limits.pages).")
        }
        self.limits = limits
        imageSizes = PDFImageSizes(in: bytes)
    }

    /// Draws a page.
    func image(
        ofPage number: Int, resolution: PageResolution
    ) throws(RenderingError) -> PageImage {
        let page = try document.page(number)
        let raster = try raster(of: page, number: number, resolution: resolution)
        return try page.image(raster)
    }

    /// Whether images cover a page, so that its text can only be an engine's.
    func isScan(_ number: Int) throws(RenderingError) -> Bool {
        let page = try document.page(number)
        return ofScan(on: page, bounds: page.bounds) != nil
    }

    /// The words of a page, where they cover it like its text.
    func textLayer(
        ofPage number: Int, resolution: PageResolution
    ) throws(RenderingError) -> RecognizedPage? {
        let page = try document.page(number)
        guard let characters = page.characters() else { return nil }
        let layer = TextLayer(characters)
        guard layer.isMeaningful else { return nil }
        let bounds = page.bounds
        let sketch = PageRaster(page: bounds, resolution: Self.sketchResolution)
        try limits.check(width: sketch.width, height: sketch.height)
        guard TextCoverage.isText(layer.wordBoxes.map(sketch.pixels), on: try page.image(sketch))
        else { return nil }
        let raster = try raster(of: page, number: number, resolution: resolution)
        return RecognizedPage(
            number: number, origin: .layer,
            geometry: PageGeometry(
                width: raster.width, height: raster.height, resolution: raster.resolution),
            lines: layer.lines(in: raster))
    }

    private func raster(
        of page: borrowing PopplerPageHandle, number: Int, resolution: PageResolution
    ) throws(RenderingError) -> PageRaster {
        let bounds = page.bounds
        guard bounds.width > 0, bounds.height > 0, bounds.width.isFinite, bounds.height.isFinite
        else { throw RenderingError(.corrupt, detail: "The page has no size.") }
        var raster: PageRaster
        switch resolution {
        case .fixed(let dotsPerInch):
            raster = PageRaster(page: bounds, resolution: dotsPerInch)
        case .automatic:
            if let known = rasters[number] { return known }
            raster =
                ofScan(on: page, bounds: bounds) ?? PageRaster(page: bounds, resolution: 300)
            if Double(raster.width) * Double(raster.height) > Self.mostDrawnPixels {
                let inches = bounds.area / (72 * 72)
                let fitting = (Self.mostDrawnPixels / inches).squareRoot().rounded(.down)
                if fitting >= Self.leastResolution {
                    raster = PageRaster(page: bounds, resolution: fitting)
                }
            }
        }
        try limits.check(width: raster.width, height: raster.height)
        if resolution == .automatic { rasters[number] = raster }
        return raster
    }

    /// The raster of the scan that a page is; nil for a page that is none.
    private func ofScan(
        on page: borrowing PopplerPageHandle, bounds: PointBox
    ) -> PageRaster? {
        let images = page.images().map { (box: $0.box.snapped(to: bounds), id: $0.id) }
        let covered = images.reduce(0) { $0 + $1.box.intersection(bounds).area }
        guard covered >= Self.shareOfScan * bounds.area,
            let scan = images.max(by: { $0.box.area < $1.box.area })
        else { return nil }
        // Asking poppler for the size decodes the whole image. As a rule the file announces just
        // one image of this shape.
        let announced = imageSizes.sizes.compactMap {
            PageRaster(
                page: bounds, scan: scan.box, columns: $0.columns, rows: $0.rows, unevenness: 1.004)
        }
        if announced.count == 1 { return announced.first }
        guard imageSizes.largest <= Self.mostMeasuredPixels,
            let size = page.size(ofImage: scan.id)
        else { return nil }
        return PageRaster(page: bounds, scan: scan.box, columns: size.columns, rows: size.rows)
    }

    /// A page is a scan when images cover this share of it.
    private static let shareOfScan = 0.5
    /// An image is decoded for its size up to an A4 sheet at 1,000 dpi.
    private static let mostMeasuredPixels = 100_000_000
    /// Larger pages than A2 at 300 dpi are drawn less finely: 160 MB of paper while drawing.
    private static let mostDrawnPixels = 40_000_000.0
    /// Below this, text cannot be read.
    private static let leastResolution = 72.0
    /// Enough to see where there is ink.
    private static let sketchResolution = 72.0
}
