extension ContentScanner {
    /// The names in an inline image's dictionary; the image's data is passed over.
    mutating func inlineImage() -> [ContentOperand] {
        var entries: [ContentOperand] = []
        while skipBlanks() {
            if let entry = operand(depth: 0) {
                entries.append(entry)
                continue
            }
            let word = regularCharacters()
            if word.elementsEqual("ID".utf8) { break }
            if word.isEmpty { offset += 1 }
        }
        offset = min(offset + 1, bytes.count)
        while offset < bytes.count, !isEndOfInlineImage { offset += 1 }
        offset = min(offset + 2, bytes.count)
        return entries
    }

    /// Whether "EI" stands here between blanks, and what follows is text as an operation is: the
    /// same two letters may occur in the image's data.
    private var isEndOfInlineImage: Bool {
        guard bytes[offset...].starts(with: "EI".utf8), offset > 0, Self.isBlank(bytes[offset - 1])
        else { return false }
        let rest = bytes[(offset + 2)...].prefix(16)
        guard let first = rest.first else { return true }
        return Self.isBlank(first)
            && rest.allSatisfy { (0x20...0x7e).contains($0) || Self.isBlank($0) }
    }
}
