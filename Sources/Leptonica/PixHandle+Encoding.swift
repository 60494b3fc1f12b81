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
