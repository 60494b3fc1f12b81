internal import DocumentModel

/// What a sheet goes through before it is read: copier, scanner, file format.
///
/// The same wear with the same lot gives the same bytes.
struct Wear: Sendable, Hashable {
    /// By how many degrees, clockwise, the sheet lies askew.
    var skew: Float = 0
    /// The deviation of the optics' blur in pixels.
    var blur: Float = 0
    /// How much heavier (above 0) or thinner (below 0) strokes become, in tones.
    var gain: Float = 0
    /// How much darker the paper is at one edge than at the other, in tones.
    var shade: Float = 0
    /// The deviation of the grain in tones.
    var grain: Float = 0
    /// Specks of dirt, and as many holes in the ink, to a million pixels.
    var specks: Float = 0
    /// The tone below which a copier sees ink; nil where it keeps the tones.
    var threshold: Float?
    /// The quality of a JPEG file, 1 … 100; nil for a file without loss.
    var quality: Int?

    /// Draws a wear by lot, of the kinds that real scans show.
    static func drawn(resolution: Double, using lot: inout SeededGenerator) -> Wear {
        let scale = Float(resolution) / 300
        var wear = Wear()
        wear.skew = lot.number(in: -0.5...0.5)
        wear.blur = 0.25 + scale * lot.number(in: 0.2...1.6)
        wear.gain = lot.number(in: -20...35)
        wear.shade = lot.chance(0.4) ? lot.number(in: 10...70) : 0
        wear.grain = lot.number(in: 2...26)
        wear.specks = lot.chance(0.5) ? lot.number(in: 5...120) : 0
        if resolution >= 200, lot.chance(0.4) { wear.threshold = lot.number(in: 115...185) }
        if wear.threshold == nil, lot.chance(0.6) { wear.quality = 25 + lot.index(below: 55) }
        return wear
    }

    /// Wears a gray image.
    ///
    /// - Parameters:
    ///   - image: The clean page.
    ///   - lot: Where chance comes from.
    /// - Returns: A gray image of the same size.
    func applied(to image: PageImage, using lot: inout SeededGenerator) -> PageImage {
        precondition(image.format == .gray, "Only gray pages wear.")
        var tones = ToneGrid(image)
        if skew != 0 { tones = tones.rotated(degrees: skew) }
        tones.scatter(
            Int(specks * Float(tones.count) / 1_000_000), radius: Float(image.resolution) / 180,
            using: &lot)
        tones.blur(deviation: blur)
        // What is between ink and paper gets darker or lighter; ink and paper stay.
        let (gain, grain) = (gain, grain)
        tones.change { tone, _, _ in tone - gain * 4 * tone / 255 * (1 - tone / 255) }
        let slope = shade / Float(image.width + image.height)
        let isFromLeft = lot.chance(0.5)
        tones.change { tone, column, row in
            let way = Float(isFromLeft ? column + row : image.width - column + row)
            return tone * (1 - way * slope / 255) + grain * lot.deviate()
        }
        if let threshold { tones.change { tone, _, _ in tone < threshold ? 0 : 255 } }
        if let quality { tones.compress(quality: quality) }
        return tones.image(resolution: image.resolution)
    }
}
