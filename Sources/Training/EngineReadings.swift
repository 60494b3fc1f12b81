internal import DocumentModel
internal import Recognition

/// The real engine with one of its models, beside pages whose words are known.
struct EngineReadings {
    private let recognizer: TextRecognizer
    /// Below this share of found words a page is no reading but rubbish.
    private static let leastShare = 0.5

    /// Starts an engine.
    ///
    /// - Parameter language: The name of a tesseract model.
    /// - Throws: ``TrainingError`` with `notRead`: the model is missing.
    init(language: String) throws(TrainingError) {
        do { recognizer = try TextRecognizer(languages: [language]) } catch {
            throw TrainingError(.notRead, detail: error.detail)
        }
    }

    /// Reads a page.
    ///
    /// - Parameter page: The picture and its words.
    /// - Returns: The words beside what was read; none where most were not found.
    /// - Throws: ``TrainingError`` with `notRead`.
    func pairs(of page: TypesetPage) throws(TrainingError) -> [WordPair] {
        let reading: RecognizedPage
        do { reading = try recognizer.recognize(page.image, page: 1) } catch {
            throw TrainingError(.notRead, detail: error.detail)
        }
        let pairs = WordAlignment.pairs(
            truth: page.words, reading: reading.lines.flatMap(\.words).map(\.text))
        return Double(pairs.count) < Double(page.words.count) * Self.leastShare ? [] : pairs
    }
}
