import DocumentModel
import SohoaTesting

extension SampleDocument {
    /// A document read from paper: a line for each row of words, each word with a box and a
    /// probability.
    static func paper(
        _ rows: [[(text: String, probability: Double)]], pages: Int = 1, secrecy: String? = nil,
        file: String = "a.pdf"
    ) -> ConvertedDocument {
        var document = make(
            Array(repeating: "x", count: pages), secrecy: secrecy, file: file)
        document.source.textFrom = .ocr
        document.pages = (1...pages).map { number in
            RestoredPage(
                number: number, origin: .ocr,
                geometry: PageGeometry(width: 1_000, height: 1_400, resolution: 100),
                lines: rows.enumerated().map { line, words in
                    RestoredLine(
                        words: words.enumerated().map { place, word in
                            RestoredWord(
                                text: word.text, raw: word.text, space: place == 0 ? "" : " ",
                                box: PageBox(
                                    left: place * 100, top: line * 50, right: place * 100 + 90,
                                    bottom: line * 50 + 40),
                                probability: word.probability,
                                alternatives: word.probability < 0.6
                                    ? [.init(text: "<Ủy>", probability: 0.2)] : [])
                        })
                })
        }
        return document
    }
}
