internal import COCR
internal import DocumentModel

/// The one owner of a result iterator of tesseract, standing on a symbol.
struct TesseractSymbolHandle: ~Copyable {
    /// The wholes that a symbol is part of.
    enum Level {
        case symbol, word, line, paragraph, block

        fileprivate var code: TessPageIteratorLevel {
            switch self {
            case .symbol: RIL_SYMBOL
            case .word: RIL_WORD
            case .line: RIL_TEXTLINE
            case .paragraph: RIL_PARA
            case .block: RIL_BLOCK
            }
        }
    }

    private let iterator: OpaquePointer

    init(takingOwnershipOf iterator: OpaquePointer) { self.iterator = iterator }

    deinit { TessResultIteratorDelete(iterator) }

    /// Goes to the next symbol; false after the last.
    func advance() -> Bool { TessResultIteratorNext(iterator, RIL_SYMBOL) != 0 }

    /// Whether the symbol is the first of its word, line, paragraph or block.
    func begins(_ level: Level) -> Bool {
        TessPageIteratorIsAtBeginningOf(page, level.code) != 0
    }

    /// The text of the word (or other whole) that the symbol is in; nil where the engine has none.
    func text(of level: Level) -> String? {
        // "The returned string must be freed with TessDeleteText" (capi.h).
        guard let text = TessResultIteratorGetUTF8Text(iterator, level.code) else { return nil }
        defer { TessDeleteText(text) }
        return String(cString: text)
    }

    /// How sure the engine is, 0 … 1.
    func confidence(of level: Level) -> Double {
        Self.share(ofPercent: TessResultIteratorConfidence(iterator, level.code))
    }

    /// The box in pixels of the image given to the engine.
    func box(of level: Level) -> PageBox? {
        var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        guard
            TessPageIteratorBoundingBox(page, level.code, &left, &top, &right, &bottom) != 0
        else { return nil }
        return PageBox(left: Int(left), top: Int(top), right: Int(right), bottom: Int(bottom))
    }

    /// What the engine may have seen in the symbol's place, in its own order.
    func choices() -> [RecognizedSymbol.Choice] {
        guard let choices = TessResultIteratorGetChoiceIterator(iterator) else { return [] }
        defer { TessChoiceIteratorDelete(choices) }
        var found: [RecognizedSymbol.Choice] = []
        repeat {
            // This text belongs to the iterator, unlike the one above.
            guard let text = TessChoiceIteratorGetUTF8Text(choices) else { continue }
            found.append(
                RecognizedSymbol.Choice(
                    text: String(cString: text),
                    confidence: Self.share(ofPercent: TessChoiceIteratorConfidence(choices))))
        } while TessChoiceIteratorNext(choices) != 0
        return found
    }

    /// The same iterator seen as one over the page's areas; not ours to free.
    private var page: OpaquePointer? { TessResultIteratorGetPageIteratorConst(iterator) }

    private static func share(ofPercent percent: Float) -> Double {
        percent.isFinite ? Double(max(0, min(percent, 100))) / 100 : 0
    }
}
