internal import COCR

extension PixHandle {
    /// The codecs that leptonica decodes from memory.
    package enum Codec: Sendable {
        case png, webp, jpeg2000, pnm
        /// One pixel for so many a side: 1, 2, 4 or 8.
        case jpeg(reduction: Int)
        /// A page of a TIFF, from 0.
        case tiff(page: Int)
    }

    /// Decodes an image whose kind and size were looked at before; nil where it is damaged.
    package init?(decoding bytes: [UInt8], as codec: Codec) {
        var warnings = 0
        self.init(decoding: bytes, as: codec, warnings: &warnings)
    }

    /// Decodes an image whose kind and size were looked at before; nil where it is damaged.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - codec: What it is.
    ///   - warnings: How often the decoder said that it went on over damage.
    package init?(decoding bytes: [UInt8], as codec: Codec, warnings: inout Int) {
        Self.silence
        var count: Int32 = 0
        let before = TIFFMessages.count
        let pix = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            switch codec {
            case .png: sohoa_pix_read_png(buffer.baseAddress, buffer.count)
            case .jpeg(let reduction):
                sohoa_pix_read_jpeg(
                    buffer.baseAddress, buffer.count, Int32(clamping: reduction), &count)
            case .webp: sohoa_pix_read_webp(buffer.baseAddress, buffer.count)
            case .jpeg2000: sohoa_pix_read_jpeg2000(buffer.baseAddress, buffer.count)
            case .pnm: sohoa_pix_read_pnm(buffer.baseAddress, buffer.count)
            case .tiff(let page):
                sohoa_pix_read_tiff(buffer.baseAddress, buffer.count, Int32(clamping: page))
            }
        }
        warnings = Int(count) + TIFFMessages.count - before
        self.init(takingOwnershipOf: pix)
    }

    /// How often libjpeg goes on over damage in the data of a JPEG file; 1 where it cannot decode it.
    ///
    /// The file is decoded at an eighth of its size, which costs a fifth of the time.
    package static func jpegWarnings(in bytes: [UInt8]) -> Int {
        var warnings = 0
        let pix = PixHandle(decoding: bytes, as: .jpeg(reduction: 8), warnings: &warnings)
        return pix == nil ? max(1, warnings) : warnings
    }
}
