import CatalogueStore
import DocumentModel

/// The text of a page in one of its layers: a paragraph for each line, an element for each word.
struct TextPane {
    let view: DocumentAddress
    let page: DocumentPage
    let mayEdit: Bool

    /// The pane.
    var html: HTML {
        let lines = page.words.enumerated().map { index, words -> HTML in
            guard !words.isEmpty else { return "<p></p>" }
            let isLit = view.lit?.line == index + 1 && view.lit?.word == nil
            let content = words.enumerated().map { place, word -> HTML in
                "\(word.restored.space)\(html(of: word, at: .init(line: index + 1, word: place + 1)))"
            }
            return """
                <p data-l="\(index + 1)"\("class", isLit ? "lit" : nil)>\(content)</p>

                """
        }
        return "<div class=\"lines\" lang=\"vi\">\(lines)</div>"
    }

    /// A word: a link to its correction where it is doubtful, so that it is reached by keyboard.
    private func html(of word: PageWord, at place: DocumentAddress.Place) -> HTML {
        let names = names(of: word, at: place)
        let shown = word.text(in: view.layer)
        // What another layer has is said only where it differs.
        let best = shown == word.text ? nil : word.text
        let raw = word.restored.raw == shown ? nil : word.restored.raw
        let others = alternatives(of: word)
        let text: HTML = shown.isEmpty && view.layer == .human ? "∅" : "\(shown)"
        let data: HTML = """
            \("class", names.isEmpty ? nil : names.joined(separator: " "))\
            \("data-t", best)\("data-r", raw)\("data-a", others)
            """
        guard mayEdit, word.grade.isDoubtful || view.word == place else {
            return "<span\(data)>\(text)</span>"
        }
        let address = view.address().setting("word", to: place.description)
        return "<a href=\"\(address)\"\(data)>\(text)</a>"
    }

    private func names(of word: PageWord, at place: DocumentAddress.Place) -> [String] {
        var names: [String] = []
        if word.correction != nil {
            names.append("h")
        } else if word.grade != .a {
            names.append(word.grade.rawValue.lowercased())
        }
        if view.layer == .raw, word.restored.raw != word.text { names.append("x") }
        if view.layer == .restored, word.restored.text != word.text { names.append("x") }
        if view.lit == place { names.append("lit") }
        return names
    }

    private func alternatives(of word: PageWord) -> String? {
        guard mayEdit else { return nil }
        let texts = word.readings
        return texts.isEmpty ? nil : texts.joined(separator: "\n")
    }
}
