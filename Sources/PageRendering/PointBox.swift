/// A rectangle on a page of a PDF in points (1/72 inch), origin top left.
struct PointBox: Equatable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    var area: Double { max(0, width) * max(0, height) }

    /// The smallest box that holds both.
    func union(_ other: PointBox) -> PointBox {
        PointBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// The part that lies within the other.
    func intersection(_ other: PointBox) -> PointBox {
        PointBox(
            left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
            bottom: min(bottom, other.bottom))
    }

    /// The box with edges moved to those of the other that lie within a point of them.
    ///
    /// poppler-glib rounds the boxes of images to whole points.
    func snapped(to other: PointBox) -> PointBox {
        func snapped(_ edge: Double, _ target: Double) -> Double {
            abs(edge - target) <= 1 ? target : edge
        }
        return PointBox(
            left: snapped(left, other.left), top: snapped(top, other.top),
            right: snapped(right, other.right), bottom: snapped(bottom, other.bottom))
    }
}
