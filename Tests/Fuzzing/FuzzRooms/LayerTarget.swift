import DocumentModel
import FuzzDriver

@testable import PageRendering

/// Characters of a PDF's text wherever the file puts them: words and lines within the page.
let layerTarget = FuzzTarget("layers") { bytes in
    var input = FuzzedInput(bytes)
    let page = PointBox(left: 0, top: 0, right: input.edge(), bottom: input.edge())
    guard page.width > 0, page.height > 0, page.width.isFinite, page.height.isFinite else { return }
    var characters: [(scalar: Unicode.Scalar, box: PointBox)] = []
    while let scalar = input.scalar() {
        let box = PointBox(
            left: input.edge(), top: input.edge(), right: input.edge(), bottom: input.edge())
        characters.append((scalar, box))
    }
    let layer = TextLayer(characters)
    _ = layer.isMeaningful
    let raster = PageRaster(page: page, resolution: 200)
    for line in layer.lines(in: raster) {
        require(!line.words.isEmpty && line.paragraph >= 0, "A line has no words.")
        for box in line.words.compactMap(\.box) {
            require(
                (0...raster.width).contains(box.left) && (0...raster.width).contains(box.right)
                    && (0...raster.height).contains(box.top)
                    && (0...raster.height).contains(box.bottom),
                "A word lies outside its page.")
        }
    }
}

extension FuzzedInput {
    /// A number in 2 bytes: points, or one of those that no page has.
    fileprivate mutating func edge() -> Double {
        switch byte() {
        case 0xFF: .nan
        case 0xFE: .infinity
        case 0xFD: -.infinity
        case 0xFC: 1e300
        case 0xFB: -1e300
        case let high: Double(Int(high) << 8 | Int(byte())) / 16 - 500
        }
    }

    /// The next character in 2 bytes; nil at the end.
    fileprivate mutating func scalar() -> Unicode.Scalar? {
        let (high, low) = (byte(), byte())
        guard high != 0 || low != 0 else { return nil }
        return Unicode.Scalar(UInt32(high) << 8 | UInt32(low)) ?? "\u{FFFD}"
    }
}
