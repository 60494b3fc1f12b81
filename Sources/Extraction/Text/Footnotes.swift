import DocumentModel

/// Finds the notes at the foot of a page.
///
/// A note begins with its number, in brackets or, where there are boxes, in smaller print than the
/// text, and takes the rest of the page.
enum Footnotes {
    /// The first line of the notes of a page; the number of its lines where there are none.
    static func start(in lines: [PrintedLine]) -> Int {
        guard let height = usualHeight(of: lines) else { return lines.count }
        var first = lines.count
        for index in lines.indices.reversed() {
            guard let own = self.height(of: lines[index]), own * 100 <= height * 88 else { break }
            if beginsNote(lines[index]) { first = index }
        }
        // Notes take less than half a page.
        return first * 2 >= lines.count ? first : lines.count
    }

    /// Whether a paragraph is a note that stands among the text: "[1] Nghị quyết số …".
    static func isNote(_ passage: Passage) -> Bool {
        let tokens = passage.tokens
        return tokens.count > 4 && tokens[0].folded == "[" && tokens[1].kind == .number
            && tokens[1].folded.count <= 2 && tokens[2].folded == "]"
    }

    private static func beginsNote(_ line: PrintedLine) -> Bool {
        if isNote(line.passage) { return true }
        let tokens = line.passage.tokens
        return tokens.count > 3 && tokens[0].kind == .number && tokens[0].folded.count <= 2
            && tokens[1].isCapitalized
    }

    private static func usualHeight(of lines: [PrintedLine]) -> Int? {
        let heights = lines.compactMap(height(of:)).sorted()
        return heights.count >= 8 ? heights[heights.count / 2] : nil
    }

    /// The height of a line's usual word.
    private static func height(of line: PrintedLine) -> Int? {
        let heights = line.words.compactMap { $0.box?.height }.sorted()
        return heights.isEmpty ? nil : heights[heights.count * 3 / 4]
    }
}
