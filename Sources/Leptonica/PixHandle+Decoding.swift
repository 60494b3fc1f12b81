internal import COCR

extension PixHandle {
    /// The codecs that leptonica decodes from memory.
    package enum Codec: Sendable {
        case png, jpeg, webp, jpeg2000
        /// A page of a TIFF, from 0.
        case tiff(page: Int)
    }

    /// Decodes an image whose kind and size were looked at before; nil where it is damaged.
    package init?(decoding bytes: [UInt8], as codec: Codec) {
        Self.silence
        let pix = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            switch codec {
            case .png: sohoa_pix_read_png(buffer.baseAddress, buffer.count)
            case .jpeg: sohoa_pix_read_jpeg(buffer.baseAddress, buffer.count)
            case .webp: sohoa_pix_read_webp(buffer.baseAddress, buffer.count)
            case .jpeg2000: sohoa_pix_read_jpeg2000(buffer.baseAddress, buffer.count)
            case .tiff(let page):
                sohoa_pix_read_tiff(buffer.baseAddress, buffer.count, Int32(clamping: page))
            }
        }
        self.init(takingOwnershipOf: pix)
    }
}
