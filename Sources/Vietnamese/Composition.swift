extension String {
    /// The word with its letters as Vietnamese composes them.
    ///
    /// Marks in any order are put on their letter (e, acute, circumflex: ế), also spacing ones
    /// where a syllable comes of it. Ƣ, by which broken fonts mean Ư, and Ð (eth) for Đ are
    /// replaced, and Greek and Cyrillic look-alikes where a syllable comes of it. A word that needs
    /// none of this stays as it is.
    ///
    /// - Parameter smallEth: Whether ð stands for đ: in a text that has no đ.
    /// - Returns: The word, NFC where it was so before.
    public func composingLetters(smallEth: Bool = true) -> String {
        guard unicodeScalars.contains(where: { Self.mayNeedComposing($0) }) else { return self }
        // A word with both Đ and Ð was misread rather than written with a wrong letter.
        let hasStroke = unicodeScalars.contains { $0 == "Đ" || $0 == "đ" }
        let replaced = unicodeScalars.map { scalar in
            let isKept = scalar == "Ð" && hasStroke || scalar == "ð" && (hasStroke || !smallEth)
            return isKept ? scalar : Self.wrongLetters[scalar] ?? scalar
        }
        let composed = Self.composing(replaced, marks: [:])
        guard composed.contains(where: { Letter($0) != nil }) else { return String(composed) }
        let guessed = Self.composing(
            replaced.map { Self.lookAlikes[$0] ?? $0 }, marks: Self.spacingMarks)
        // Guesses are taken only where they make a word of it.
        return String(guessed != composed && Self.isSyllable(guessed) ? guessed : composed)
    }

    private static func composing(
        _ scalars: [Unicode.Scalar], marks: [Unicode.Scalar: Unicode.Scalar]
    ) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for scalar in scalars {
            if let last = result.last, let letter = Letter(last),
                let composed = letter.adding(marks[scalar] ?? scalar)
            {
                result[result.count - 1] = composed
            } else {
                result.append(scalar)
            }
        }
        return result
    }

    private static func isSyllable(_ scalars: [Unicode.Scalar]) -> Bool {
        let runs = scalars.split { !$0.properties.isAlphabetic && !spacingMarks.keys.contains($0) }
        return !runs.isEmpty && runs.allSatisfy { Syllable.isPossible(String($0)) }
    }

    private static func mayNeedComposing(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isCombiningMark || wrongLetters[scalar] != nil || spacingMarks[scalar] != nil
            || lookAlikes[scalar] != nil
    }

    /// Letters that no Vietnamese text has, and what they stand for in it.
    private static let wrongLetters: [Unicode.Scalar: Unicode.Scalar] = [
        "Ƣ": "Ư", "ƣ": "ư", "Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ",
    ]

    private static let spacingMarks: [Unicode.Scalar: Unicode.Scalar] = [
        "´": "\u{301}", "ˊ": "\u{301}", "ˋ": "\u{300}", "˜": "\u{303}", "ˆ": "\u{302}",
        "˘": "\u{306}", "ˀ": "\u{309}",
    ]

    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs: [(String, String)] = [
            ("АВЕНІКМОРСТУХаеіорсух", "ABEHIKMOPCTYXaeiopcyx"),
            ("ΑΒΕΗΙΚΜΝΟΡΤΥΧοιν", "ABEHIKMNOPTYXoiv"),
            // As found in published decisions: "cǜng", "đƿa", "LǷNH", "kǶ".
            ("Ǎǎ", "Ăă"), ("ǜƿǷǶ", "ũĩĨỳ"),
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (from, to) in pairs {
            for (wrong, right) in zip(from.unicodeScalars, to.unicodeScalars) {
                table[wrong] = right
            }
        }
        return table
    }()

    private init(_ scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
