internal import COCR
package import DocumentModel

extension PixHandle {
    /// How sure it is that text of a 1-bit image of 150 … 300 dpi stands up, and that its left is
    /// up; negative where the opposite holds, 0 where there is too little text.
    package borrowing func orientation() -> (up: Double, left: Double)? {
        var (up, left): (Float, Float) = (0, 0)
        guard sohoa_pix_detect_orientation(pointer, &up, &left) == 0 else { return nil }
        return (Double(up), Double(left))
    }

    /// The clockwise turn in degrees that would make the lines of a 1-bit image level, and the
    /// confidence in it (3 and more is good).
    package borrowing func skew() -> (degrees: Double, confidence: Double)? {
        var (degrees, confidence): (Float, Float) = (0, 0)
        guard sohoa_pix_find_skew(pointer, &degrees, &confidence) == 0 else { return nil }
        return (Double(degrees), Double(confidence))
    }

    /// The boxes of the connected black areas of a 1-bit image.
    package borrowing func inkBoxes() -> [PageBox] {
        guard let boxes = sohoa_pix_component_boxes(pointer) else { return [] }
        defer { sohoa_boxes_destroy(boxes) }
        return (0..<sohoa_boxes_count(boxes)).compactMap { index in
            var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            guard sohoa_boxes_get(boxes, index, &x, &y, &width, &height) == 0 else { return nil }
            return PageBox(
                left: Int(x), top: Int(y), right: Int(x + width), bottom: Int(y + height))
        }
    }

    /// The black pixels of a 1-bit image inside a box that lies in it.
    package borrowing func inkCount(in box: PageBox) -> Int {
        Int(
            sohoa_pix_count_ink(
                pointer, Int32(box.left), Int32(box.top), Int32(box.width), Int32(box.height)))
    }
}
