internal import COCR
package import DocumentModel

extension PixHandle {
    /// The image without palette and without alpha, on white paper, of 1, 8 or 32 bits a pixel.
    package consuming func flattened() -> PixHandle? {
        if sohoa_pix_samples(pointer) == 4 || sohoa_pix_has_colormap(pointer) != 0 {
            guard let opaque = PixHandle(takingOwnershipOf: sohoa_pix_remove_alpha(pointer)),
                let plain = PixHandle(
                    takingOwnershipOf: sohoa_pix_remove_colormap(opaque.pointer))
            else { return nil }
            return plain.depthOfPage()
        }
        return depthOfPage()
    }

    /// The same image, with 2, 4 and 16 bits a pixel made 8.
    private consuming func depthOfPage() -> PixHandle? {
        switch depth {
        case 1, 8, 32: self
        default: gray()
        }
    }

    /// The image in 8 bits a pixel by its luminance.
    package borrowing func gray() -> PixHandle? {
        PixHandle(takingOwnershipOf: sohoa_pix_to_8(pointer))
    }

    /// The image of 8 bits a pixel in sixteen tones, of 4 bits a pixel; nil for others.
    package borrowing func inSixteenTones() -> PixHandle? {
        guard depth == 8 else { return nil }
        return PixHandle(takingOwnershipOf: sohoa_pix_to_16_tones(pointer))
    }

    /// The share of the pixels that are quite white in an image of 8 bits a pixel, 0 … 1.
    package borrowing func whiteShare() -> Double {
        guard depth == 8, let data = sohoa_pix_data(pointer) else { return 0 }
        let wordsPerLine = Int(sohoa_pix_words_per_line(pointer))
        let (width, height) = (width, height)
        var count = 0
        for row in 0..<height {
            let line = data + row * wordsPerLine
            for column in 0..<width
            where (line[column >> 2] >> UInt32(24 - 8 * (column & 3))) & 0xff == 0xff {
                count += 1
            }
        }
        return Double(count) / Double(width * height)
    }

    /// The image in 8 bits a pixel, in which red and blue ink take the tone that they have through a
    /// glass of their colour: seals and signatures fade to paper, black ink stays as it is.
    ///
    /// - Parameter excess: By how much red must exceed green and blue, or blue the others, 0 … 255.
    /// - Returns: nil unless the image has 32 bits a pixel.
    package borrowing func grayWithoutColoredInk(excess: Int) -> PixHandle? {
        guard depth == 32, let result = PixHandle(width: width, height: height, depth: 8),
            let source = sohoa_pix_data(pointer), let target = sohoa_pix_data(result.pointer)
        else { return nil }
        let sourceWords = Int(sohoa_pix_words_per_line(pointer))
        let targetWords = Int(sohoa_pix_words_per_line(result.pointer))
        let (width, height) = (width, height)
        let excess = Int32(excess)
        for row in 0..<height {
            let line = source + row * sourceWords
            // Bytes in the order of the columns; swapped to leptonica's order of words below.
            let tones = UnsafeMutableRawPointer(target + row * targetWords)
                .assumingMemoryBound(to: UInt8.self)
            for column in 0..<width {
                let word = line[column]
                let red = Int32(truncatingIfNeeded: word >> 24)
                let green = Int32(truncatingIfNeeded: (word >> 16) & 0xff)
                let blue = Int32(truncatingIfNeeded: (word >> 8) & 0xff)
                let isRed = red &- max(green, blue) >= excess
                let isBlue = blue &- max(green, red) >= excess
                let luminance = (77 &* red &+ 150 &* green &+ 29 &* blue) >> 8
                tones[column] = UInt8(
                    truncatingIfNeeded: isRed ? red : isBlue ? blue : luminance)
            }
        }
        _ = sohoa_pix_endian_byte_swap(result.pointer)
        return result
    }

    /// The image in one bit a pixel by Otsu's threshold for the whole page.
    package borrowing func bilevel() -> PixHandle? {
        if depth == 1 { return turned(quarters: 0) }
        guard let gray = gray() else { return nil }
        let threshold = sohoa_pix_otsu_threshold(gray.pointer)
        return PixHandle(takingOwnershipOf: sohoa_pix_to_bilevel(gray.pointer, threshold))
    }

    /// The 1-bit image, white inside these boxes.
    package borrowing func whitened(_ boxes: [PageBox]) -> PixHandle? {
        guard depth == 1, let copy = turned(quarters: 0) else { return nil }
        for box in boxes {
            _ = sohoa_pix_whiten(
                copy.pointer, Int32(box.left), Int32(box.top), Int32(box.width), Int32(box.height))
        }
        return copy
    }
}
