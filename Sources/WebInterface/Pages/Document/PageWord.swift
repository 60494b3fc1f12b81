import CatalogueStore
import DocumentModel

/// A word of a page as it is shown: restored, with what a person said of it.
struct PageWord: Sendable, Hashable {
    let restored: RestoredWord
    let correction: WordCorrection?

    /// The best text; "" where a person said that nothing stands there.
    var text: String { correction?.after ?? restored.text }

    /// The text in a layer.
    func text(in layer: DocumentAddress.Layer) -> String {
        switch layer {
        case .human: text
        case .restored: restored.text
        case .raw: restored.raw
        }
    }

    /// So many other readings of a word are offered: one for each digit.
    private static let mostReadings = 9

    /// Other readings than the best text, the most probable first, what the engine read last.
    var readings: [String] {
        var texts: [String] = []
        for other in [restored.text] + restored.alternatives.map(\.text) + [restored.raw]
        where other != text && !other.isEmpty && !texts.contains(other) {
            texts.append(other)
        }
        return Array(texts.prefix(Self.mostReadings))
    }

    /// How surely it is read.
    var grade: Grade {
        correction == nil ? Grade(certainty: restored.probability) : .a
    }
}

extension DocumentPage {
    /// The words, line by line.
    var words: [[PageWord]] {
        let places = page.places(of: corrections).places
        return page.lines.enumerated().map { line, content in
            content.words.enumerated().map { word, restored in
                PageWord(restored: restored, correction: places[line]?[word])
            }
        }
    }

    /// The word at a place; nil where there is none.
    func word(at place: DocumentAddress.Place) -> PageWord? {
        guard let word = place.word, page.lines.indices.contains(place.line - 1),
            page.lines[place.line - 1].words.indices.contains(word - 1)
        else { return nil }
        return words[place.line - 1][word - 1]
    }
}
