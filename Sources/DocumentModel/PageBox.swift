/// A rectangle on a page image, in pixels, origin top left.
///
/// `left` and `top` are inside the rectangle, `right` and `bottom` are the first pixel outside it,
/// so `right - left` is the width. Written to JSON as `[left, top, right, bottom]`.
public struct PageBox: Sendable, Hashable {
    /// The first column inside.
    public var left: Int
    /// The first row inside.
    public var top: Int
    /// The first column outside, on the right.
    public var right: Int
    /// The first row outside, below.
    public var bottom: Int

    /// Creates a box from its four edges in pixels.
    public init(left: Int, top: Int, right: Int, bottom: Int) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    /// The number of columns.
    public var width: Int { right - left }

    /// The number of rows.
    public var height: Int { bottom - top }

    /// The smallest box that holds both.
    public func union(_ other: PageBox) -> PageBox {
        PageBox(
            left: min(left, other.left), top: min(top, other.top),
            right: max(right, other.right), bottom: max(bottom, other.bottom))
    }
}

extension [PageBox] {
    /// The smallest box that holds all; nil where there is none.
    public var union: PageBox? {
        guard let first else { return nil }
        return dropFirst().reduce(first) { $0.union($1) }
    }
}

extension PageBox: Codable {
    /// Reads what ``encode(to:)`` writes.
    public init(from decoder: any Decoder) throws {
        var edges = try decoder.unkeyedContainer()
        self.init(
            left: try edges.decode(Int.self), top: try edges.decode(Int.self),
            right: try edges.decode(Int.self), bottom: try edges.decode(Int.self))
    }

    /// Writes `[left, top, right, bottom]`.
    public func encode(to encoder: any Encoder) throws {
        var edges = encoder.unkeyedContainer()
        try edges.encode(left)
        try edges.encode(top)
        try edges.encode(right)
        try edges.encode(bottom)
    }
}
