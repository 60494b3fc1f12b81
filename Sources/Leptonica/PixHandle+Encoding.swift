internal import COCR

extension PixHandle {
    /// The image as a PNG file; nil where memory does not suffice.
    package borrowing func png() -> [UInt8]? {
        encoded(by: sohoa_pix_write_png)
    }

    /// The image of one bit a pixel as a TIFF file of one strip of CCITT Group 4; nil for others.
    package borrowing func group4TIFF() -> [UInt8]? {
        depth == 1 ? encoded(by: sohoa_pix_write_group4) : nil
    }

    /// The image of 8 or 32 bits a pixel as a JPEG file of a quality of 1 … 100; nil for others.
    package borrowing func jpeg(quality: Int) -> [UInt8]? {
        guard depth > 1 else { return nil }
        let quality = Int32(clamping: quality)
        return encoded { sohoa_pix_write_jpeg($0, quality, $1, $2) }
    }

    private borrowing func encoded(
        by write: (
            OpaquePointer, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>,
            UnsafeMutablePointer<Int>
        ) -> Int32
    ) -> [UInt8]? {
        var data: UnsafeMutablePointer<UInt8>?
        var size = 0
        let status = write(pointer, &data, &size)
        guard let data else { return nil }
        defer { sohoa_lept_free(data) }
        return status == 0 ? Array(UnsafeBufferPointer(start: data, count: size)) : nil
    }
}
