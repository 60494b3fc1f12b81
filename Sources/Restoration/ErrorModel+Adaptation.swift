/// A word that stands on the paper, in its case, with what was read for it.
struct WordReading: Sendable, Hashable {
    let word: [Unicode.Scalar]
    let reading: [Unicode.Scalar]
}

extension ErrorModel {
    /// A letter's sightings in a document weigh against the model as this many of its own.
    private static let letterPrior: Float = 40
    /// More sightings of one reading than this tell nothing new about the letters.
    private static let mostSightings: Float = 8

    /// The model after a look at a document: every engine, font and scanner misreads in its own
    /// way, and the same way all through.
    ///
    /// - Parameter sightings: The words that are surely right, with how often each was seen.
    /// - Returns: A model in which this document's ways weigh more.
    func adapted(to sightings: [WordReading: Float]) -> ErrorModel {
        var model = self
        var counts: [Int: [UInt64: Float]] = [:]
        // Sorted, because floating-point sums depend on their order.
        let sorted = sightings.sorted {
            ($0.key.word.text, $0.key.reading.text) < ($1.key.word.text, $1.key.reading.text)
        }
        for (seen, count) in sorted {
            let reading = Reading(seen.reading, in: self)
            let letters = seen.word.compactMap(Alphabet.number(of:))
            guard letters.count == seen.word.count,
                let ends = alignment(of: letters, with: reading)
            else { continue }
            var start = 0
            for (letter, end) in zip(letters, ends) {
                if let key = Self.key(seen.reading[start..<end]) {
                    counts[letter, default: [:]][key, default: 0] += min(
                        count, Self.mostSightings)
                }
                start = end
            }
            let rhyme = Self.rhymeStart(of: seen.word)
            model.add(seen.word.text, readAs: seen.reading.text, count)
            if rhyme > 0, rhyme < seen.word.count {
                let split = ends[rhyme - 1]
                model.addPart(
                    seen.word[..<rhyme].text, readAs: seen.reading[..<split].text, count)
                model.addPart(
                    seen.word[rhyme...].text, readAs: seen.reading[split...].text, count)
            }
        }
        for (letter, spans) in counts { model.add(spans, to: letter, prior: Self.letterPrior) }
        return model
    }

    /// Where the span that was read for each letter ends, on the likeliest path; nil where there
    /// is none.
    private func alignment(of letters: [Int], with reading: Reading) -> [Int]? {
        let count = reading.scalars.count
        var scores = [Float](repeating: -.infinity, count: count + 1)
        scores[0] = 0
        var lengths: [[Int]] = []
        for letter in letters {
            var next = [Float](repeating: -.infinity, count: count + 1)
            var taken = [Int](repeating: 0, count: count + 1)
            for end in 0...count {
                for length in 0...min(3, end) {
                    let score =
                        scores[end - length] + reading.cost(end - length, length, letter: letter)
                    if score > next[end] {
                        next[end] = score
                        taken[end] = length
                    }
                }
            }
            scores = next
            lengths.append(taken)
        }
        guard scores[count] > -.infinity else { return nil }
        var ends: [Int] = []
        var end = count
        for taken in lengths.reversed() {
            ends.append(end)
            end -= taken[end]
        }
        return ends.reversed()
    }
}
