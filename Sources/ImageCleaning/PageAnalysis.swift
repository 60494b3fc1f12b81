internal import DocumentModel
internal import Leptonica

/// What a 1-bit image tells about the page.
enum PageAnalysis {
    /// The quarter turns clockwise that set the page upright; nil where that is not sure.
    static func quartersToUpright(_ bilevel: borrowing PixHandle) -> Int? {
        guard let (up, left) = bilevel.orientation() else { return nil }
        // leptonica's own rule (flipdetect.c): the stronger signal must be large by itself and
        // against the other.
        let (least, ratio) = (8.0, 2.5)
        if up > least, abs(up) > ratio * abs(left) { return 0 }
        if left > least, abs(left) > ratio * abs(up) { return 1 }
        if up < -least, abs(up) > ratio * abs(left) { return 2 }
        if left < -least, abs(left) > ratio * abs(up) { return 3 }
        return nil
    }

    /// The turn clockwise in degrees that makes the lines level; nil where none is needed or sure.
    ///
    /// The engine copes with less than 0.8°, and turning blurs the marks over letters: measured on
    /// pages turned by 0, 0.5, 1 … 3°, leveling costs 0.5 % of the syllables at 0 and 0.5°, gains
    /// 0.4 % at 1° and 2 % at 3°.
    static func degreesToLevel(_ bilevel: borrowing PixHandle) -> Double? {
        guard let (degrees, confidence) = bilevel.skew(), confidence >= 3,
            (0.8...8).contains(abs(degrees))
        else { return nil }
        return degrees
    }

    /// The connected areas that are too small for a dot of print.
    ///
    /// On some fifty scans of offices the dots of letters and the points of sentences have 0.13 mm² and
    /// more, those of 8-point print 0.07; below are the specks of worn paper and of coarse scanners.
    ///
    /// - Parameters:
    ///   - areas: The boxes of the page's connected areas.
    ///   - bilevel: The page.
    ///   - resolution: Its pixels per inch.
    /// - Returns: The boxes of those.
    static func specks(
        among areas: [PageBox], of bilevel: borrowing PixHandle, resolution: Double
    ) -> [PageBox] {
        let perMillimetre = resolution / 25.4
        let most = Int((0.06 * perMillimetre * perMillimetre).rounded())
        var specks: [PageBox] = []
        for box in areas
        where max(box.width, box.height) <= most && bilevel.inkCount(in: box) <= most {
            specks.append(box)
        }
        return specks
    }

    /// Whether nothing on the page is as large as a printed character.
    ///
    /// - Parameters:
    ///   - areas: The boxes of the connected areas of the upright page.
    ///   - bilevel: The page.
    ///   - resolution: Its pixels per inch.
    /// - Returns: False as soon as one connected area is 1.2 … 40 mm high and not at the very edge,
    ///   where scanners leave their shadows.
    static func isBlank(
        _ areas: [PageBox], of bilevel: borrowing PixHandle, resolution: Double
    ) -> Bool {
        let perMillimetre = resolution / 25.4
        let least = max(4, Int(1.2 * perMillimetre))
        let most = Int(40 * perMillimetre)
        let margin = Int(4 * perMillimetre)
        let (width, height) = (bilevel.width, bilevel.height)
        return !areas.contains { box in
            (least...max(least, most)).contains(box.height) && box.left >= min(margin, width / 20)
                && box.right <= width - min(margin, width / 20)
                && box.top >= min(margin, height / 20)
                && box.bottom <= height - min(margin, height / 20)
        }
    }
}
