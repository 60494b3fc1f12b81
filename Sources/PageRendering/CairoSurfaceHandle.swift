internal import CPoppler
internal import DocumentModel

/// The one owner of a cairo surface of white paper.
struct CairoSurfaceHandle: ~Copyable {
    private let surface: OpaquePointer
    private let width: Int
    private let height: Int

    /// Takes memory for the paper: four bytes a pixel.
    init(width: Int, height: Int) throws(RenderingError) {
        guard
            let surface = cairo_image_surface_create(
                CAIRO_FORMAT_RGB24, Int32(clamping: width), Int32(clamping: height))
        else { throw Self.error(CAIRO_STATUS_NO_MEMORY) }
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            throw Self.error(status)
        }
        self.surface = surface
        (self.width, self.height) = (width, height)
    }

    deinit { cairo_surface_destroy(surface) }

    /// White paper with nothing on it.
    static func blank(_ raster: PageRaster) throws(RenderingError) -> PageImage {
        let surface = try CairoSurfaceHandle(width: raster.width, height: raster.height)
        try surface.draw { _ in }
        return try surface.pageImage(resolution: raster.resolution)
    }

    /// Paints the paper white and lets `body` draw on it.
    func draw(_ body: (OpaquePointer) -> Void) throws(RenderingError) {
        guard let context = cairo_create(surface) else { throw Self.error(CAIRO_STATUS_NO_MEMORY) }
        defer { cairo_destroy(context) }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        body(context)
        // A surface without memory for what was drawn keeps its white: only the status tells.
        for status in [cairo_status(context), cairo_surface_status(surface)]
        where status != CAIRO_STATUS_SUCCESS {
            throw Self.error(status)
        }
    }

    /// Copies what was drawn, as narrow as its colours allow.
    func pageImage(resolution: Double) throws(RenderingError) -> PageImage {
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else {
            throw Self.error(cairo_surface_status(surface))
        }
        let stride = Int(cairo_image_surface_get_stride(surface))
        let rows = (0..<height).lazy.map { row in
            // A pixel is a word of the machine: blue in its lowest byte, the highest unused.
            UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
        }
        let format = narrowestFormat(rows)
        let bytesPerRow = PageImage.bytesPerRow(width: width, format: format)
        let size = bytesPerRow * height
        let pixels = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            guard var to = buffer.baseAddress else { return }
            for row in rows {
                switch format {
                case .rgb: copyColour(row, to)
                case .gray: copyGray(row, to)
                case .bilevel: copyBilevel(row, to)
                }
                to += bytesPerRow
            }
            count = size
        }
        return PageImage(
            width: width, height: height, format: format, resolution: resolution, pixels: pixels)
    }

    private func narrowestFormat(_ rows: some Sequence<UnsafePointer<UInt32>>)
        -> PageImage.PixelFormat
    {
        var isBilevel = true
        for row in rows {
            for column in 0..<width {
                let pixel = row[column] & 0xff_ffff
                if pixel == 0 || pixel == 0xff_ffff { continue }
                isBilevel = false
                if pixel & 0xff != (pixel >> 8) & 0xff || pixel & 0xff != pixel >> 16 {
                    return .rgb
                }
            }
        }
        return isBilevel ? .bilevel : .gray
    }

    private func copyColour(_ row: UnsafePointer<UInt32>, _ to: UnsafeMutablePointer<UInt8>) {
        var to = to
        for column in 0..<width {
            let pixel = row[column]
            to[0] = UInt8(truncatingIfNeeded: pixel >> 16)
            to[1] = UInt8(truncatingIfNeeded: pixel >> 8)
            to[2] = UInt8(truncatingIfNeeded: pixel)
            to += 3
        }
    }

    private func copyGray(_ row: UnsafePointer<UInt32>, _ to: UnsafeMutablePointer<UInt8>) {
        for column in 0..<width { to[column] = UInt8(truncatingIfNeeded: row[column]) }
    }

    private func copyBilevel(_ row: UnsafePointer<UInt32>, _ to: UnsafeMutablePointer<UInt8>) {
        for byte in 0..<(width + 7) / 8 {
            var bits: UInt8 = 0
            for column in byte * 8..<min(byte * 8 + 8, width) where row[column] & 0xff == 0 {
                bits |= 0x80 >> UInt8(column & 7)
            }
            to[byte] = bits
        }
    }

    private static func error(_ status: cairo_status_t) -> RenderingError {
        RenderingError(
            status == CAIRO_STATUS_NO_MEMORY ? .outOfMemory : .corrupt,
            detail: "cairo: \(String(cString: cairo_status_to_string(status)))")
    }
}
