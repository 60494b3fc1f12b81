/// Finds the stretch of a text that has most of the words looked for.
struct SnippetFinder {
    /// So many words are shown.
    static let length = 24

    /// A stretch and how good it is.
    private struct Window {
        var start: Int
        /// How many of the terms stand in it.
        var terms: Int
        /// How many words of it were looked for.
        var words: Int

        func isBetter(than other: Window?) -> Bool {
            guard let other else { return true }
            return (terms, words) > (other.terms, other.words)
        }
    }

    private let terms: [SearchTerm]

    init(_ query: SearchQuery) {
        terms = query.required
    }

    /// The best stretch of some pages; nil where none has any of the words.
    func snippet(in pages: some Sequence<(number: Int, text: String)>) -> Snippet? {
        guard !terms.isEmpty else { return nil }
        var best: (window: Window, snippet: Snippet)?
        for (number, text) in pages {
            let words = SearchToken.all(in: text)
            let found = occurrences(in: words)
            guard let window = bestWindow(of: found, in: words),
                window.isBetter(than: best?.window)
            else { continue }
            let parts = parts(of: window, found: found, words: words, text: text)
            best = (window, Snippet(page: number, parts: parts))
            if window.terms == terms.count { break }
        }
        return best?.snippet
    }

    /// Where each term stands, in order: the places of its words.
    private func occurrences(in words: [SearchToken]) -> [(term: Int, words: Range<Int>)] {
        var found: [(term: Int, words: Range<Int>)] = []
        for place in words.indices {
            for (index, term) in terms.enumerated() {
                if let length = term.length(in: words, at: place) {
                    found.append((index, place..<place + length))
                }
            }
        }
        return found
    }

    private func bestWindow(
        of found: [(term: Int, words: Range<Int>)], in words: [SearchToken]
    ) -> Window? {
        var best: Window?
        for (index, first) in found.enumerated() {
            let end = first.words.lowerBound + Self.length
            let inside = found[index...].prefix { $0.words.upperBound <= end }
            let window = Window(
                start: first.words.lowerBound, terms: Set(inside.map(\.term)).count,
                words: inside.reduce(0) { $0 + $1.words.count })
            if window.isBetter(than: best) { best = window }
            // A text that has a word a thousand times has it well enough in the beginning.
            if index > 200 { break }
        }
        return best
    }

    private func parts(
        of window: Window, found: [(term: Int, words: Range<Int>)], words: [SearchToken],
        text: String
    ) -> [Snippet.Part] {
        let marked = Set(found.flatMap(\.words))
        // The words found do not stand at the very beginning, where there is something before them.
        let last = window.start + Self.length
        let inside = found.last { $0.words.upperBound <= last }?.words.upperBound ?? window.start
        let spare = max(0, Self.length - (inside - window.start)) / 2
        let start = max(0, window.start - spare)
        let end = min(words.count, start + Self.length)
        let bytes = Array(text.utf8)
        func slice(_ range: Range<Int>) -> String {
            let slice = String(decoding: bytes[range], as: UTF8.self)
            return slice.replacing("\n", with: " ")
        }
        var parts = [Snippet.Part(start > 0 ? "… " : "")]
        func add(_ text: String, isFound: Bool) {
            if parts[parts.count - 1].isFound == isFound {
                parts[parts.count - 1].text += text
            } else {
                parts.append(Snippet.Part(text, isFound: isFound))
            }
        }
        for place in start..<end {
            if place > start {
                let between = words[place - 1].range.upperBound..<words[place].range.lowerBound
                let joins = marked.contains(place - 1) && marked.contains(place)
                add(slice(between), isFound: joins)
            }
            add(slice(words[place].range), isFound: marked.contains(place))
        }
        if end < words.count { add(" …", isFound: false) }
        return parts.filter { !$0.text.isEmpty }
    }
}
