extension String {
    /// The word with its tone mark in the older place: "hoà" becomes "hòa", "thuỷ" "thủy".
    ///
    /// Offices write both (Decree 30/2020/NĐ-CP itself does), so the two must compare equal. Only
    /// open syllables in oa, oe and uy differ; "quý" keeps its mark on y.
    public var withOlderTonePlacement: String {
        var scalars = Array(unicodeScalars)
        guard scalars.count >= 2, let last = Letter(scalars[scalars.count - 1]),
            let glide = Letter(scalars[scalars.count - 2]), last.tone != .level,
            glide.tone == .level
        else { return self }
        switch (glide.shape, last.shape) {
        case ("o", "a"), ("o", "e"): break
        case ("u", "y"):
            if scalars.count >= 3, Letter(scalars[scalars.count - 3])?.shape == "q" { return self }
        default: return self
        }
        scalars[scalars.count - 2] = Letter.scalar(glide.shape, last.tone, like: glide)
        scalars[scalars.count - 1] = Letter.scalar(last.shape, .level, like: last)
        var result = UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }
}

extension Letter {
    /// The precomposed letter in the case of another.
    static func scalar(
        _ shape: Unicode.Scalar, _ tone: Tone, like letter: Letter
    ) -> Unicode.Scalar {
        let lower = scalar(shape, tone)
        guard letter.isUppercase else { return lower }
        return lower.properties.uppercaseMapping.unicodeScalars.first ?? lower
    }
}
