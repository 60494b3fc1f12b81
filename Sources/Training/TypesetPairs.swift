internal import DocumentModel
internal import Foundation

/// Pairs of words from pages that are set, worn and read here, so that their truth is exact.
public struct TypesetPairs {
    /// How many half pages are set; together a third as many words as the real scans have.
    public static let standardPageCount = 120

    /// What an engine without Vietnamese read.
    public private(set) var western: [WordPair] = []
    /// What an engine with Vietnamese read.
    public private(set) var vietnamese: [WordPair] = []

    private static let resolutions: [Double] = [
        300, 200, 150, 300, 200, 250, 300, 200, 100,
    ]
    private static let seed: UInt64 = 3

    /// Sets pages from the files of offices and of laws in turn, and reads each with both models.
    ///
    /// - Parameters:
    ///   - corpus: The text.
    ///   - pageCount: How many half pages.
    ///   - progress: Called with a line for each file of the corpus.
    /// - Throws: ``TrainingError``: `fontMissing`, `notTypeset`, `notRead`, or of the corpus.
    public init(
        corpus: Corpus, pageCount: Int = standardPageCount, progress: (String) -> Void
    ) throws(TrainingError) {
        for typeface in Typeface.all { try typeface.check() }
        let engines = (
            western: try EngineReadings(language: "eng"),
            vietnamese: try EngineReadings(language: "vie")
        )
        let domains = ["admin", "legal"].map { domain in
            corpus.sources.filter { $0.domain == domain }
        }
        for (domain, sources) in domains.enumerated() {
            for (place, source) in sources.enumerated() {
                let text = try Decompression.text(of: source.url).split(separator: "\n")
                let own = stride(from: domain + 2 * place, to: pageCount, by: 2 * sources.count)
                for number in own {
                    let page = try Self.page(number, of: text)
                    western += try engines.western.pairs(of: page)
                    vietnamese += try engines.vietnamese.pairs(of: page)
                }
                progress("\(source.url.lastPathComponent): \(western.count) words set and read")
            }
        }
    }

    /// Sets and wears one page; its number decides everything that chance does.
    private static func page(
        _ number: Int, of text: [Substring]
    ) throws(TrainingError) -> TypesetPage {
        var lot = SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(number))
        let typesetter = Typesetter(
            family: Typeface.all[lot.index(below: Typeface.all.count)].family,
            resolution: resolutions[number % resolutions.count],
            leading: Double(lot.number(in: 1.15...1.5)))
        var page = try typesetter.page(of: Excerpt.paragraphs(of: text, using: &lot))
        let wear = Wear.drawn(resolution: typesetter.resolution, using: &lot)
        page.image = wear.applied(to: page.image, using: &lot)
        return page
    }
}
