internal import CPoppler

/// The one owner of a cairo surface that text is set on, measured in points from its top left.
struct PaperHandle: ~Copyable {
    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let width: Int
    private let height: Int

    /// Takes clean paper; one byte a pixel.
    ///
    /// - Parameters:
    ///   - width: Columns of pixels.
    ///   - height: Rows of pixels.
    ///   - scale: Pixels per point.
    /// - Throws: ``TrainingError`` with `notTypeset`: no memory.
    init(width: Int, height: Int, scale: Double) throws(TrainingError) {
        // A surface that failed is an object too, and so is a context on it.
        guard
            let surface = cairo_image_surface_create(
                CAIRO_FORMAT_A8, Int32(clamping: width), Int32(clamping: height)),
            let context = cairo_create(surface)
        else { throw Self.error(CAIRO_STATUS_NO_MEMORY) }
        let status = cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
            throw Self.error(status)
        }
        let options = cairo_font_options_create()
        // Letters as a printer sets them: nothing of them is moved to the pixels' grid.
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        cairo_set_font_options(context, options)
        cairo_font_options_destroy(options)
        cairo_scale(context, scale, scale)
        self.surface = surface
        self.context = context
        (self.width, self.height) = (width, height)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Chooses the letters for what is measured and set from here on.
    func choose(family: String, size: Double, isBold: Bool, isItalic: Bool) {
        cairo_select_font_face(
            context, family, isItalic ? CAIRO_FONT_SLANT_ITALIC : CAIRO_FONT_SLANT_NORMAL,
            isBold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL)
        cairo_set_font_size(context, size)
    }

    /// How wide a text is, in points.
    func width(of text: String) -> Double {
        var extents = cairo_text_extents_t()
        cairo_text_extents(context, text, &extents)
        return extents.x_advance
    }

    /// Sets a text with its base line's beginning at a place.
    func set(_ text: String, x: Double, y: Double) {
        cairo_move_to(context, x, y)
        cairo_show_text(context, text)
    }

    /// Copies what was set: rows from top to bottom, 0 is ink, 255 is paper.
    func tones() throws(TrainingError) -> [UInt8] {
        cairo_surface_flush(surface)
        let status = cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface)
        else { throw Self.error(status) }
        let stride = Int(cairo_image_surface_get_stride(surface))
        return [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
            for row in 0..<height {
                for column in 0..<width {
                    buffer[row * width + column] = 255 - data[row * stride + column]
                }
            }
            count = width * height
        }
    }

    private static func error(_ status: cairo_status_t) -> TrainingError {
        TrainingError(
            .notTypeset, detail: "cairo: \(String(cString: cairo_status_to_string(status)))")
    }
}
