/// The pairs of words of which the second has no capital: cơ sở, đối với, tài liệu.
public struct SmallInitials: Sendable {
    /// The lines of the file.
    private let pairs: Set<Substring>

    /// Reads lines of two words in small letters, tab-separated.
    ///
    /// - Parameter bytes: The file's UTF-8.
    public init(parsing bytes: [UInt8]) {
        pairs = Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n"))
    }

    /// Whether a word in small letters has no capital after another.
    func contains(_ word: String, after before: String) -> Bool {
        pairs.contains("\(before)\t\(word)")
    }

    /// Whether an engine may take a word's first letter for its capital.
    ///
    /// - Parameter word: In any case.
    /// - Returns: Also true of l, which is taken for L.
    public static func mayBeMisread(_ word: String) -> Bool {
        LetterCase.beginsAlike(word) || word.lowercased().hasPrefix("l")
    }
}
