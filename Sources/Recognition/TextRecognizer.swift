public import DocumentModel
internal import Foundation
internal import Leptonica

/// Reads the text of page images with one engine of its own.
///
/// Making one loads the models (a few hundred milliseconds): make one and read many pages. A page
/// may take minutes or end the process; whoever needs a limit runs this in a process of its own.
public final class TextRecognizer {
    /// The languages in the order asked for.
    public let languages: [String]
    /// The files of the languages' models, for whoever wants to know their hashes.
    public let modelPaths: [String]

    private let engine: TesseractHandle

    /// Starts an engine.
    ///
    /// - Parameters:
    ///   - languages: Names of tesseract models, "vie"; at least one.
    ///   - dataPath: The folder of the `.traineddata` files; nil for tesseract's own.
    /// - Throws: A ``RecognitionError`` with the code `languageMissing` that names the language and
    ///   the folder, or `engineUnavailable`.
    public init(languages: [String], dataPath: String? = nil) throws(RecognitionError) {
        precondition(!languages.isEmpty, "A recognizer reads at least one language.")
        if let dataPath {
            for language in languages
            where !FileManager.default.fileExists(atPath: Self.model(of: language, in: dataPath)) {
                throw Self.missing(language, in: dataPath)
            }
        }
        guard
            let engine = TesseractHandle(
                languages: languages.joined(separator: "+"), dataFolder: dataPath)
        else {
            throw dataPath == nil
                ? Self.missing(languages.joined(separator: "+"), in: "tesseract's own folder")
                : RecognitionError(
                    .engineUnavailable,
                    detail: "tesseract does not start with \(languages) in \(dataPath ?? "").")
        }
        let loaded = engine.loadedLanguages
        for language in languages where !loaded.contains(language) {
            throw Self.missing(language, in: engine.dataFolder)
        }
        for (name, value) in Self.settings where !engine.set(name, to: value) {
            throw RecognitionError(.engineUnavailable, detail: "tesseract has no \(name).")
        }
        self.languages = languages
        modelPaths = languages.map { [folder = engine.dataFolder] in Self.model(of: $0, in: folder)
        }
        self.engine = engine
    }

    /// The engine and its version: "tesseract 5.3.0".
    public static var engineVersion: String { "tesseract \(TesseractHandle.version)" }

    /// What the engine is told, by tesseract's names: for the record of how a text was made.
    public static let settings: [String: String] = [
        "debug_file": "/dev/null",
        "lstm_choice_mode": "2",
        "tessedit_pageseg_mode": "3",
    ]

    /// Reads one page.
    ///
    /// The image should be upright, with lines of text level. A page without text gives a page
    /// without lines.
    ///
    /// - Parameters:
    ///   - image: The page; its resolution guides the engine.
    ///   - page: The page's place in its document, from 1.
    /// - Returns: Lines in reading order, with boxes in pixels of `image`.
    /// - Throws: A ``RecognitionError`` with the code `imageRefused` or `failed`.
    public func recognize(
        _ image: PageImage, page: Int
    ) throws(RecognitionError) -> RecognizedPage {
        guard let pix = PixHandle(copying: image) else {
            throw RecognitionError(.imageRefused, page: page, detail: "There is no memory for it.")
        }
        defer { engine.clear() }
        guard engine.recognize(pix) else {
            throw RecognitionError(.failed, page: page, detail: "tesseract gave up.")
        }
        var lines = LineCollector(resolution: image.resolution)
        engine.forEachSymbol { lines.add($0) }
        return RecognizedPage(
            number: page, origin: .ocr,
            geometry: PageGeometry(
                width: image.width, height: image.height, resolution: image.resolution),
            lines: lines.finish())
    }

    private static func model(of language: String, in folder: String) -> String {
        (folder as NSString).appendingPathComponent("\(language).traineddata")
    }

    private static func missing(_ language: String, in folder: String) -> RecognitionError {
        RecognitionError(
            .languageMissing, detail: "There is no \(language).traineddata in \(folder).")
    }
}

/// An engine keeps its page between calls: it stays on the thread that uses it.
@available(*, unavailable)
extension TextRecognizer: Sendable {}
