/// The names of a workbook's sheets: each allowed by Excel, and none twice.
struct SheetNames {
    /// UTF-16 units.
    static let longest = 31

    private var taken: Set<String> = []

    /// The name nearest to what is wished that is allowed and free; "2", "3", … in brackets make it so.
    mutating func take(_ wished: String) -> String {
        let name = Self.allowed(wished)
        var candidate = name
        var copy = 2
        while !taken.insert(candidate.lowercased()).inserted {
            let suffix = " (\(copy))"
            candidate = Self.prefix(of: name, units: Self.longest - suffix.utf16.count) + suffix
            copy += 1
        }
        return candidate
    }

    /// Excel allows no `[]:*?/\`, no apostrophe at an end, and keeps "History" for itself.
    private static func allowed(_ wished: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in wished.unicodeScalars {
            let isBarred = "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.isBarred
            scalars.append(isBarred ? "-" : scalar)
        }
        var name = prefix(of: String(scalars), units: longest)[...]
        while let first = name.first, first == "'" || first == " " { name.removeFirst() }
        while let last = name.last, last == "'" || last == " " { name.removeLast() }
        if name.isEmpty || name.lowercased() == "history" { return "Sheet" }
        return String(name)
    }

    private static func prefix(of text: String, units: Int) -> String {
        var prefix = ""
        var count = 0
        for character in text {
            count += character.utf16.count
            guard count <= units else { break }
            prefix.append(character)
        }
        return prefix
    }
}
