/// What the first bytes of a picture say of it, read before anything is decoded.
struct ImageHeader: Equatable {
    /// Columns as stored, before any turning.
    var width: Int
    /// Rows as stored.
    var height: Int
    /// How the stored picture is to be turned: TIFF and EXIF orientation, 1 … 8.
    var orientation = 1

    /// Reads the header of a PNG, JPEG, WebP or JPEG 2000 file.
    init(_ bytes: [UInt8], format: DocumentFormat) throws(RenderingError) {
        let found: ImageHeader? =
            switch format {
            case .png: Self.png(bytes)
            case .jpeg: try Self.jpeg(bytes)
            case .webp: try Self.webp(bytes)
            case .jpeg2000: Self.jpeg2000(bytes)
            case .pdf, .tiff, .text: nil
            }
        guard let found else {
            throw RenderingError(.corrupt, detail: "The header of the \(format) file is damaged.")
        }
        self = found
    }

    private init(width: Int, height: Int, orientation: Int = 1) {
        self.width = width
        self.height = height
        self.orientation = orientation
    }

    private static func png(_ bytes: [UInt8]) -> ImageHeader? {
        let reader = ByteReader(bytes, order: .big)
        guard let width = reader.uint32(at: 16), let height = reader.uint32(at: 20) else {
            return nil
        }
        return ImageHeader(width: width, height: height)
    }

    private static func jpeg(_ bytes: [UInt8]) throws(RenderingError) -> ImageHeader? {
        guard let markers = JPEGMarkers(bytes) else { return nil }
        // leptonica goes on after libjpeg's warnings, an early end being one of them: the rest of
        // such a page would be gray without a word.
        guard markers.isComplete else {
            throw RenderingError(.corrupt, detail: "The JPEG file is cut off.")
        }
        return ImageHeader(
            width: markers.width, height: markers.height, orientation: markers.orientation)
    }

    private static func webp(_ bytes: [UInt8]) throws(RenderingError) -> ImageHeader? {
        let reader = ByteReader(bytes, order: .little)
        switch reader.tag(at: 12) {
        case "VP8 ":
            guard let width = reader.uint16(at: 26), let height = reader.uint16(at: 28) else {
                return nil
            }
            return ImageHeader(width: width & 0x3fff, height: height & 0x3fff)
        case "VP8L":
            guard let bits = reader.uint32(at: 21) else { return nil }
            return ImageHeader(width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1)
        case "VP8X":
            guard let flags = reader.uint32(at: 20), let width = reader.uint32(at: 24),
                let height = reader.uint32(at: 26)
            else { return nil }
            guard flags & 0x02 == 0 else {
                throw RenderingError(.unsupported, detail: "The WebP file is an animation.")
            }
            return ImageHeader(width: (width & 0xffffff) + 1, height: (height >> 8) + 1)
        default: return nil
        }
    }

    private static func jpeg2000(_ bytes: [UInt8]) -> ImageHeader? {
        let reader = ByteReader(bytes, order: .big)
        // In a file the box "ihdr" says the size: height before width.
        let head = bytes.prefix(4_096)
        if !bytes.starts(with: [0xff, 0x4f]), let box = head.firstRange(of: [UInt8]("ihdr".utf8)) {
            guard let height = reader.uint32(at: box.upperBound),
                let width = reader.uint32(at: box.upperBound + 4)
            else { return nil }
            return ImageHeader(width: width, height: height)
        }
        // In a bare codestream the marker SIZ follows at once: reference grid and offset in it.
        guard let right = reader.uint32(at: 8), let bottom = reader.uint32(at: 12),
            let left = reader.uint32(at: 16), let top = reader.uint32(at: 20)
        else { return nil }
        return ImageHeader(width: right - left, height: bottom - top)
    }
}
