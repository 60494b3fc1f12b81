internal import COCR

/// The one owner of a leptonica image: made by an initializer, freed in `deinit`.
///
/// An operation gives a new image, or nil where leptonica refused (no memory, a depth that it does
/// not take).
package struct PixHandle: ~Copyable {
    let pointer: OpaquePointer

    /// Takes over an image that leptonica gave; nil where it gave none.
    init?(takingOwnershipOf pointer: OpaquePointer?) {
        Self.silence
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    /// Makes a white or black image (all bits 0) of 1, 8 or 32 bits a pixel.
    init?(width: Int, height: Int, depth: Int) {
        guard let width = Int32(exactly: width), let height = Int32(exactly: height) else {
            return nil
        }
        self.init(takingOwnershipOf: sohoa_pix_create(width, height, Int32(depth)))
    }

    deinit { sohoa_pix_destroy(pointer) }

    /// Columns.
    package var width: Int { Int(sohoa_pix_width(pointer)) }

    /// Rows.
    package var height: Int { Int(sohoa_pix_height(pointer)) }

    /// Bits a pixel.
    package var depth: Int { Int(sohoa_pix_depth(pointer)) }

    /// Pixels per inch as the file states them, across and down; 0 where it does not.
    package var statedResolution: (x: Double, y: Double) {
        (Double(sohoa_pix_x_resolution(pointer)), Double(sohoa_pix_y_resolution(pointer)))
    }

    /// Notes the resolution in the image, for engines that go by it.
    package func note(resolution: Double) {
        let rounded = Int32(max(1, min(resolution, 10_000)).rounded())
        sohoa_pix_set_resolution(pointer, rounded, rounded)
    }

    /// Lends the pointer, a `Pix *`, to a C function that does not keep it.
    package borrowing func withPointer<Result>(_ body: (OpaquePointer) -> Result) -> Result {
        body(pointer)
    }

    /// Evaluated once a process, before the first image exists.
    package static let silence: Void = sohoa_leptonica_be_quiet()
}
