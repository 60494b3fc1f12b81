internal import DocumentModel

/// Writes the slashes of dates, codes and fractions as offices type them.
///
/// Engines read the slash between digits as the fraction slash (U+2044) or the division slash
/// (U+2215) now and then: "20⁄8⁄2025" would be found by nobody who types it.
struct PlainSlash: LineRule {
    static let examples: [(read: String, repaired: String)] = [
        ("20⁄8⁄2025", "20/8/2025"), ("(01∕4∕2025)", "(01/4/2025)"),
        ("07⁄KH-SXD", "07/KH-SXD"), ("214∕NQ-CP,", "214/NQ-CP,"), ("57-NQ⁄TW", "57-NQ/TW"),
        ("1⁄2", "1/2"),
    ]
    static let counterexamples = ["20/8/2025", "và", "⁄", "và⁄hoặc", "½"]

    func repair(_ line: inout RestoredLine) {
        for index in line.words.indices {
            let text = line.words[index].text
            let written = Self.written(text)
            // The same sign in another form, not another reading.
            if written != text { line.words[index].text = written }
        }
    }

    /// A word with plain slashes, where it has a digit or is a code.
    private static func written(_ word: String) -> String {
        guard word.unicodeScalars.contains(where: isSlash) else { return word }
        let shape = TokenShape(word.unicodeScalars)
        guard shape.kind == .number || shape.kind == .code else { return word }
        return word.unicodeScalars.map { isSlash($0) ? "/" : $0 }.text
    }

    private static func isSlash(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{2044}" || scalar == "\u{2215}"
    }
}
