internal import Vietnamese

/// What kind of thing a run of characters between white space is, and where its punctuation ends.
///
/// The language model is trained on the same shapes, so that a number is `<n>` in both.
public struct TokenShape: Sendable, Hashable {
    /// The kind, which decides whether a token may be rewritten at all.
    public enum Kind: Sendable, Hashable {
        /// Letters, perhaps with digits and signs that stand for letters: may be repaired.
        case word
        /// Digits with separators: an amount, a date, a list number. Never rewritten, but for a
        /// letter o among the digits.
        case number
        /// Number and symbol such as 71/NQ-CP. Only its symbol may be repaired.
        case code
        /// An e-mail or web address. Never rewritten.
        case address
        /// Punctuation alone.
        case punctuation
    }

    /// The kind.
    public let kind: Kind
    /// The characters before the core: brackets, quotes, dashes.
    public let prefix: [Unicode.Scalar]
    /// What is left between prefix and suffix.
    public let core: [Unicode.Scalar]
    /// The characters after the core.
    public let suffix: [Unicode.Scalar]

    /// Whether a sentence or a list mark ends with this token.
    public var endsSentence: Bool {
        suffix.contains { ".;:!?".unicodeScalars.contains($0) }
    }

    /// Looks at a token.
    ///
    /// - Parameters:
    ///   - token: Its characters.
    ///   - before: What ended the line before, where the token begins one: an address may go on.
    public init(_ token: some Sequence<Unicode.Scalar>, after before: TokenShape? = nil) {
        let scalars = Array(token)
        var start = 0
        var end = scalars.count
        while start < end, Self.opening.contains(scalars[start]) { start += 1 }
        while end > start, Self.closing.contains(scalars[end - 1]) { end -= 1 }
        prefix = Array(scalars[..<start])
        core = Array(scalars[start..<end])
        suffix = Array(scalars[end...])
        kind = before?.isCutAddress == true ? .address : Self.kind(of: core)
    }

    /// Whether it is an address that goes on in the next line.
    private var isCutAddress: Bool {
        guard kind == .address, core.count <= Self.longestWord else { return false }
        return suffix == ["-"] || "_=?&".unicodeScalars.contains(core.last ?? " ")
    }

    /// The token with another core between its punctuation.
    func text(withCore core: [Unicode.Scalar]) -> String { prefix.text + core.text + suffix.text }

    /// A longer run of characters is no word; it is left alone as an address is.
    private static let longestWord = 100
    private static let opening = Set("([{“\"‘'«-–—•*+…".unicodeScalars)
    private static let closing = Set(".,;:!?)]}”\"’'…»-–—/".unicodeScalars)
    private static let comparisons = Set("<>=≤≥".unicodeScalars)
    private static let separators = Set(".,/⁄∕:%-–+()".unicodeScalars)

    private static func kind(of core: [Unicode.Scalar]) -> Kind {
        guard !core.isEmpty else { return .punctuation }
        guard core.count <= longestWord else { return .address }
        let digits = core.count(where: \.isDigit)
        let letters = core.count(where: { $0.properties.isAlphabetic })
        if digits == 0 && letters == 0 {
            // A lone sign such as & or ¢ may be a letter that was misread; one that compares numbers
            // is what it is.
            return core.count == 1 && !comparisons.contains(core[0]) ? .word : .punctuation
        }
        if isAddress(core, letters: letters) { return .address }
        // "/QĐ-UBND" beside a number that is written by hand.
        if core.first == "/", core.count > 3, isCode(core) { return .code }
        guard digits > 0 else { return .word }
        if letters == 0, core.allSatisfy({ $0.isDigit || separators.contains($0) }) {
            return .number
        }
        // "o7" is 07, where "co6" is a word.
        if core.allSatisfy({ $0.isDigit || $0 == "o" || $0 == "O" }) { return .number }
        if isCode(core) { return .code }
        return isQuantity(core) ? .number : .word
    }

    /// Units that are written right behind their number.
    private static let units: Set<String> = [
        "m", "m2", "m3", "m²", "m³", "km", "km2", "km²", "cm", "mm", "ha", "kg", "g", "h", "MW",
        "kV", "kW", "MB", "GB", "Mbps", "tr", "đ", "VNĐ",
    ]

    /// A number with its unit, or with the capital that tells it from its like: 1,3m, 15h, 5G, 1A.
    private static func isQuantity(_ core: [Unicode.Scalar]) -> Bool {
        guard let first = core.first, first.isDigit, let last = core.lastIndex(where: \.isDigit)
        else { return false }
        let figures = core.prefix { $0.isDigit || ".,".unicodeScalars.contains($0) }
        let unit = core[figures.count...]
        if units.contains(unit.text) { return figures.count > 1 || unit.count > 1 }
        return figures.count == last + 1 && unit.count == 1
            && ("A"..."Z").contains(unit.first ?? " ")
    }

    private static func isAddress(_ core: [Unicode.Scalar], letters: Int) -> Bool {
        guard letters >= 4 else { return false }
        let text = core.text.lowercased()
        if text.hasPrefix("http") || text.hasPrefix("www.") { return true }
        guard text.contains(".") else { return false }
        return text.contains("@") || text.hasSuffix(".vn") || text.hasSuffix(".com")
            || text.contains(".gov.") || text.contains(".vn/")
    }

    /// A slash or hyphen, and a group of two capitals: 22/KH-UBND, 57-NQ/TW.
    private static func isCode(_ core: [Unicode.Scalar]) -> Bool {
        guard core.contains(where: { "/⁄∕-".unicodeScalars.contains($0) }) else { return false }
        var capitals = 0
        for scalar in core {
            capitals = scalar.properties.isUppercase ? capitals + 1 : 0
            if capitals == 2 { return true }
        }
        return false
    }
}

extension Sequence<Unicode.Scalar> {
    /// The scalars as a string.
    var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: self)
        return String(view)
    }
}

extension String {
    var beginsWithCapital: Bool { unicodeScalars.first?.properties.isUppercase == true }
}

extension Unicode.Scalar {
    var isDigit: Bool { ("0"..."9").contains(self) }
}
