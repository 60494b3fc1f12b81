internal import ArgumentParser
internal import Foundation
internal import LanguageModel
internal import Restoration
internal import Training

/// The command that builds `Dictionaries/` from the corpora.
@main
struct SohoaTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sohoa-train",
        abstract: "Builds sohoa's dictionaries from text corpora.")

    @Option(help: "The folder of the corpus: admin, legal, news, general, pairs.tar.xz.")
    var corpus: String

    @Option(
        help: "A folder of text layers that other engines made of the same scans: NAME.txt.")
    var layers: String

    @Option(name: .shortAndLong, help: "The folder to write the dictionaries to.")
    var output = "Dictionaries"

    @Flag(help: "Make only the error models and tables, from an existing language model.")
    var keepLanguageModel = false

    /// So many sightings of a word on real scans make its typeset pairs count half; measured, see
    /// docs/decisions.md.
    private static let half = 20.0

    /// The same for a word in other engines' layers and its pairs of Tesseract.
    private static let layerHalf = 1.0

    func run() throws {
        OneThread.ensure()
        let corpus = try Corpus(folder: URL(fileURLWithPath: self.corpus))
        let output = URL(fileURLWithPath: self.output)
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        func report(_ line: String) {
            FileHandle.standardError.write(Data((line + "\n").utf8))
        }
        // Pairs with an exact truth, from pages set and read here; first, because fonts may be
        // missing.
        let typeset = try TypesetPairs(corpus: corpus, progress: report)
        if !keepLanguageModel {
            try LanguageModelTraining(corpus: corpus, progress: report)
                .write(to: output.appendingPathComponent("syllables.lm"))
        }
        func write(_ table: String, to name: String) throws {
            try Data(table.utf8).write(to: output.appendingPathComponent(name))
        }
        let language = try TrigramModel(path: output.appendingPathComponent("syllables.lm").path)
        let symbolTable = try SymbolTraining(corpus: corpus).table
        try write(symbolTable, to: "symbols.tsv")
        let symbols = CodeSymbols(parsing: Array(symbolTable.utf8))
        let initialTable = try InitialTraining(corpus: corpus).table
        try write(initialTable, to: "initials.tsv")
        let initials = SmallInitials(parsing: Array(initialTable.utf8))

        // The silver truth of real scans is made better in rounds: each restores it with what
        // the round before learned.
        let pages = try PagePairs(
            archive: corpus.folder.appendingPathComponent("pairs.tar.xz"),
            layers: URL(fileURLWithPath: layers))
        var vietnamese = ErrorModel.rough
        for round in 1...2 {
            let restorer = Restorer(
                language: language, vietnamese: vietnamese, western: vietnamese,
                layers: vietnamese, symbols: symbols, initials: initials)
            let pairs = ErrorModelTraining(
                real: pages.vietnamese(restoredBy: restorer), typeset: typeset.vietnamese,
                half: Self.half, vocabulary: language.vocabulary)
            report("Vietnamese model, round \(round): \(pairs.pairCount) pairs of words")
            let table = pairs.table()
            try write(table, to: "vietnamese.errors")
            vietnamese = ErrorModel(parsing: Array(table.utf8))
        }
        let restorer = Restorer(
            language: language, vietnamese: vietnamese, western: vietnamese, layers: vietnamese,
            symbols: symbols, initials: initials)
        let western = pages.western(restoredBy: restorer)
        let pairs = ErrorModelTraining(
            real: western, typeset: typeset.western,
            half: Self.half, vocabulary: language.vocabulary)
        report("Western model: \(pairs.pairCount) pairs of words")
        try write(pairs.table(), to: "western.errors")
        // Few such layers are at hand: where they are silent, Tesseract speaks for them.
        let layers = ErrorModelTraining(
            real: pages.layers(restoredBy: restorer), typeset: western,
            half: Self.layerHalf, vocabulary: language.vocabulary)
        report("Layers' model: \(layers.pairCount) pairs of words")
        try write(layers.table(), to: "layers.errors")
    }
}
