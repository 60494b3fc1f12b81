internal import ArgumentParser
internal import Foundation
internal import LanguageModel
internal import Training

/// The command that builds `Dictionaries/` from the corpora.
@main
struct SohoaTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sohoa-train",
        abstract: "Builds sohoa's dictionaries from text corpora.")

    @Option(help: "The folder of the corpus: admin, legal, news, general, pairs.tar.xz.")
    var corpus: String

    @Option(name: .shortAndLong, help: "The folder to write the dictionaries to.")
    var output = "Dictionaries"

    @Flag(help: "Make only the error models and symbols, from an existing language model.")
    var keepLanguageModel = false

    func run() throws {
        let corpus = try Corpus(folder: URL(fileURLWithPath: self.corpus))
        let output = URL(fileURLWithPath: self.output)
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        func report(_ line: String) {
            FileHandle.standardError.write(Data((line + "\n").utf8))
        }
        if !keepLanguageModel {
            try LanguageModelTraining(corpus: corpus, progress: report)
                .write(to: output.appendingPathComponent("syllables.lm"))
        }
        let model = try TrigramModel(path: output.appendingPathComponent("syllables.lm").path)
        let pages = try PagePairs(archive: corpus.folder.appendingPathComponent("pairs.tar.xz"))
        report("pairs of real scans: \(pages.pairs.count)")
        let western = ErrorModelTraining(pairs: pages.pairs, vocabulary: model.vocabulary)
        report("of use: \(western.pairCount)")
        try Data(western.table().utf8).write(to: output.appendingPathComponent("western.errors"))
    }
}
