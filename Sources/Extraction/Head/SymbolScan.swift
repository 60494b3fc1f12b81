/// Scans the symbol that follows a document's number.
struct SymbolScan {
    /// The passage.
    let passage: Passage
    /// The next scalar.
    var position: Int

    /// The scalar some places ahead.
    func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        let index = position + ahead
        return passage.scalars.indices.contains(index) ? passage.scalars[index] : nil
    }

    /// "/KH-UBND", "/2020/NĐ-CP", "/QH15"; the offset after it.
    func slashForm() -> Int? {
        var scan = self
        scan.skipBlank()
        guard scan.take("/") else { return nil }
        scan.skipBlank()
        var hasYear = false
        if let year = scan.digits(), year.count == 4 {
            scan.skipBlank()
            guard scan.take("/") else { return nil }
            scan.skipBlank()
            hasYear = true
        } else if scan.position > 0, scan.passage.scalars[scan.position - 1].isDigit {
            // "71/7NQ-CP": a stroke of the slash was read as a digit; the symbol does not begin so.
            return nil
        }
        guard let first = scan.group() else { return nil }
        var end = scan.position
        var groups = 1
        while let next = scan.nextGroup(after: "-") {
            end = next
            groups += 1
        }
        // A single group is a symbol only where it cannot be a word: "100/Giường" is none.
        let isSymbol =
            groups > 1 || hasYear
            || first.count >= 3 && first.allSatisfy { $0.isCapital || $0.isDigit }
        return isSymbol ? end : nil
    }

    /// "-NQ/TW", "-CTr/TU"; the offset after it.
    func partyForm() -> Int? {
        var scan = self
        scan.skipBlank()
        guard scan.take("-") else { return nil }
        scan.skipBlank()
        guard let kind = scan.group(), kind.count <= 5 else { return nil }
        scan.skipBlank()
        guard scan.take("/") else { return nil }
        scan.skipBlank()
        guard scan.group() != nil else { return nil }
        return scan.position
    }

    /// A symbol of which letters were misread: "/ob-UBND", "/§XD-HT"; the offset after it.
    func damagedForm() -> Int? {
        var index = position + 1
        while peekable(index), passage.scalars[index] == " ", index == position + 1 { index += 1 }
        let start = index
        while peekable(index), passage.scalars[index] != " " { index += 1 }
        let word = passage.scalars[start..<index]
        let capitals = word.count(where: \.isCapital)
        guard (3...16).contains(word.count), capitals >= 2, capitals * 2 >= word.count,
            !word.contains(where: \.isDigit)
        else { return nil }
        return index
    }

    private func peekable(_ index: Int) -> Bool { passage.scalars.indices.contains(index) }

    /// A symbol with the letters that signs stand for.
    static func mended(_ symbol: String) -> String {
        String(
            symbol.map {
                $0 == "§" || $0 == "$" ? "S" : $0 == "Ð" ? "Đ" : $0 == "⁄" || $0 == "∕" ? "/" : $0
            })
    }

    private mutating func nextGroup(after mark: Unicode.Scalar) -> Int? {
        var scan = self
        let hadBlank = scan.skipBlank()
        guard scan.take(mark) else { return nil }
        let hasBlank = scan.skipBlank()
        guard let group = scan.group() else { return nil }
        // A dash between blanks joins only what cannot be a word of the sentence.
        if hadBlank || hasBlank,
            !group.allSatisfy({ $0.isCapital || $0.isDigit }) || group.count < 2
        {
            return nil
        }
        self = scan
        return position
    }

    /// A run of letters and digits that begins with a capital and has two of them, or digits.
    private mutating func group() -> [Unicode.Scalar]? {
        var index = position
        while passage.scalars.indices.contains(index),
            passage.scalars[index].isLetter || passage.scalars[index].isDigit
                || passage.scalars[index] == "&"
        {
            index += 1
        }
        let group = Array(passage.scalars[position..<index])
        let capitals = group.count(where: \.isCapital)
        guard let first = group.first, first.isCapital, group.count <= 14,
            capitals >= 2 || group.count <= 3 && group.contains(where: \.isDigit)
        else { return nil }
        position = index
        return group
    }

    private mutating func digits() -> [Unicode.Scalar]? {
        var index = position
        while passage.scalars.indices.contains(index), passage.scalars[index].isDigit { index += 1 }
        guard index > position else { return nil }
        defer { position = index }
        return Array(passage.scalars[position..<index])
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard let next = peek(), next.foldedForComparing == scalar else { return false }
        position += 1
        return true
    }

    /// Steps over one blank; true where there was one.
    @discardableResult
    mutating func skipBlank() -> Bool {
        guard peek() == " " else { return false }
        position += 1
        return true
    }
}
