internal import DocumentModel

/// The pages of a PDF.
final class PDFPages {
    /// The number of pages.
    let count: Int
    /// What was noticed so far.
    private(set) var defects = PageDefects()

    private let document: PopplerDocumentHandle
    private let limits: RenderingLimits
    private let imageSizes: PDFImageSizes
    private var inspector: PDFInspector?
    /// Whether the pages that were looked at can be drawn.
    private var drawable: [Int: Bool] = [:]
    /// The rasters already settled for `.automatic`: finding one decodes the page's image.
    private var rasters: [Int: PageRaster] = [:]

    /// Opens a PDF.
    init(
        bytes: [UInt8], password: String?, limits: RenderingLimits
    ) throws(RenderingError) {
        var damage: [String] = []
        document = try PopplerMessages.gather(into: &damage) { () throws(RenderingError) in
            try PopplerDocumentHandle(bytes: bytes, password: password)
        }
        count = document.pageCount
        guard count > 0 else {
            // poppler opens a cut-off file too, with no pages in it.
            let saysSo = bytes.firstRange(of: [UInt8]("/Count 0".utf8)) != nil
            throw saysSo
                ? RenderingError(.noPages, detail: "The PDF has no pages.")
                : RenderingError(.corrupt, detail: "The PDF's list of pages is damaged.")
        }
        try limits.check(pages: count)
        self.limits = limits
        imageSizes = PDFImageSizes(in: bytes)
        inspector = PDFInspector(bytes: bytes, password: password, limits: limits)
        if let damage = damage.first ?? PDFFraming.damage(of: bytes) {
            defects.add(PageDefect(.pieced, detail: damage))
        } else if let inspector, inspector.pageCount != count {
            defects.add(
                PageDefect(.pieced, detail: "\(inspector.pageCount) pages or \(count)"))
        }
        if inspector?.isDynamicForm == true {
            defects.add(PageDefect(.damaged, detail: "a dynamic XFA form, which is not shown"))
        }
    }

    /// Draws a page.
    func image(
        ofPage number: Int, resolution: PageResolution
    ) throws(RenderingError) -> PageImage {
        let page = try document.page(number)
        guard try inspect(number) else {
            let sketch = PageRaster(page: page.bounds, resolution: Self.sketchResolution)
            try limits.check(width: sketch.width, height: sketch.height)
            return try CairoSurfaceHandle.blank(sketch)
        }
        let raster = try raster(of: page, number: number, resolution: resolution)
        return try draw(page, number: number, raster)
    }

    private func draw(
        _ page: borrowing PopplerPageHandle, number: Int, _ raster: PageRaster
    ) throws(RenderingError) -> PageImage {
        var damage: [String] = []
        let image = try PopplerMessages.gather(into: &damage) { () throws(RenderingError) in
            try page.image(raster)
        }
        if let damage = damage.first { note(.damaged, damage, page: number) }
        return image
    }

    /// Looks at what a page draws with before it is drawn; false where it cannot be.
    private func inspect(_ number: Int) throws(RenderingError) -> Bool {
        if let known = drawable[number] { return known }
        guard let drawing = try inspector?.drawing(ofPage: number) else { return true }
        for damage in drawing.damage { note(.damaged, damage, page: number) }
        if drawing.isTooDeep {
            note(.damaged, "drawing instructions that nest too deeply", page: number)
        }
        noteBox(ofPage: number)
        drawable[number] = !drawing.isTooDeep
        return !drawing.isTooDeep
    }

    private func note(_ kind: PageDefect.Kind, _ detail: String, page: Int) {
        defects.add(PageDefect(kind, detail: detail), toPage: page)
    }

    /// poppler takes another size where the page's own makes no sense, and does not know of units.
    private func noteBox(ofPage number: Int) {
        guard let inspector, let unit = inspector.unit(ofPage: number) else { return }
        if !inspector.hasSoundBox(page: number) {
            note(.pieced, "a page without a sound MediaBox", page: number)
        }
        if unit > Self.largestUnit {
            note(.coarse, "a page in units of \(unit) points", page: number)
        }
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
        guard try inspect(number) else { return nil }
        let text = page.text
        guard text.utf8.count <= limits.textBytes else {
            note(
                .textTooLong,
                "text of \(RenderingLimits.number(text.utf8.count, in: 1 << 20)) MiB; limit: text="
                    + "\(RenderingLimits.number(limits.textBytes, in: 1 << 20)) MiB", page: number)
            return nil
        }
        guard let characters = page.characters(of: text) else { return nil }
        let layer = TextLayer(characters)
        guard layer.isMeaningful else { return nil }
        let bounds = page.bounds
        let sketch = PageRaster(page: bounds, resolution: Self.sketchResolution)
        try limits.check(width: sketch.width, height: sketch.height)
        guard
            TextCoverage.isText(
                layer.wordBoxes.map(sketch.pixels), on: try draw(page, number: number, sketch))
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
            // A page of nothing but black and white stays so: poppler would blend what it enlarges.
            if raster.isCoarse, let stored = ofScan(on: page, bounds: bounds, enlarges: false),
                try draw(page, number: number, stored).format == .bilevel
            {
                raster = stored
            }
            if let fitting = fitting(raster), fitting >= Self.leastResolution {
                note(
                    .coarse,
                    "drawn at \(Int(fitting)) dpi rather than \(Int(raster.resolution)): "
                        + "\(raster.width)×\(raster.height) pixels are too many", page: number)
                raster = PageRaster(page: bounds, resolution: fitting)
            }
        }
        try limits.check(width: raster.width, height: raster.height)
        if resolution == .automatic { rasters[number] = raster }
        return raster
    }

    /// The resolution at which a page that is too large stays within the limits; nil for others.
    private func fitting(_ raster: PageRaster) -> Double? {
        let most = min(Self.mostDrawnPixels, Double(limits.pixels))
        let area = Double(raster.width) * Double(raster.height)
        let factor = min(
            (most / area).squareRoot(), Double(limits.side) / Double(raster.width),
            Double(limits.side) / Double(raster.height))
        return factor < 1 ? (raster.resolution * factor).rounded(.down) : nil
    }

    /// The raster of the scan that a page is; nil for a page that is none.
    private func ofScan(
        on page: borrowing PopplerPageHandle, bounds: PointBox, enlarges: Bool = true
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
                page: bounds, scan: scan.box, columns: $0.columns, rows: $0.rows, unevenness: 1.004,
                enlarges: enlarges)
        }
        if announced.count == 1 { return announced.first }
        guard imageSizes.largest <= Self.mostMeasuredPixels,
            let size = page.size(ofImage: scan.id)
        else { return nil }
        return PageRaster(
            page: bounds, scan: scan.box, columns: size.columns, rows: size.rows, enlarges: enlarges
        )
    }

    /// A page is a scan when images cover this share of it.
    private static let shareOfScan = 0.5
    /// An image is decoded for its size up to an A4 sheet at 1,000 dpi.
    private static let mostMeasuredPixels = 100_000_000
    /// Larger pages than A2 at 300 dpi are drawn less finely: 160 MB of paper while drawing.
    private static let mostDrawnPixels = 40_000_000.0
    /// Below this, text cannot be read.
    private static let leastResolution = 72.0
    /// The largest paper that is drawn as it is, in units of its own: 200 inches times 10.
    private static let largestUnit = 10.0
    /// Enough to see where there is ink.
    private static let sketchResolution = 72.0
}
