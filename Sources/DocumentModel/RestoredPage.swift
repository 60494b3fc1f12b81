/// The restored layer of a page: the same lines, each word beside what was read for it.
public struct RestoredPage: Sendable, Hashable, Codable {
    /// The page's place in its document, from 1.
    public var number: Int
    /// Where the raw words came from.
    public var origin: TextOrigin
    /// The image that the boxes refer to; nil where there was none.
    public var geometry: PageGeometry?
    /// The lines of the recognized page, one for one.
    public var lines: [RestoredLine]
    /// What is the matter with the page in its file; nil where nothing is.
    public var defects: [PageDefect]?

    /// Creates a page of lines.
    public init(
        number: Int, origin: TextOrigin, geometry: PageGeometry? = nil, lines: [RestoredLine],
        defects: [PageDefect]? = nil
    ) {
        self.number = number
        self.origin = origin
        self.geometry = geometry
        self.lines = lines
        self.defects = defects
    }

    /// The lines joined by line feeds.
    public var text: String { lines.map(\.text).joined(separator: "\n") }
}

/// A printed line after restoration.
public struct RestoredLine: Sendable, Hashable, Codable {
    /// The words from left to right; none on an empty line.
    public var words: [RestoredWord]
    /// The line's box; nil where the input had none.
    public var box: PageBox?
    /// The number of the block on its page, from 0.
    public var block: Int
    /// The number of the paragraph on its page, from 0.
    public var paragraph: Int

    /// Creates a line of words.
    public init(words: [RestoredWord], box: PageBox? = nil, block: Int = 0, paragraph: Int = 0) {
        self.words = words
        self.box = box
        self.block = block
        self.paragraph = paragraph
    }

    /// The words with the white space before each.
    public var text: String { words.map { $0.space + $0.text }.joined() }
}

/// A word after restoration, with the raw word it stands for.
public struct RestoredWord: Sendable, Hashable, Codable {
    /// What was done to a word.
    public enum Treatment: String, Sendable, Hashable, Codable, CaseIterable {
        /// Left as read: restoration was off or found nothing better.
        case kept
        /// Changed, because language and error model agree on another reading.
        case repaired
        /// Changed, because what was read fits a term of the user's glossary.
        case glossary
        /// Changed to the mark that the order of its list demands.
        case ordered
        /// Left as read, because its kind (number, code, address …) is never rewritten.
        case protected
        /// Put right by a person.
        case corrected
    }

    /// Another reading of the same place.
    public struct Alternative: Sendable, Hashable, Codable {
        /// The characters, NFC.
        public var text: String
        /// The probability that they are what stands on the paper, 0 … 1.
        public var probability: Double

        /// Creates a reading.
        public init(text: String, probability: Double) {
            self.text = text
            self.probability = probability
        }
    }

    /// The restored characters, NFC, without white space.
    public var text: String
    /// What was read: one raw word, or several that belong together, joined by blanks; empty for
    /// the second and later words that one raw word was split into.
    public var raw: String
    /// The white space before the word on its line.
    public var space: String
    /// The word's box; nil where the input had none.
    public var box: PageBox?
    /// The probability that `text` is what stands on the paper, 0 … 1.
    public var probability: Double
    /// What was done.
    public var treatment: Treatment
    /// The next best readings, the most probable first; empty where there was none.
    public var alternatives: [Alternative]

    /// Creates a word.
    public init(
        text: String, raw: String, space: String = "", box: PageBox? = nil,
        probability: Double = 1, treatment: Treatment = .kept,
        alternatives: [Alternative] = []
    ) {
        self.text = text
        self.raw = raw
        self.space = space
        self.box = box
        self.probability = probability
        self.treatment = treatment
        self.alternatives = alternatives
    }
}

extension RestoredPage {
    /// A page whose words are left as read, for `--restore off` and for healthy text.
    public init(unrestored page: RecognizedPage) {
        self.init(
            number: page.number, origin: page.origin, geometry: page.geometry,
            lines: page.lines.map { line in
                RestoredLine(
                    words: line.words.map {
                        RestoredWord(
                            text: $0.text, raw: $0.text, space: $0.space, box: $0.box,
                            probability: $0.confidence ?? 1)
                    },
                    box: line.box, block: line.block, paragraph: line.paragraph)
            }, defects: page.defects)
    }
}
