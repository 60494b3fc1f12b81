import FuzzDriver

@testable import PageRendering

/// Whatever a file says of itself: the walks end, and what they find lies within the file.
let headerTarget = FuzzTarget("headers") { bytes in
    let format = DocumentFormat.sniff(bytes)
    if format == .text {
        require(
            PlainTextReader.decode(bytes) != nil || PlainTextReader.mayBeOneByte(bytes),
            "What is taken for text is none.")
    }
    if format == nil {
        _ = DocumentFormat.refusal(of: bytes, isWhole: true, limits: RenderingLimits())
    }
    if let pages = try? TIFFDirectory.chain(in: bytes, limit: 50) {
        require((1...50).contains(pages.count), "\(pages.count) pages where at most 50 may be.")
        for page in pages {
            require(
                page.strip.map { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= bytes.count }
                    ?? true, "A strip lies outside its file.")
            require(page.width >= 0 && page.height >= 0, "A side of a page is negative.")
            try? RenderingLimits().check(width: page.width, height: page.height)
        }
    }
    if let markers = JPEGMarkers(bytes) {
        require(
            (1...65_535).contains(markers.width) && (1...65_535).contains(markers.height),
            "A JPEG file has no size.")
        require((1...8).contains(markers.orientation), "An orientation is none.")
    }
    if let pixels = WebPFrames.first(of: bytes) {
        require(pixels.count <= bytes.count, "A picture of a film is larger than the film.")
    }
    if let head = PNMHead(bytes) {
        require((1...6).contains(head.kind) && head.width >= 0 && head.height >= 0, "\(head)")
    }
    _ = PDFFraming.damage(of: bytes)
    _ = PNGChunks(bytes)
    _ = JPEG2000Boxes(bytes)
    for format in DocumentFormat.allCases {
        guard let header = try? ImageHeader(bytes, format: format) else { continue }
        require((1...8).contains(header.orientation), "An orientation is none.")
        try? RenderingLimits().check(width: header.width, height: header.height)
    }
    if let head = PictureHead(bytes) {
        require(head.width >= 1 && head.height >= 1, "A picture has no size.")
        require(head.format == .png || head.format == .jpeg, "A picture is none for people.")
    }
    let sizes = PDFImageSizes(in: bytes)
    for size in sizes.sizes {
        require(
            (1...999_999_999).contains(size.columns) && (1...999_999_999).contains(size.rows),
            "An image in a PDF has no size.")
    }
    require((sizes.largest > 0) == !sizes.sizes.isEmpty, "The largest image is none of them.")
}
