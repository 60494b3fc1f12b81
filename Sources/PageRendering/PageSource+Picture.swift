public import DocumentModel
internal import Leptonica

extension PageSource {
    /// Makes a picture of a page for people to look at, in its colours.
    ///
    /// - Parameters:
    ///   - number: The page, from 1.
    ///   - width: The picture's columns; where the upright page has fewer, it has as many as that.
    ///   - geometry: How the page was turned before it was read, so that the picture, scaled to its
    ///     width, lies under the boxes of the words; nil: as the file has it.
    /// - Returns: The bytes of a JPEG or PNG file.
    /// - Throws: A ``RenderingError`` of this page; `noImage` for text.
    public func picture(
        ofPage number: Int, width: Int, turnedAs geometry: PageGeometry? = nil
    ) throws(RenderingError) -> [UInt8] {
        guard let page = PixHandle(copying: try image(ofPage: number)),
            let picture = page.picture(
                width: width, quarters: (geometry?.rotation ?? 0) / 90,
                degrees: geometry?.skew ?? 0),
            let bytes = picture.pictureFile()
        else {
            throw RenderingError(
                .outOfMemory, page: number, detail: "There is no memory for the picture.")
        }
        return bytes
    }
}

extension PixHandle {
    /// The page no wider than `width`, turned clockwise by quarters and then about its middle.
    fileprivate borrowing func picture(
        width: Int, quarters: Int, degrees: Double
    ) -> PixHandle? {
        let isSideways = !quarters.isMultiple(of: 2)
        let upright = isSideways ? height : self.width
        let factor = min(1, Double(max(1, width)) / Double(upright))
        var picture = turned(quarters: 0)
        // Black dots that are left out are letters lost: in gray they are blended.
        if factor < 1 || degrees != 0, depth == 1 { picture = picture?.gray() }
        if factor < 1 {
            // A page like a ribbon keeps one row.
            let least = 1 / Double(isSideways ? self.width : height)
            let across = isSideways ? max(factor, least) : factor
            let down = isSideways ? factor : max(factor, least)
            picture = picture?.scaled(x: across, y: down)
        }
        if quarters & 3 != 0 { picture = picture?.turned(quarters: quarters) }
        if degrees != 0 { picture = picture?.turned(degrees: degrees) }
        return picture
    }

    /// The picture as a file: print, black on white, as PNG, anything else as JPEG.
    ///
    /// Print is smaller as PNG of sixteen tones, a third to a half, and sharper; a photograph in so
    /// few would show their borders.
    fileprivate borrowing func pictureFile() -> [UInt8]? {
        if depth == 1 { return png() }
        let photograph = jpeg(quality: Self.quality)
        guard depth == 8, whiteShare() >= Self.leastWhite, let print = inSixteenTones()?.png()
        else { return photograph }
        guard let photograph, photograph.count < print.count else { return print }
        return photograph
    }

    /// How much of a page of print is white, at least: 0.5 on a page full of text, and a scan in gray
    /// is hardly anywhere as white as that.
    private static let leastWhite = 0.4

    /// Of JPEG: what prints without a visible halo around letters.
    private static let quality = 82
}
