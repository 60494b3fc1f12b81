/// The raw layer of a page: words as an engine, a text layer or a text file gave them.
///
/// Nothing later changes it: restoration and people add layers of their own.
public struct RecognizedPage: Sendable, Hashable, Codable {
    /// The page's place in its document, from 1.
    public var number: Int
    /// Where the words come from.
    public var origin: TextOrigin
    /// The image that the boxes refer to, after cleaning; nil where there was none.
    public var geometry: PageGeometry?
    /// The lines from top to bottom in reading order.
    ///
    /// A page from a text file has every line of the file, empty ones too.
    public var lines: [RecognizedLine]
    /// What is the matter with the page in its file; nil where nothing is.
    public var defects: [PageDefect]?

    /// Creates a page of lines.
    public init(
        number: Int, origin: TextOrigin, geometry: PageGeometry? = nil, lines: [RecognizedLine],
        defects: [PageDefect]? = nil
    ) {
        self.number = number
        self.origin = origin
        self.geometry = geometry
        self.lines = lines
        self.defects = defects
    }

    /// Whether no line has a word: a blank page is a page, not an error.
    public var isBlank: Bool { lines.allSatisfy(\.words.isEmpty) }

    /// The lines joined by line feeds, each with its blanks as read.
    public var text: String { lines.map(\.text).joined(separator: "\n") }
}

/// Where the words of a page come from.
public enum TextOrigin: String, Sendable, Hashable, Codable, CaseIterable {
    /// Read from the image by the OCR engine.
    case ocr
    /// The text layer that the PDF already had.
    case layer
    /// A text file.
    case text
}

/// The image that a page's boxes refer to.
public struct PageGeometry: Sendable, Hashable, Codable {
    /// Columns of the image in pixels.
    public var width: Int
    /// Rows of the image in pixels.
    public var height: Int
    /// Pixels per inch.
    public var resolution: Double
    /// Quarter turns, in degrees clockwise (0, 90, 180, 270), that set the scan upright.
    public var rotation: Int
    /// Degrees, clockwise positive, by which the upright scan was turned to make its lines level.
    public var skew: Double

    /// Creates the description of a page's image.
    public init(
        width: Int, height: Int, resolution: Double, rotation: Int = 0, skew: Double = 0
    ) {
        self.width = width
        self.height = height
        self.resolution = resolution
        self.rotation = rotation
        self.skew = skew
    }
}

/// A printed line.
public struct RecognizedLine: Sendable, Hashable, Codable {
    /// The words from left to right; none on an empty line.
    public var words: [RecognizedWord]
    /// The line's box; nil where the input had none.
    public var box: PageBox?
    /// The number of the block (column, paragraph group) on its page, from 0.
    public var block: Int
    /// The number of the paragraph on its page, from 0.
    public var paragraph: Int

    /// Creates a line of words.
    public init(
        words: [RecognizedWord], box: PageBox? = nil, block: Int = 0, paragraph: Int = 0
    ) {
        self.words = words
        self.box = box
        self.block = block
        self.paragraph = paragraph
    }

    /// The words with the white space before each.
    public var text: String { words.map { $0.space + $0.text }.joined() }
}

/// A run of characters between white space, as read.
public struct RecognizedWord: Sendable, Hashable, Codable {
    /// The characters, NFC, without white space.
    public var text: String
    /// The white space before the word on its line: as in the file, or one blank between words.
    public var space: String
    /// The word's box; nil where the input had none.
    public var box: PageBox?
    /// How sure the engine is, 0 … 1; nil where it does not say.
    public var confidence: Double?
    /// The word's symbols with what else the engine saw in their place; empty where not kept.
    public var symbols: [RecognizedSymbol]

    /// Creates a word.
    public init(
        text: String, space: String = "", box: PageBox? = nil, confidence: Double? = nil,
        symbols: [RecognizedSymbol] = []
    ) {
        self.text = text
        self.space = space
        self.box = box
        self.confidence = confidence
        self.symbols = symbols
    }
}

/// One symbol of a word and the engine's alternatives for it.
public struct RecognizedSymbol: Sendable, Hashable, Codable {
    /// What the engine may have seen.
    public struct Choice: Sendable, Hashable, Codable {
        /// The character, NFC.
        public var text: String
        /// How sure the engine is, 0 … 1.
        public var confidence: Double

        /// Creates a choice.
        public init(text: String, confidence: Double) {
            self.text = text
            self.confidence = confidence
        }
    }

    /// The choices, the best first; never empty.
    public var choices: [Choice]

    /// Creates a symbol from its choices.
    public init(choices: [Choice]) {
        self.choices = choices
    }
}
