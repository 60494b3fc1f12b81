public import DocumentModel
public import Vietnamese

extension Sequence<RecognizedPage> {
    /// The pages with their words in Unicode as Vietnamese is composed, and the legacy encoding that
    /// words of them were in.
    ///
    /// This is reading, not repair: what comes out is the raw layer. The pages are looked at as one
    /// text: give those that share their fonts.
    ///
    /// - Returns: The same pages and lines; the encoding is nil where none was found.
    public func decoded() -> (pages: [RecognizedPage], encoding: LegacyEncoding?) {
        let text = LegacyText(flatMap { $0.lines.map { $0.words.map(\.text) } })
        let hasSmallStroke = text.lines.joined().contains { $0.unicodeScalars.contains("đ") }
        var lines = text.lines[...]
        let pages = map { page in
            var page = page
            for index in page.lines.indices {
                for (place, word) in lines.removeFirst().enumerated() {
                    page.lines[index].words[place].text = word.composingLetters(
                        smallEth: !hasSmallStroke)
                }
            }
            return page
        }
        return (pages, text.encoding)
    }
}
