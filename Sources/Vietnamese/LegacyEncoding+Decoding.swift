extension LegacyEncoding {
    /// The word in Unicode, composed.
    ///
    /// - Parameter word: The codes as Windows-1252 or Latin-1 shows them, without white space.
    /// - Returns: Nil where the word holds a letter that the encoding does not have.
    public func decoded(_ word: some StringProtocol) -> String? {
        let scalars = Array(word.unicodeScalars)
        // Marks of Unicode stand in no such text; behind a decoded letter they would not be NFC.
        guard !scalars.contains(where: \.isCombiningMark) else { return nil }
        let letters =
            self == .vni ? Self.vniScalars(scalars) : scalars.map { oneByteScalar($0) }
        var view = String.UnicodeScalarView()
        for letter in letters {
            guard let letter else { return nil }
            view.append(letter)
        }
        return String(view)
    }

    /// Whether a character stands for another in this encoding.
    func changes(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCIILetter, let code = Windows1252.code(of: scalar) else { return false }
        if letter(of: code) != nil { return true }
        return self == .vni && Self.vniMark(of: code) != nil
    }

    private func oneByteScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if let code = Windows1252.code(of: scalar), let letter = letter(of: code) { return letter }
        return scalar.isASCII || !scalar.properties.isAlphabetic ? scalar : nil
    }

    private static func vniScalars(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar?] {
        var result: [Unicode.Scalar?] = []
        for scalar in scalars {
            let code = Windows1252.code(of: scalar)
            let mark = code.flatMap { vniMark(of: $0) }
            if let mark, let last = result.last, let base = last.flatMap({ Letter($0) }),
                let marked = base.adding(mark)
            {
                result[result.count - 1] = marked
            } else if let code, let letter = LegacyEncoding.vni.letter(of: code) {
                result.append(letter)
            } else {
                let stays = scalar.isASCII || !scalar.properties.isAlphabetic
                result.append(mark == nil && stays ? scalar : nil)
            }
        }
        return result
    }
}

extension Letter {
    /// The letter with what a code of VNI adds; nil where VNI does not write such a letter.
    fileprivate func adding(_ added: (mark: Unicode.Scalar?, tone: Tone)) -> Unicode.Scalar? {
        // The letters in i, and ỵ, are codes of their own.
        guard tone == .level, isVowel, shape != "i" else { return nil }
        guard let mark = added.mark else { return Letter.scalar(shape, added.tone, like: self) }
        guard let marked = adding(mark).flatMap({ Letter($0) }) else { return nil }
        return Letter.scalar(marked.shape, added.tone, like: self)
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is one of a–z, A–Z.
    var isASCIILetter: Bool { isASCII && properties.isAlphabetic }
}
