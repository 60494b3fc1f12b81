internal import DocumentModel

/// How points of a PDF page become pixels of its image.
struct PageRaster: Equatable {
    /// Columns of the image.
    var width: Int
    /// Rows of the image.
    var height: Int
    /// Pixels per point across.
    var scaleX: Double
    /// Pixels per point down.
    var scaleY: Double
    /// Pixels by which everything is moved to the right.
    var offsetX = 0.0
    /// Pixels by which everything is moved down.
    var offsetY = 0.0
    /// Pixels per inch.
    var resolution: Double
    /// Whether it is of a scan of less than 200 dpi.
    var isCoarse = false

    /// Draws a page at a resolution.
    init(page: PointBox, resolution: Double) {
        scaleX = resolution / 72
        scaleY = resolution / 72
        width = Self.pixels(page.width * scaleX)
        height = Self.pixels(page.height * scaleY)
        self.resolution = resolution
    }

    /// Draws a page so that the pixels of its scan, or a whole number of them, become pixels of the
    /// image, and nothing is interpolated.
    ///
    /// Nil where the scan's resolution is absurd or differs across and down.
    ///
    /// - Parameters:
    ///   - page: The page.
    ///   - scan: Where the scan lies on it.
    ///   - columns: The scan's columns.
    ///   - rows: The scan's rows.
    ///   - most: How much finer the scan may be in one direction than in the other, a ratio.
    ///   - enlarges: Whether a scan of less than 200 dpi is drawn so many times as large.
    init?(
        page: PointBox, scan: PointBox, columns: Int, rows: Int, unevenness most: Double = 1.02,
        enlarges: Bool = true
    ) {
        guard scan.width > 0, scan.height > 0 else { return nil }
        let upright = (x: Double(columns) / scan.width, y: Double(rows) / scan.height)
        let turned = (x: Double(rows) / scan.width, y: Double(columns) / scan.height)
        let scale = Self.unevenness(upright) <= Self.unevenness(turned) ? upright : turned
        guard Self.unevenness(scale) < most else { return nil }
        let native = scale.x * 72
        guard (60...2_400).contains(native) else { return nil }
        isCoarse = native < Self.coarse
        let factor = isCoarse && !enlarges ? 1 : Self.factor(toRange: native)
        (scaleX, scaleY) = (scale.x * factor, scale.y * factor)
        resolution = (native * factor * 10).rounded() / 10
        offsetX = (scan.left * scaleX).rounded() - scan.left * scaleX
        offsetY = (scan.top * scaleY).rounded() - scan.top * scaleY
        width = Self.pixels(page.width * scaleX)
        height = Self.pixels(page.height * scaleY)
    }

    /// A box of the page in pixels of the image, cut to the image.
    func pixels(_ box: PointBox) -> PageBox {
        func clamped(_ value: Double, _ limit: Int) -> Int {
            Int(max(0, min(value.isFinite ? value : 0, Double(limit))))
        }
        return PageBox(
            left: clamped((box.left * scaleX + offsetX).rounded(.down), width),
            top: clamped((box.top * scaleY + offsetY).rounded(.down), height),
            right: clamped((box.right * scaleX + offsetX).rounded(.up), width),
            bottom: clamped((box.bottom * scaleY + offsetY).rounded(.up), height))
    }

    /// 1 within 200 … 400 dpi; below, the least whole number that reaches 200; above, one over the
    /// least whole number that comes down to 400.
    private static func factor(toRange native: Double) -> Double {
        if native < coarse { return (200 / native).rounded(.up) }
        return native <= 405 ? 1 : 1 / (native / 405).rounded(.up)
    }

    /// A scan of 199.6 dpi is one of 200.
    private static let coarse = 195.0

    private static func unevenness(_ scale: (x: Double, y: Double)) -> Double {
        max(scale.x, scale.y) / min(scale.x, scale.y)
    }

    private static func pixels(_ length: Double) -> Int {
        Int(max(1, min(length.isFinite ? length.rounded() : 1, 1_000_000_000)))
    }
}
