/// What the first bytes of a picture say of it, read before anything is decoded.
struct ImageHeader: Equatable {
    /// Columns as stored, before any turning.
    var width: Int
    /// Rows as stored.
    var height: Int
    /// How the stored picture is to be turned: TIFF and EXIF orientation, 1 … 8.
    var orientation = 1
    /// Whether the file holds a film rather than a picture.
    var isAnimated = false

    /// Reads the header of a file that is one picture.
    init(_ bytes: [UInt8], format: DocumentFormat) throws(RenderingError) {
        let found: ImageHeader? =
            switch format {
            case .png: Self.png(bytes)
            case .jpeg: try Self.jpeg(bytes)
            case .webp: Self.webp(bytes)
            case .jpeg2000: try Self.jpeg2000(bytes)
            case .pnm: try Self.pnm(bytes)
            case .pdf, .tiff, .text: nil
            }
        guard let found else {
            throw RenderingError(.corrupt, detail: "The header of the \(format) file is damaged.")
        }
        self = found
    }

    private init(width: Int, height: Int, orientation: Int = 1, isAnimated: Bool = false) {
        self.width = width
        self.height = height
        self.orientation = orientation
        self.isAnimated = isAnimated
    }

    private static func png(_ bytes: [UInt8]) -> ImageHeader? {
        let reader = ByteReader(bytes, order: .big)
        guard let width = reader.uint32(at: 16), let height = reader.uint32(at: 20) else {
            return nil
        }
        var header = ImageHeader(width: width, height: height)
        // The chunk eXIf may stand before the picture's data or behind.
        var offset = 8
        while let length = reader.uint32(at: offset), let kind = reader.tag(at: offset + 4),
            offset + 12 + length <= bytes.count
        {
            if kind == "eXIf" {
                let block = bytes[offset + 8..<offset + 8 + length]
                header.orientation = EXIFOrientation.orientation(in: block) ?? 1
            }
            offset += 12 + length
        }
        return header
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

    private static func webp(_ bytes: [UInt8]) -> ImageHeader? {
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
            return ImageHeader(
                width: (width & 0xffffff) + 1, height: (height >> 8) + 1,
                orientation: webpOrientation(reader, bytes) ?? 1, isAnimated: flags & 0x02 != 0)
        default: return nil
        }
    }

    /// The orientation that the chunk EXIF states.
    private static func webpOrientation(_ reader: ByteReader, _ bytes: [UInt8]) -> Int? {
        var offset = 12
        while let kind = reader.tag(at: offset), let length = reader.uint32(at: offset + 4),
            offset + 8 + length <= bytes.count
        {
            if kind == "EXIF" {
                let block = bytes[offset + 8..<offset + 8 + length]
                let sign = EXIFOrientation.sign
                return EXIFOrientation.orientation(
                    in: block.starts(with: sign) ? block.dropFirst(sign.count) : block)
            }
            // Chunks have an even length.
            offset += 8 + length + length % 2
        }
        return nil
    }

    private static func jpeg2000(_ bytes: [UInt8]) throws(RenderingError) -> ImageHeader? {
        // The codestream ends with the marker EOC; what may follow are small boxes.
        guard bytes.suffix(endLength).contains(0xff),
            bytes.suffix(endLength).firstRange(of: [0xff, 0xd9]) != nil
        else { throw RenderingError(.corrupt, detail: "The JPEG 2000 file is cut off.") }
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

    private static func pnm(_ bytes: [UInt8]) throws(RenderingError) -> ImageHeader? {
        guard let head = PNMHead(bytes) else { return nil }
        guard head.isWhole else {
            throw RenderingError(.corrupt, detail: "The PNM file is cut off.")
        }
        return ImageHeader(width: head.width, height: head.height)
    }

    /// Within so many bytes of its end a JPEG 2000 file has the end of its picture.
    private static let endLength = 64 << 10
}
