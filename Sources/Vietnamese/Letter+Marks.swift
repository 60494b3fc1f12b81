extension Letter {
    /// The precomposed letter with a further mark on it.
    ///
    /// - Parameter mark: A circumflex, breve, horn or stroke, or the mark of a tone, as a combining
    ///   character; the caron counts as a breve, which it is often put for.
    /// - Returns: Nil where the alphabet has no such letter: a second tone, a breve on e.
    func adding(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
        if let tone = Self.tones[mark] {
            guard self.tone == .level, isVowel else { return nil }
            return Letter.scalar(shape, tone, like: self)
        }
        guard shape == base, let shapes = Self.marked[mark], let marked = shapes[shape] else {
            return nil
        }
        return Letter.scalar(marked, tone, like: self)
    }

    private static let tones: [Unicode.Scalar: Tone] = [
        "\u{300}": .falling, "\u{309}": .dipping, "\u{303}": .rising, "\u{301}": .sharp,
        "\u{323}": .heavy, "\u{340}": .falling, "\u{341}": .sharp,
    ]

    private static let marked: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [
        "\u{302}": ["a": "â", "e": "ê", "o": "ô"],
        "\u{306}": ["a": "ă"], "\u{30C}": ["a": "ă"],
        "\u{31B}": ["o": "ơ", "u": "ư"],
        "\u{335}": ["d": "đ"],
    ]
}
