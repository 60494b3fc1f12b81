// How many columns of a terminal text takes: what C's wcwidth says, the same on every machine.

extension Unicode.Scalar {
    /// The columns that a terminal gives this character: 0 for what is drawn on the one before, 2
    /// for the wide ones of East Asia and for emoji, otherwise 1.
    ///
    /// Half of a flag counts 1; characters whose width depends on the font (East Asian Ambiguous)
    /// count 1, as everywhere but in East Asian locales.
    var displayWidth: Int {
        // Most of what is asked for: ASCII, and Latin up to the combining marks.
        if value < 0x300 {
            return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1
        }
        // Ạ … ỹ: the Vietnamese letters in one character.
        if (0x1E00..<0x1F00).contains(value) { return 1 }
        if (0x1160..<0x1200).contains(value) { return 0 }  // vowels and finals of Hangul
        if properties.isDefaultIgnorableCodePoint { return 0 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .format, .lineSeparator,
            .paragraphSeparator:
            return 0
        default: break
        }
        if (0x1F1E6...0x1F1FF).contains(value) { return 1 }
        if properties.isEmojiPresentation { return 2 }
        return Self.wide.contains { $0.contains(value) } ? 2 : 1
    }

    /// The blocks that are wide (Unicode's EastAsianWidth.txt, W and F); the emoji among them come
    /// from Swift.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
        0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF,
        0x20000...0x3FFFD,
    ]
}

extension StringProtocol {
    /// The columns that a terminal gives this text, were it on one line.
    var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }
}
