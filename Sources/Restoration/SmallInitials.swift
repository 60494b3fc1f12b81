/// The pairs of words of which the second has no capital: cơ sở, đối với, tài liệu.
public struct SmallInitials: Sendable {
    private var words: [String: Set<String>] = [:]

    /// Reads lines of two words in small letters, tab-separated.
    ///
    /// - Parameter bytes: The file's UTF-8.
    public init(parsing bytes: [UInt8]) {
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: "\t"))
            guard fields.count == 2 else { continue }
            words[String(decoding: fields[0], as: UTF8.self), default: []]
                .insert(String(decoding: fields[1], as: UTF8.self))
        }
    }

    /// Whether a word in small letters has no capital after another.
    func contains(_ word: String, after before: String) -> Bool {
        words[before]?.contains(word) == true
    }

    /// Whether an engine may take a word's first letter for its capital.
    ///
    /// - Parameter word: In any case.
    /// - Returns: Also true of l, which is taken for L.
    public static func mayBeMisread(_ word: String) -> Bool {
        LetterCase.beginsAlike(word) || word.lowercased().hasPrefix("l")
    }
}
