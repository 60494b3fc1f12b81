internal import COCR

extension PixHandle {
    /// The image scaled by a factor in each direction, greater than 0.
    package borrowing func scaled(x: Double, y: Double) -> PixHandle? {
        PixHandle(takingOwnershipOf: sohoa_pix_scale(pointer, Float(x), Float(y)))
    }

    /// The image turned clockwise by 0 … 3 quarter turns.
    package borrowing func turned(quarters: Int) -> PixHandle? {
        PixHandle(takingOwnershipOf: sohoa_pix_rotate_quarters(pointer, Int32(quarters & 3)))
    }

    /// The image as in a mirror, left and right exchanged.
    package borrowing func mirrored() -> PixHandle? {
        PixHandle(takingOwnershipOf: sohoa_pix_flip_left_right(pointer))
    }

    /// The image, gray or in colour, turned clockwise about its middle and cut to its size.
    package borrowing func turned(degrees: Double) -> PixHandle? {
        PixHandle(
            takingOwnershipOf: sohoa_pix_rotate(pointer, Float(degrees * .pi / 180)))
    }

    /// The image set upright from a TIFF or EXIF orientation: 2 … 8 tell where the stored first row
    /// and column belong, 1 and anything else leaves it as it is.
    package consuming func oriented(_ orientation: Int) -> PixHandle? {
        switch orientation {
        case 2: mirrored()
        case 3: turned(quarters: 2)
        case 4: turned(quarters: 2)?.mirrored()
        case 5: turned(quarters: 1)?.mirrored()
        case 6: turned(quarters: 1)
        case 7: turned(quarters: 3)?.mirrored()
        case 8: turned(quarters: 3)
        default: self
        }
    }
}
