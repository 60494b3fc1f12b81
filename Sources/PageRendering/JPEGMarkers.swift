/// What the markers of a JPEG file say: size, orientation, and whether the file is whole.
struct JPEGMarkers {
    private(set) var width = 0
    private(set) var height = 0
    /// The EXIF orientation, 1 … 8; 1 where there is none or a nonsensical one.
    private(set) var orientation = 1
    /// Bits a sample.
    private(set) var bits = 0
    /// Samples a pixel: 1 for gray, 3 for colours, 4 for inks.
    private(set) var samples = 0
    /// Whether the frame is baseline, extended or progressive with Huffman's codes: the kinds that
    /// every reader of a PDF decodes.
    private(set) var isCommon = false
    /// Whether a program of Adobe's kind wrote it, which stores inks inverted.
    private(set) var hasAdobeMarker = false
    /// Whether the marker of the end follows the picture's data.
    private(set) var isComplete = false

    /// Walks the markers; nil where they break off before the picture's size.
    init?(_ bytes: [UInt8]) {
        let reader = ByteReader(bytes, order: .big)
        var offset = 2
        walk: while offset + 1 < bytes.count {
            guard bytes[offset] == 0xff else {
                offset += 1
                continue
            }
            let marker = bytes[offset + 1]
            offset += 2
            switch marker {
            case 0xd9:
                isComplete = true
                break walk
            case 0x00, 0x01, 0xd0...0xd8: continue
            case 0xff: offset -= 1
            default:
                guard let length = reader.uint16(at: offset), length >= 2 else { break walk }
                read(marker, at: offset, in: reader, segment: bytes[offset...].prefix(length))
                offset += length
            }
        }
        guard width > 0, height > 0 else { return nil }
    }

    private mutating func read(
        _ marker: UInt8, at offset: Int, in reader: ByteReader, segment: ArraySlice<UInt8>
    ) {
        switch marker {
        case 0xc0...0xc3, 0xc5...0xc7, 0xc9...0xcb, 0xcd...0xcf:
            isCommon = (0xc0...0xc2).contains(marker)
            bits = reader.uint8(at: offset + 2) ?? 0
            samples = reader.uint8(at: offset + 7) ?? 0
            height = reader.uint16(at: offset + 3) ?? 0
            width = reader.uint16(at: offset + 5) ?? 0
        case 0xe1:
            orientation = Self.exifOrientation(segment.dropFirst(2)) ?? orientation
        case 0xee:
            hasAdobeMarker = segment.dropFirst(2).starts(with: [UInt8]("Adobe".utf8))
        default: break
        }
    }

    /// The orientation of an APP1 segment: "Exif", two zero bytes, then the head of a TIFF file.
    private static func exifOrientation(_ segment: ArraySlice<UInt8>) -> Int? {
        guard segment.starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]) else { return nil }
        let tiff = segment.dropFirst(6)
        let order: ByteReader.Order
        if tiff.starts(with: [0x49, 0x49, 0x2a, 0]) {
            order = .little
        } else if tiff.starts(with: [0x4d, 0x4d, 0, 0x2a]) {
            order = .big
        } else {
            return nil
        }
        let reader = ByteReader(tiff, order: order)
        guard let directory = reader.uint32(at: 4), let count = reader.uint16(at: directory) else {
            return nil
        }
        for index in 0..<count {
            let entry = directory + 2 + index * 12
            guard let tag = reader.uint16(at: entry) else { return nil }
            if tag == 0x0112 {
                return reader.uint16(at: entry + 8).flatMap { (1...8).contains($0) ? $0 : nil }
            }
        }
        return nil
    }
}
