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
    /// Whether the picture is stored in several passes, which all have to be kept until the last.
    private(set) var isProgressive = false
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
            isProgressive = [0xc2, 0xc6, 0xca, 0xce].contains(marker)
            isCommon = (0xc0...0xc2).contains(marker)
            bits = reader.uint8(at: offset + 2) ?? 0
            samples = reader.uint8(at: offset + 7) ?? 0
            height = reader.uint16(at: offset + 3) ?? 0
            width = reader.uint16(at: offset + 5) ?? 0
        case 0xe1:
            let block = segment.dropFirst(2)
            guard block.starts(with: EXIFOrientation.sign) else { return }
            orientation =
                EXIFOrientation.orientation(in: block.dropFirst(EXIFOrientation.sign.count))
                ?? orientation
        case 0xee:
            hasAdobeMarker = segment.dropFirst(2).starts(with: [UInt8]("Adobe".utf8))
        default: break
        }
    }
}
