extension String {
    /// Whether the word is one that a broken character map leaves: letters that Vietnamese never
    /// has among signs, digits or letters of its own, as in "&Ӝ1*" for "CỘNG" and "FӫD" for "của".
    ///
    /// Foreign words as a whole, names in other Latin letters, and Greek letters in units and
    /// formulas are none.
    public var isOfBrokenMap: Bool {
        guard unicodeScalars.contains(where: \.isForeignLetter) else { return false }
        var scalars = Array(unicodeScalars)[...]
        // Lists have private characters for marks, quotation marks stand around foreign words.
        while let first = scalars.first, first.isPrivate || first.isOutside {
            scalars.removeFirst()
        }
        while let last = scalars.last, last.isOutside { scalars.removeLast() }
        return scalars.contains(where: \.isForeignLetter)
            && !scalars.allSatisfy { $0.isForeignLetter || $0 == "-" || $0.isCombiningMark }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is a letter that neither Vietnamese nor the languages it takes names from
    /// write among Latin letters, or stands for nothing.
    fileprivate var isForeignLetter: Bool {
        if isPrivate || self == "\u{FFFD}" { return true }
        // Below are the letters of other European languages, above those of other continents.
        guard (0x180...0x7FF).contains(value), properties.isAlphabetic, Letter(self) == nil,
            properties.generalCategory != .modifierLetter
        else { return false }
        // Ê Đê and Gia Rai write ƀ, engines ƒ for f; Greek letters stand in units.
        return !"ƀɃƒ".unicodeScalars.contains(self) && !Self.greek.contains(value)
            && !Self.pinyin.contains(value)
    }

    private static let greek: ClosedRange<UInt32> = 0x370...0x3FF
    private static let pinyin: ClosedRange<UInt32> = 0x1CD...0x1DC

    fileprivate var isPrivate: Bool { properties.generalCategory == .privateUse }

    /// Whether the scalar is punctuation as it stands before and after words.
    fileprivate var isOutside: Bool { ".,;:!?()[]{}“”\"‘’'«»–—…-".unicodeScalars.contains(self) }
}
