/// The place of a corrected word, as the history says it.
struct EditedWord: Sendable, Hashable {
    var page: Int
    var line: Int
    var word: Int

    /// Reads "page 2, line 5, word 3"; nil for anything else.
    init?(_ place: String) {
        let parts = place.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "page", parts[2] == "line", parts[4] == "word",
            let page = Int(parts[1].dropLast()), let line = Int(parts[3].dropLast()),
            let word = Int(parts[5])
        else { return nil }
        (self.page, self.line, self.word) = (page, line, word)
    }
}
