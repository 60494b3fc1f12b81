extension String {
    /// The text as it is compared in a search without marks: "Đống Đa" becomes "dong da".
    ///
    /// Lower case; tones and marks are taken off, also loose combining ones; đ becomes d. Other
    /// characters stay as they are. Only for comparing: what is stored keeps its marks.
    public var folded: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if let letter = Letter(scalar) {
                result.append(letter.base)
            } else if !scalar.isCombiningMark {
                result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is one of the combining marks that Vietnamese letters are built with.
    var isCombiningMark: Bool { (0x0300...0x036F).contains(value) }
}
