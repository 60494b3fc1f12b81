import Vietnamese

/// A name to sign in with.
struct AccountName {
    /// As it was given.
    let text: String
    /// Without case and marks: what has to be unique.
    let key: String

    /// Checks a name: 1 to 64 letters, digits, points, hyphens and underscores.
    init(_ text: String) throws {
        guard (1...64).contains(text.unicodeScalars.count),
            text.unicodeScalars.allSatisfy({ ".-_".unicodeScalars.contains($0) || $0.isWord })
        else { throw PeopleRefusal.badName.error }
        self.text = text
        key = Self.key(of: text)
    }

    /// What has to be unique of a name.
    static func key(of text: String) -> String { text.folded }
}

extension Unicode.Scalar {
    fileprivate var isWord: Bool { properties.isAlphabetic || ("0"..."9").contains(self) }
}

extension String {
    /// The text, if it has so many characters; the error `length` otherwise.
    func ofLength(_ lengths: ClosedRange<Int>) throws -> String {
        guard lengths.contains(unicodeScalars.count) else { throw PeopleRefusal.length.error }
        return self
    }
}
