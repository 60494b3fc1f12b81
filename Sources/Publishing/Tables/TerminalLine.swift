/// A line of text as a terminal may show it: characters of known width, none of which commands it.
struct TerminalLine: Hashable {
    /// A character as people see one.
    struct Glyph: Hashable {
        /// The character.
        let character: Character
        /// The columns that it takes.
        let width: Int
        /// Whether it is marked.
        let isMarked: Bool

        /// Creates a character.
        init(_ character: Character, isMarked: Bool = false) {
            self.character = character
            self.isMarked = isMarked
            width = character.unicodeScalars.reduce(0) { $0 + $1.displayWidth }
        }

        /// What stands for what was cut off.
        static let ellipsis = Glyph("…")
    }

    /// The characters.
    private(set) var glyphs: [Glyph] = []
    /// The columns that they take.
    private(set) var width = 0

    /// Creates a line of characters.
    init(_ glyphs: some Sequence<Glyph> = []) {
        for glyph in glyphs { append(glyph) }
    }

    /// Adds a character.
    mutating func append(_ glyph: Glyph) {
        glyphs.append(glyph)
        width += glyph.width
    }

    /// The lines of a text, at least one.
    ///
    /// Tabs become blanks. What is not seen (joiners, selectors, soft hyphens) is left out, so that
    /// the width is certain; every other control or formatting character becomes U+FFFD.
    static func lines(of text: MarkedText) -> [TerminalLine] {
        var lines = [TerminalLine()]
        for run in text.runs {
            for character in shown(run.text) {
                if character.isNewline {
                    lines.append(TerminalLine())
                } else {
                    lines[lines.count - 1].append(Glyph(character, isMarked: run.isMarked))
                }
            }
        }
        return lines
    }

    private static func shown(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case " "..."~": shown.append(scalar)
            case "\t": shown.append(" ")
            // Character joins the two of CR LF.
            case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
                shown.append(scalar)
            case _ where scalar.properties.isBidiControl: shown.append("\u{FFFD}")
            case _ where scalar.properties.isDefaultIgnorableCodePoint: break
            case _ where scalar.isBarred || scalar.properties.generalCategory == .format:
                shown.append("\u{FFFD}")
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }

    /// The columns of the widest word.
    var widestWord: Int {
        glyphs.split { $0.character == " " }.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
    }

    /// The line in no more than these columns, "…" at its end where something was cut off.
    func cut(to width: Int) -> TerminalLine {
        guard self.width > width else { return self }
        var line = TerminalLine()
        for glyph in glyphs {
            guard line.width + glyph.width < width else { break }
            line.append(glyph)
        }
        while line.glyphs.last?.character == " " { line = TerminalLine(line.glyphs.dropLast()) }
        line.append(.ellipsis)
        return line
    }

    /// The line as lines of no more than these columns, broken at blanks and within a word only
    /// where it is wider than that.
    func wrapped(to width: Int) -> [TerminalLine] {
        guard self.width > width else { return [self] }
        var lines: [TerminalLine] = []
        var line = TerminalLine()
        for word in glyphs.split(whereSeparator: { $0.character == " " }) {
            let wordWidth = word.reduce(0) { $0 + $1.width }
            if !line.glyphs.isEmpty {
                if line.width + 1 + wordWidth <= width {
                    let isMarked =
                        line.glyphs.last?.isMarked == true && word.first?.isMarked == true
                    line.append(Glyph(" ", isMarked: isMarked))
                } else {
                    lines.append(line)
                    line = TerminalLine()
                }
            }
            for glyph in word {
                if line.width + glyph.width > width, !line.glyphs.isEmpty {
                    lines.append(line)
                    line = TerminalLine()
                }
                line.append(glyph.width > width ? .ellipsis : glyph)
            }
        }
        if !line.glyphs.isEmpty { lines.append(line) }
        return lines.isEmpty ? [TerminalLine()] : lines
    }

    /// The line as text in this width; marked parts between the sequences for bold where wanted.
    func text(in width: Int, rightAligned: Bool, usesBold: Bool) -> String {
        let blanks = String(repeating: " ", count: max(0, width - self.width))
        var text = ""
        var isBold = false
        for glyph in glyphs {
            if usesBold, glyph.isMarked != isBold {
                isBold.toggle()
                text += isBold ? ANSI.bold : ANSI.notBold
            }
            text.append(glyph.character)
        }
        if isBold { text += ANSI.notBold }
        return rightAligned ? blanks + text : text + blanks
    }
}
