internal import DocumentModel

/// Where a word stands in a document.
struct WordPlace {
    /// The index of its page.
    let page: Int
    /// The index of its line on the page.
    let line: Int
    /// The index of the word on the line.
    var word = 0
}

extension [RestoredPage] {
    /// The word at a place.
    subscript(place: WordPlace) -> RestoredWord {
        get { self[place.page].lines[place.line].words[place.word] }
        set { self[place.page].lines[place.line].words[place.word] = newValue }
    }

    /// The words of the line of a place.
    func line(of place: WordPlace) -> [RestoredWord] { self[place.page].lines[place.line].words }

    /// The first words of the lines that have any, in the order of the document.
    var lineStarts: [WordPlace] {
        indices.flatMap { page in
            self[page].lines.indices.lazy
                .filter { !self[page].lines[$0].words.isEmpty }
                .map { WordPlace(page: page, line: $0) }
        }
    }
}
