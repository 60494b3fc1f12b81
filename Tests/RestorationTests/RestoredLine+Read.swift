import DocumentModel

extension RestoredLine {
    /// A line as it was read, a word at each blank, each in a box of nine pixels and one after it.
    init(read text: String) {
        self.init(
            words: text.split(separator: " ").enumerated().map {
                RestoredWord(
                    text: String($1), raw: String($1), space: $0 == 0 ? "" : " ",
                    box: PageBox(left: 10 * $0, top: 0, right: 10 * $0 + 9, bottom: 9))
            })
    }
}
