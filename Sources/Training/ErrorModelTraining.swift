public import LanguageModel
internal import Restoration
internal import Vietnamese

/// Learns an error model from pairs of words and writes it as a table.
public struct ErrorModelTraining {
    private var readings: [WeighedReading] = []

    /// How many pairs were of use.
    public private(set) var pairCount = 0

    /// Takes the pairs whose truth is a word of the vocabulary, without their punctuation.
    ///
    /// Real scans come first: a typeset pair of a word that they show n times counts h / (h + n),
    /// so that typeset pages mostly fill in the words that real ones lack.
    ///
    /// - Parameters:
    ///   - real: Words of real scans as they stand and as they were read, each counting 1.
    ///   - typeset: The same of typeset pages.
    ///   - half: How many real sightings of a word make its typeset pairs count half: h.
    ///   - vocabulary: The words that may be believed.
    public init(
        real: [WordPair], typeset: [WordPair] = [], half: Double = 0, vocabulary: Vocabulary
    ) {
        var sightings: [[Unicode.Scalar]: Int] = [:]
        var places: [WordPair: Int?] = [:]
        func add(_ pair: WordPair, _ weight: ([Unicode.Scalar]) -> Double) {
            if let known = places[pair] {
                guard let place = known else { return }
                readings[place].weight += weight(readings[place].word)
                readings[place].sightings += 1
            } else if var reading = Self.reading(of: pair, in: vocabulary) {
                reading.weight = weight(reading.word)
                places[pair] = .some(readings.count)
                readings.append(reading)
            } else {
                places[pair] = .some(nil)
                return
            }
            pairCount += 1
        }
        for pair in real { add(pair) { _ in 1 } }
        for reading in readings { sightings[reading.word, default: 0] += reading.sightings }
        guard half > 0 else { return }
        for pair in typeset { add(pair) { half / (half + Double(sightings[$0] ?? 0)) } }
    }

    private static func reading(of pair: WordPair, in vocabulary: Vocabulary) -> WeighedReading? {
        let truth = TokenShape(pair.truth.unicodeScalars)
        guard truth.kind == .word, truth.core.allSatisfy({ Letter($0) != nil }),
            vocabulary.id(of: ModelTokens.normalized(truth.core)) != nil
        else { return nil }
        // Punctuation that both readings have is no part of the word.
        var reading = Array(pair.reading.unicodeScalars)
        for mark in truth.suffix.reversed() {
            guard reading.last == mark else { break }
            reading.removeLast()
        }
        for mark in truth.prefix {
            guard reading.first == mark else { break }
            reading.removeFirst()
        }
        guard !reading.isEmpty, reading.count <= truth.core.count * 3 else { return nil }
        let word = String(String.UnicodeScalarView(truth.core)).withOlderTonePlacement
        return WeighedReading(word: Array(word.unicodeScalars), reading: reading)
    }

    /// Learns the model.
    ///
    /// - Returns: The text of the file that `ErrorModel` reads, the same for the same pairs.
    public func table() -> String {
        var channel = LetterChannel()
        for _ in 0..<6 { channel = channel.reestimated(from: readings) }
        var parts = ReadingCounts()
        var words = ReadingCounts()
        for seen in readings {
            let (word, reading) = (seen.word[...], seen.reading[...])
            words.add(word, readAs: reading, seen)
            let rhyme = ErrorModel.rhymeStart(of: seen.word)
            guard rhyme > 0, rhyme < word.count,
                let split = channel.bestSplit(seen.word, seen.reading, at: rhyme)
            else { continue }
            parts.add(word[..<rhyme], readAs: reading[..<split], seen)
            parts.add(word[rhyme...], readAs: reading[split...], seen)
        }
        return channel.lines().joined() + parts.lines(kind: "p", minimum: 1)
            + words.lines(kind: "w", minimum: 2)
    }
}
