import DocumentModel
import Publishing

/// A word of a document with its place, as a row.
struct WordRow {
    var page: Int
    /// From 1, empty lines counted.
    var line: Int
    /// From 1.
    var place: Int
    var word: RestoredWord

    /// All the words of a document.
    static func rows(of document: ConvertedDocument) -> [WordRow] {
        document.pages.flatMap { page in
            page.lines.enumerated().flatMap { line, words in
                words.words.enumerated().map { place, word in
                    WordRow(page: page.number, line: line + 1, place: place + 1, word: word)
                }
            }
        }
    }
}

extension RowColumn<WordRow> {
    /// What is said of a word.
    static var words: [Self] {
        [
            .shown(.page) { row, _ in .integer(row.page) },
            .shown(.line) { row, _ in .integer(row.line) },
            .shown(.word) { row, _ in .integer(row.place) },
            .shown(.text) { row, _ in .text(row.word.text) },
            .shown(.raw) { row, _ in .text(row.word.raw) },
            .shown(.probability) { row, _ in .real(row.word.probability) },
        ]
    }
}
