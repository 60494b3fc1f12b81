internal import CPoppler
internal import DocumentModel

/// The one owner of an open page of a PDF.
struct PopplerPageHandle: ~Copyable {
    private let page: OpaquePointer

    init(takingOwnershipOf page: OpaquePointer) { self.page = page }

    deinit { sohoa_page_unref(page) }

    /// The page as it is to be looked at, its rotation applied; the corner is at 0, 0.
    var bounds: PointBox {
        var (width, height) = (0.0, 0.0)
        poppler_page_get_size(page, &width, &height)
        return PointBox(left: 0, top: 0, right: width, bottom: height)
    }

    /// The images on the page with poppler's numbers for them.
    func images() -> [(box: PointBox, id: Int)] {
        guard let mapping = poppler_page_get_image_mapping(page) else { return [] }
        defer { poppler_page_free_image_mapping(mapping) }
        var images: [(box: PointBox, id: Int)] = []
        var item: UnsafeMutablePointer<GList>? = mapping
        while let node = item {
            if let image = node.pointee.data?.assumingMemoryBound(to: PopplerImageMapping.self) {
                images.append((PointBox(image.pointee.area), Int(image.pointee.image_id)))
            }
            item = node.pointee.next
        }
        return images
    }

    /// The size of an image in its own pixels; nil where it cannot be decoded.
    func size(ofImage id: Int) -> (columns: Int, rows: Int)? {
        guard let surface = poppler_page_get_image(page, Int32(id)) else { return nil }
        defer { cairo_surface_destroy(surface) }
        let (columns, rows) = (
            Int(cairo_image_surface_get_width(surface)),
            Int(cairo_image_surface_get_height(surface))
        )
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, columns > 0, rows > 0 else {
            return nil
        }
        return (columns, rows)
    }

    /// The page's text; "" where there is none.
    var text: String {
        guard let text = poppler_page_get_text(page) else { return "" }
        defer { g_free(text) }
        return String(cString: text)
    }

    /// The characters of the page's text with the box of each, line feeds between lines.
    ///
    /// Nil where there are none or poppler's text and boxes do not match one for one.
    func characters(of text: String) -> [(scalar: Unicode.Scalar, box: PointBox)]? {
        guard !text.isEmpty else { return nil }
        var rectangles: UnsafeMutablePointer<PopplerRectangle>?
        var count: guint = 0
        guard poppler_page_get_text_layout(page, &rectangles, &count) != 0, let rectangles else {
            return nil
        }
        defer { g_free(rectangles) }
        let scalars = text.unicodeScalars
        guard scalars.count == Int(count) else { return nil }
        return zip(scalars, 0...).map { ($0, PointBox(rectangles[$1])) }
    }

    /// Draws the page on white paper.
    ///
    /// - Parameter raster: The size of the image and where the page lies on it.
    /// - Returns: The image, in one bit a pixel or in gray where the page has no more in it.
    /// - Throws: `outOfMemory`, `corrupt`.
    func image(_ raster: PageRaster) throws(RenderingError) -> PageImage {
        let surface = try CairoSurfaceHandle(width: raster.width, height: raster.height)
        try surface.draw { context in
            cairo_translate(context, raster.offsetX, raster.offsetY)
            cairo_scale(context, raster.scaleX, raster.scaleY)
            poppler_page_render(page, context)
        }
        return try surface.pageImage(resolution: raster.resolution)
    }
}

extension PointBox {
    fileprivate init(_ rectangle: PopplerRectangle) {
        self.init(
            left: min(rectangle.x1, rectangle.x2), top: min(rectangle.y1, rectangle.y2),
            right: max(rectangle.x1, rectangle.x2), bottom: max(rectangle.y1, rectangle.y2))
    }
}
