import Archiving
import CatalogueStore
import DocumentModel

/// The words of a document as people see them, with their places.
struct ShownText {
    private let document: StoredDocument
    private let pages: [Int: [[PageWord]]]

    init(_ document: StoredDocument) {
        self.document = document
        pages = Dictionary(
            document.converted.pages.map { page in
                (
                    page.number,
                    DocumentPage(page: page, corrections: document.corrections.words).words
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The word at a place, as a correction to a new text; nil where there is no such place.
    func correction(page: Int, line: Int, word: Int, to text: String) -> WordCorrection? {
        guard let lines = pages[page], lines.indices.contains(line - 1),
            lines[line - 1].indices.contains(word - 1)
        else { return nil }
        // A correction that was moved, because its page was read anew, keeps the place it is known by.
        if var known = lines[line - 1][word - 1].correction {
            known.after = text
            return known
        }
        return DocumentEditing.correction(
            page: page, line: line, word: word, to: text, of: document)
    }

    /// The corrections of all the words that read so.
    func corrections(of before: String, to after: String) -> [WordCorrection] {
        guard before != after else { return [] }
        return pages.keys.sorted().flatMap { page in
            (pages[page] ?? []).enumerated().flatMap { line, words in
                words.enumerated().compactMap { word, shown in
                    shown.text == before
                        ? correction(page: page, line: line + 1, word: word + 1, to: after) : nil
                }
            }
        }
    }

    /// How many other words read as one did that is being corrected; nil where none does, or where
    /// it is only confirmed.
    func alike(_ word: CorrectionRequest.Word) -> CorrectionAnswer.Alike? {
        guard let lines = pages[word.page], lines.indices.contains(word.line - 1),
            lines[word.line - 1].indices.contains(word.word - 1)
        else { return nil }
        let before = lines[word.line - 1][word.word - 1].text
        guard before != word.after, !before.isEmpty else { return nil }
        let count = pages.values.joined().joined().count { $0.text == before } - 1
        return CorrectionAnswer.Alike(before: before, after: word.after, count: max(0, count))
    }
}
