internal import Vietnamese

extension ErrorModel {
    /// Where the rhyme of a word begins: after its leading consonants.
    public static func rhymeStart(of word: [Unicode.Scalar]) -> Int {
        word.firstIndex { Letter($0)?.isVowel ?? false } ?? word.count
    }

    /// ln p(reading | word) with all three layers.
    ///
    /// - Parameters:
    ///   - reading: What was read.
    ///   - word: What may stand on the paper, in the case that it stands in.
    /// - Returns: At most 0; `-infinity` for a word of other than letters.
    func likelihood(of reading: Reading, given word: SpelledWord) -> Float {
        guard let letters = word.letters else { return -.infinity }
        let count = reading.scalars.count
        let onsets = prefixes(of: reading, letters: letters[..<word.rhyme])
        let rhymes = suffixes(of: reading, letters: letters[word.rhyme...])
        var best = -Float.infinity
        for split in 0...count {
            guard onsets[split] > -30, rhymes[split] > -60 else { continue }
            let onset =
                word.rhyme == 0
                ? onsets[split]
                : blended(
                    onsets[split], word.onsetReadings, reading.prefixes[split], prior: partPrior)
            let rest =
                word.rhyme == letters.count
                ? rhymes[split]
                : blended(
                    rhymes[split], word.rhymeReadings, reading.suffixes[split], prior: partPrior)
            best = max(best, onset + rest)
        }
        return blended(best, word.readings, reading.suffixes[0], prior: wordPrior)
    }

    private func blended(
        _ fallback: Float, _ readings: Readings?, _ reading: String, prior: Float
    ) -> Float {
        guard let readings else { return fallback }
        let trust = min(readings.total / (readings.total + prior), mostTrust)
        let seen = (readings.counts[reading] ?? 0) / readings.total
        return logarithm(trust * seen + (1 - trust) * exponential(fallback))
    }

    /// For every j, the best ln p that the letters were read as the first j characters.
    private func prefixes(of reading: Reading, letters: ArraySlice<Int>) -> [Float] {
        let count = reading.scalars.count
        var row = [Float](repeating: -.infinity, count: count + 1)
        row[0] = 0
        for letter in letters {
            // From the end, so that what is read from the row is still the letter before.
            for end in stride(from: count, through: 0, by: -1) {
                var best = -Float.infinity
                for length in 0...min(3, end) {
                    let start = end - length
                    best = max(best, row[start] + reading.cost(start, length, letter: letter))
                }
                row[end] = best
            }
        }
        return row
    }

    /// For every j, the best ln p that the letters were read as the characters from j on.
    private func suffixes(of reading: Reading, letters: ArraySlice<Int>) -> [Float] {
        let count = reading.scalars.count
        var row = [Float](repeating: -.infinity, count: count + 1)
        row[count] = 0
        for letter in letters.reversed() {
            for start in 0...count {
                var best = -Float.infinity
                for length in 0...min(3, count - start) {
                    best = max(
                        best, row[start + length] + reading.cost(start, length, letter: letter))
                }
                row[start] = best
            }
        }
        return row
    }
}

/// A word that may stand on the paper, with what is known of how it and its parts are read.
struct SpelledWord: Sendable {
    /// The numbers of its letters; nil where it has other characters.
    let letters: [Int]?
    /// Where its rhyme begins.
    let rhyme: Int
    let onsetReadings: ErrorModel.Readings?
    let rhymeReadings: ErrorModel.Readings?
    let readings: ErrorModel.Readings?

    init(_ word: [Unicode.Scalar], in model: ErrorModel) {
        let numbers = word.compactMap(Alphabet.number(of:))
        letters = numbers.count == word.count ? numbers : nil
        rhyme = ErrorModel.rhymeStart(of: word)
        onsetReadings = model.parts[word[..<rhyme].text]
        rhymeReadings = model.parts[word[rhyme...].text]
        readings = model.words[word.text]
    }
}

/// What was read for one word, with what each span of it costs as a reading of each letter.
struct Reading: Sendable {
    /// The characters.
    let scalars: [Unicode.Scalar]
    /// The first j characters, by j.
    let prefixes: [String]
    /// The characters from j on, by j.
    let suffixes: [String]
    /// ln p(span | letter) of the spans of no to three characters, by start and letter.
    private let costs: [SIMD4<Float>]

    init(
        _ scalars: [Unicode.Scalar], alternatives: Alternatives = Alternatives(),
        in model: ErrorModel
    ) {
        self.scalars = scalars
        prefixes = (0...scalars.count).map { scalars[..<$0].text }
        suffixes = (0...scalars.count).map { scalars[$0...].text }
        let width = Alphabet.letters.count
        var costs = [SIMD4<Float>](
            repeating: SIMD4(repeating: -.infinity), count: (scalars.count + 1) * width)
        for start in 0...scalars.count {
            for length in 0...min(3, scalars.count - start) {
                let span = scalars[start..<(start + length)]
                let row = model.row(of: span)
                let offset = start * width
                for letter in 0..<width {
                    let seen = row.map { model.value(row: $0, letter: letter) } ?? -.infinity
                    costs[offset + letter][length] = max(
                        seen, model.unseenCost(span, letter: letter))
                }
            }
        }
        for (start, choices) in alternatives.choices.enumerated() {
            for choice in choices {
                let place = start * width + choice.letter
                costs[place][1] = max(costs[place][1], choice.doubt + model.alternative)
            }
        }
        self.costs = costs
    }

    /// ln p that a letter was read as `length` characters from `start` on.
    @inline(__always)
    func cost(_ start: Int, _ length: Int, letter: Int) -> Float {
        costs[start * Alphabet.width + letter][length]
    }

    /// ln p that a letter was read as no, one, two or three characters from `start` on.
    @inline(__always)
    func costs(_ start: Int, letter: Int) -> SIMD4<Float> {
        costs[start * Alphabet.width + letter]
    }
}
