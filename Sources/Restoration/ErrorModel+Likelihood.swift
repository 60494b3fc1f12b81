internal import Vietnamese

extension ErrorModel {
    /// Where the rhyme of a word begins: after its leading consonants.
    public static func rhymeStart(of word: [Unicode.Scalar]) -> Int {
        word.firstIndex { Letter($0)?.isVowel ?? false } ?? word.count
    }

    /// ln p(reading | word) with all three layers.
    ///
    /// - Parameters:
    ///   - reading: What was read, with its rows of the letters' table.
    ///   - word: What may stand on the paper, in the case that it stands in.
    func likelihood(of reading: Reading, given word: [Unicode.Scalar]) -> Float {
        let letters = word.compactMap(Alphabet.number(of:))
        guard letters.count == word.count else { return -.infinity }
        let rhyme = Self.rhymeStart(of: word)
        let count = reading.scalars.count
        let onsetText = text(word[..<rhyme])
        let rhymeText = text(word[rhyme...])
        let onsets = prefixes(of: reading, letters: letters[..<rhyme])
        let rhymes = suffixes(of: reading, letters: letters[rhyme...])
        let onsetReadings = parts[onsetText]
        let rhymeReadings = parts[rhymeText]
        var best = -Float.infinity
        for split in 0...count {
            guard onsets[split] > -30, rhymes[split] > -60 else { continue }
            let onset =
                rhyme == 0
                ? onsets[split]
                : blended(
                    onsets[split], onsetReadings, reading.text(0..<split), prior: partPrior)
            let rest =
                rhyme == word.count
                ? rhymes[split]
                : blended(
                    rhymes[split], rhymeReadings, reading.text(split..<count), prior: partPrior)
            best = max(best, onset + rest)
        }
        return blended(best, words[text(word[...])], reading.text(0..<count), prior: wordPrior)
    }

    private func blended(
        _ fallback: Float, _ readings: Readings?, _ reading: String, prior: Float
    ) -> Float {
        guard let readings else { return fallback }
        let p = (readings.counts[reading] ?? 0) + prior * exponential(fallback)
        return logarithm(p / (readings.total + prior))
    }

    private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    /// For every j, the best ln p that the letters were read as the first j characters.
    private func prefixes(of reading: Reading, letters: ArraySlice<Int>) -> [Float] {
        var row = [Float](repeating: -.infinity, count: reading.scalars.count + 1)
        row[0] = 0
        for letter in letters { row = step(row, reading, letter) }
        return row
    }

    /// For every j, the best ln p that the letters were read as the characters from j on.
    private func suffixes(of reading: Reading, letters: ArraySlice<Int>) -> [Float] {
        let count = reading.scalars.count
        var row = [Float](repeating: -.infinity, count: count + 1)
        row[count] = 0
        for letter in letters.reversed() {
            var next = [Float](repeating: -.infinity, count: count + 1)
            for start in 0...count {
                for length in 0...min(3, count - start) where row[start + length] > -.infinity {
                    let cost = reading.cost(start, length, letter: letter)
                    next[start] = max(next[start], row[start + length] + cost)
                }
            }
            row = next
        }
        return row
    }

    private func step(_ row: [Float], _ reading: Reading, _ letter: Int) -> [Float] {
        let count = reading.scalars.count
        var next = [Float](repeating: -.infinity, count: count + 1)
        for start in 0...count where row[start] > -.infinity {
            for length in 0...min(3, count - start) {
                let cost = reading.cost(start, length, letter: letter)
                next[start + length] = max(next[start + length], row[start] + cost)
            }
        }
        return next
    }
}

/// What was read for one word, with what each span of it costs as a reading of each letter.
struct Reading: Sendable {
    /// The characters.
    let scalars: [Unicode.Scalar]
    /// ln p(span | letter), by start, length and letter.
    private let costs: [Float]

    init(_ scalars: [Unicode.Scalar], in model: ErrorModel) {
        self.scalars = scalars
        let width = Alphabet.letters.count
        var costs = [Float](repeating: -.infinity, count: (scalars.count + 1) * 4 * width)
        for start in 0...scalars.count {
            for length in 0...min(3, scalars.count - start) {
                let span = scalars[start..<(start + length)]
                let row = model.row(of: span)
                let offset = (start * 4 + length) * width
                for letter in 0..<width {
                    let seen = row.map { model.value(row: $0, letter: letter) } ?? -.infinity
                    costs[offset + letter] = max(seen, model.unseenCost(span, letter: letter))
                }
            }
        }
        self.costs = costs
    }

    /// ln p that a letter was read as `length` characters from `start` on.
    @inline(__always)
    func cost(_ start: Int, _ length: Int, letter: Int) -> Float {
        costs[(start * 4 + length) * Alphabet.width + letter]
    }

    /// A span's characters.
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
}
