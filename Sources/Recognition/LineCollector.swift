internal import DocumentModel
internal import Foundation

/// Gathers the engine's symbols into words and lines.
struct LineCollector {
    /// A symbol is in doubt when the engine gives another choice at least this much. (Of its first
    /// choice it is nearly always sure, wrong or right: 0.97 … 0.99.)
    static let doubt = 0.02
    /// What the engine holds for less likely than this is noise.
    static let leastChoice = 0.002

    private var lines: [RecognizedLine] = []
    private var symbols: [RecognizedSymbol] = []
    private var isDoubtful = false
    private var (block, paragraph) = (-1, -1)

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
        addChoices(symbol)
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
        lines[line].words.append(
            RecognizedWord(
                text: text, space: lines[line].words.isEmpty ? "" : " ",
                box: symbol.box(of: .word), confidence: symbol.confidence(of: .word)))
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
        }
        guard isDoubtful, let line = lines.indices.last, let word = lines[line].words.indices.last
        else { return }
        lines[line].words[word].symbols = symbols
    }
}
