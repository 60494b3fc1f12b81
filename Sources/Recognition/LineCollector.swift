internal import DocumentModel
internal import Foundation

/// Gathers the engine's symbols into words and lines.
struct LineCollector {
    /// A symbol is in doubt when the engine gives another choice at least this much. (Of its first
    /// choice it is nearly always sure, wrong or right: 0.97 … 0.99.)
    static let doubt = 0.02
    /// What the engine holds for less likely than this is noise.
    static let leastChoice = 0.002

    /// What is smaller than this both ways, in millimetres, and stands by itself is a speck: a lone
    /// point has 0.4, and a hyphen of the smallest print is 0.9 wide.
    private static let speck = 0.6
    /// A point no farther than this from a word, in millimetres, ends it.
    private static let reach = 1.0

    private let pixelsPerMillimetre: Double
    private var lines: [RecognizedLine] = []
    private var symbols: [RecognizedSymbol] = []
    private var isDoubtful = false
    /// Whether the symbols that come belong to a word that is none.
    private var isOnSpeck = false
    private var (block, paragraph) = (-1, -1)

    /// A collector of the symbols of one page.
    ///
    /// - Parameter resolution: The page's pixels per inch.
    init(resolution: Double) {
        pixelsPerMillimetre = resolution / 25.4
    }

    /// Adds the symbol that the engine stands on.
    mutating func add(_ symbol: borrowing TesseractSymbolHandle) {
        if symbol.begins(.block) { block += 1 }
        if symbol.begins(.paragraph) { paragraph += 1 }
        if symbol.begins(.line) {
            closeWord()
            lines.append(
                RecognizedLine(
                    words: [], box: symbol.box(of: .line), block: max(0, block),
                    paragraph: max(0, paragraph)))
        }
        if symbol.begins(.word) {
            closeWord()
            addWord(symbol)
        }
        if !isOnSpeck { addChoices(symbol) }
    }

    /// The lines that have words.
    consuming func finish() -> [RecognizedLine] {
        closeWord()
        return lines.filter { !$0.words.isEmpty }
    }

    private mutating func addWord(_ symbol: borrowing TesseractSymbolHandle) {
        guard let line = lines.indices.last, let read = symbol.text(of: .word) else { return }
        let text = read.precomposedStringWithCanonicalMapping.filter { !$0.isWhitespace }
        guard !text.isEmpty else { return }
        let box = symbol.box(of: .word)
        isOnSpeck =
            box.map { isSpeck($0, readAs: text, after: lines[line].words.last?.box) } ?? false
        guard !isOnSpeck else { return }
        lines[line].words.append(
            RecognizedWord(
                text: text, space: lines[line].words.isEmpty ? "" : " ",
                box: box, confidence: symbol.confidence(of: .word)))
    }

    /// Whether a word is a speck that the engine took for a mark or a letter.
    func isSpeck(_ box: PageBox, readAs text: String, after word: PageBox?) -> Bool {
        guard Double(max(box.width, box.height)) < Self.speck * pixelsPerMillimetre else {
            return false
        }
        guard text == ".", let word else { return true }
        return Double(box.left - word.right) > Self.reach * pixelsPerMillimetre
    }

    private mutating func addChoices(_ symbol: borrowing TesseractSymbolHandle) {
        guard let best = symbol.text(of: .symbol)?.precomposedStringWithCanonicalMapping else {
            return
        }
        var choices = [
            RecognizedSymbol.Choice(text: best, confidence: symbol.confidence(of: .symbol))
        ]
        for var choice in symbol.choices() where choice.confidence >= Self.leastChoice {
            choice.text = choice.text.precomposedStringWithCanonicalMapping
            guard !choices.contains(where: { $0.text == choice.text }) else { continue }
            choices.append(choice)
            if choice.confidence >= Self.doubt { isDoubtful = true }
        }
        symbols.append(RecognizedSymbol(choices: choices))
    }

    /// Hands the last word its symbols, if any of them was in doubt.
    ///
    /// The first choice of each is what was read: together they are the word.
    private mutating func closeWord() {
        defer {
            symbols = []
            isDoubtful = false
            isOnSpeck = false
        }
        guard isDoubtful, let line = lines.indices.last, let word = lines[line].words.indices.last
        else { return }
        lines[line].words[word].symbols = symbols
    }
}
