internal import COCR
internal import Leptonica

/// The one owner of a tesseract engine: made in `init`, freed in `deinit`.
///
/// The engine's results live until the next image: they are read by ``forEachSymbol(_:)`` at once.
struct TesseractHandle: ~Copyable {
    private let engine: OpaquePointer

    /// Starts an engine with the neural models of the languages.
    ///
    /// Nil where tesseract does not start; whether it found *all* the languages is to be seen from
    /// ``loadedLanguages``.
    init?(languages: String, dataFolder: String?) {
        _ = PixHandle.silence
        guard let engine = TessBaseAPICreate() else { return nil }
        guard TessBaseAPIInit2(engine, dataFolder, languages, OEM_LSTM_ONLY) == 0 else {
            // "Init: 0 on success, -1 on failure" (capi.h).
            TessBaseAPIDelete(engine)
            return nil
        }
        self.engine = engine
    }

    deinit {
        TessBaseAPIEnd(engine)
        TessBaseAPIDelete(engine)
    }

    /// The version of the library: "5.3.0".
    static var version: String { TessVersion().map { String(cString: $0) } ?? "" }

    /// The folder that the models were taken from.
    var dataFolder: String {
        TessBaseAPIGetDatapath(engine).map { String(cString: $0) } ?? ""
    }

    /// The languages whose models are in use.
    var loadedLanguages: [String] {
        guard let list = TessBaseAPIGetLoadedLanguagesAsVector(engine) else { return [] }
        defer { TessDeleteTextArray(list) }
        var names: [String] = []
        while let name = list[names.count] { names.append(String(cString: name)) }
        return names
    }

    /// Sets a variable of the engine; false where it has none of this name.
    func set(_ name: String, to value: String) -> Bool {
        TessBaseAPISetVariable(engine, name, value) != 0
    }

    /// How the page is cut into blocks (`PSM_…` of capi.h).
    func set(segmentation: TessPageSegMode) { TessBaseAPISetPageSegMode(engine, segmentation) }

    /// Reads an image; false where the engine gave up.
    func recognize(_ image: borrowing PixHandle) -> Bool {
        image.withPointer { sohoa_tess_set_image(engine, $0) }
        return TessBaseAPIRecognize(engine, nil) == 0
    }

    /// Forgets the image and its results.
    func clear() { TessBaseAPIClear(engine) }

    /// Calls `body` with every symbol of the page in reading order.
    func forEachSymbol(_ body: (borrowing TesseractSymbolHandle) -> Void) {
        guard let iterator = TessBaseAPIGetIterator(engine) else { return }
        let symbol = TesseractSymbolHandle(takingOwnershipOf: iterator)
        repeat { body(symbol) } while symbol.advance()
    }
}
