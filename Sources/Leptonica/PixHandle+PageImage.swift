internal import COCR
package import DocumentModel

extension PixHandle {
    /// Copies a page image; nil where memory does not suffice.
    package init?(copying image: borrowing PageImage) {
        let depth =
            switch image.format {
            case .bilevel: 1
            case .gray: 8
            case .rgb: 32
            }
        self.init(width: image.width, height: image.height, depth: depth)
        fill(from: image)
        note(resolution: image.resolution)
    }

    /// Copies the rows of a page image of the same size and kind.
    private borrowing func fill(from image: borrowing PageImage) {
        guard let words = sohoa_pix_data(pointer) else { return }
        let wordsPerLine = Int(sohoa_pix_words_per_line(pointer))
        let bytesPerRow = image.bytesPerRow
        let (width, height, format) = (image.width, image.height, image.format)
        image.pixels.withUnsafeBytes { source in
            guard var from = source.baseAddress else { return }
            for row in 0..<height {
                let line = words + row * wordsPerLine
                if format == .rgb {
                    var pixel = from.assumingMemoryBound(to: UInt8.self)
                    for column in 0..<width {
                        line[column] =
                            UInt32(pixel[0]) << 24 | UInt32(pixel[1]) << 16 | UInt32(pixel[2]) << 8
                        pixel += 3
                    }
                } else {
                    UnsafeMutableRawPointer(line).copyMemory(from: from, byteCount: bytesPerRow)
                }
                from += bytesPerRow
            }
        }
        if format != .rgb { _ = sohoa_pix_endian_byte_swap(pointer) }
    }

    /// Turns the image into a page image and ends it.
    ///
    /// Other depths than 1, 8 and 32 bits become gray; nil where memory does not suffice.
    package consuming func pageImage(resolution: Double) -> PageImage? {
        let format: PageImage.PixelFormat
        switch depth {
        case 1: format = .bilevel
        case 8: format = .gray
        case 32: format = .rgb
        default: return gray()?.pageImage(resolution: resolution)
        }
        guard let words = sohoa_pix_data(pointer) else { return nil }
        if format == .bilevel { _ = sohoa_pix_clear_pad_bits(pointer) }
        if format != .rgb { _ = sohoa_pix_endian_byte_swap(pointer) }
        let (width, height) = (width, height)
        let wordsPerLine = Int(sohoa_pix_words_per_line(pointer))
        let bytesPerRow = PageImage.bytesPerRow(width: width, format: format)
        let size = bytesPerRow * height
        let pixels = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            guard var to = buffer.baseAddress else { return }
            for row in 0..<height {
                let line = words + row * wordsPerLine
                if format == .rgb {
                    for column in 0..<width {
                        let word = line[column]
                        to[0] = UInt8(truncatingIfNeeded: word >> 24)
                        to[1] = UInt8(truncatingIfNeeded: word >> 16)
                        to[2] = UInt8(truncatingIfNeeded: word >> 8)
                        to += 3
                    }
                } else {
                    UnsafeMutableRawPointer(to).copyMemory(from: line, byteCount: bytesPerRow)
                    to += bytesPerRow
                }
            }
            count = size
        }
        return PageImage(
            width: width, height: height, format: format, resolution: resolution, pixels: pixels)
    }
}
