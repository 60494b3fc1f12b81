package import DocumentModel
import Publishing

/// A word of a document with its place, as a row.
package struct WordRow {
    package var page: Int
    /// From 1, empty lines counted.
    package var line: Int
    /// From 1.
    package var place: Int
    package var word: RestoredWord

    /// All the words of a document.
    package static func rows(of document: ConvertedDocument) -> [WordRow] {
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
    package static var words: [RowColumn<WordRow>] {
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
