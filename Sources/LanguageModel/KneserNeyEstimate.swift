import Glibc

/// Interpolated modified Kneser-Ney probabilities of three orders, pruned, in back-off form.
///
/// Source: Chen and Goodman, An Empirical Study of Smoothing Techniques for Language Modeling,
/// 1998, section 3. The lower orders count in how many different contexts a word was seen.
struct KneserNeyEstimate {
    /// ln p and ln back-off weight for every word.
    private(set) var unigrams: [(probability: Float, backoff: Float)] = []
    /// Kept two-word sequences, sorted: first word << 16 | second word.
    private(set) var bigrams: [(key: UInt32, probability: Float, backoff: Float)] = []
    /// Kept three-word sequences, sorted: index of the bigram it begins with, third word.
    private(set) var trigrams: [(bigram: UInt32, word: UInt16, probability: Float)] = []

    /// Absolute discounts for counts of one, two, and three or more.
    private struct Discounts {
        let values: (Float, Float, Float)

        /// Chen and Goodman's estimates from the numbers of things seen once to four times.
        init(countsOfCounts n: [Double]) {
            func value(_ count: Int) -> Float {
                let y = n[1] / max(1, n[1] + 2 * n[2])
                let d = Double(count) - Double(count + 1) * y * n[count + 1] / max(1, n[count])
                return Float(min(max(d, 0.1), Double(count) - 0.05))
            }
            values = (value(1), value(2), value(3))
        }

        func callAsFunction(_ count: UInt32) -> Float {
            switch count {
            case 0: 0
            case 1: values.0
            case 2: values.1
            default: values.2
            }
        }
    }

    init(
        trigrams counted: NgramCounts, wordCount: Int, boundary: UInt16,
        pruning: TrigramModelBuilder.Pruning
    ) {
        let keys = counted.keys
        let counts = counted.counts

        // Second order: in how many contexts each pair was seen; pairs that begin a sentence
        // have no context, so their plain count stands.
        var pairs: [UInt32] = keys.map { UInt32(truncatingIfNeeded: $0) }
        pairs.sort()
        var pairKeys: [UInt32] = []
        var pairCounts: [UInt32] = []
        for pair in pairs {
            if pairKeys.last == pair {
                pairCounts[pairCounts.count - 1] += 1
            } else {
                pairKeys.append(pair)
                pairCounts.append(1)
            }
        }
        pairs = []
        var plainStarts: [UInt32: UInt32] = [:]
        for index in keys.indices where UInt16(truncatingIfNeeded: keys[index] >> 16) == boundary {
            plainStarts[UInt32(truncatingIfNeeded: keys[index]), default: 0] += counts[index]
        }
        for index in pairKeys.indices
        where UInt16(truncatingIfNeeded: pairKeys[index] >> 16) == boundary {
            pairCounts[index] = plainStarts[pairKeys[index]] ?? pairCounts[index]
        }

        // First order: after how many different words each word was seen.
        var wordContexts = [UInt32](repeating: 0, count: wordCount)
        for pair in pairKeys { wordContexts[Int(UInt16(truncatingIfNeeded: pair))] += 1 }

        let trigramDiscounts = Discounts(countsOfCounts: Self.countsOfCounts(counts))
        let bigramDiscounts = Discounts(countsOfCounts: Self.countsOfCounts(pairCounts))
        let unigramDiscounts = Discounts(countsOfCounts: Self.countsOfCounts(wordContexts))

        let unigramProbability = Self.unigramProbabilities(wordContexts, unigramDiscounts)

        // Which three-word sequences stay, and so which pairs must.
        var isContext: Set<UInt32> = []
        for index in keys.indices where counts[index] >= pruning.trigramMinimum {
            isContext.insert(UInt32(truncatingIfNeeded: keys[index] >> 16))
        }

        var unigramBackoff = [Float](repeating: 1, count: wordCount)
        var bigramProbability: [Float] = []
        bigramProbability.reserveCapacity(pairKeys.count)
        var isKept = [Bool](repeating: false, count: pairKeys.count)
        Self.forEachGroup(pairKeys, by: { $0 >> 16 }) { range in
            let total = range.reduce(Float(0)) { $0 + Float(pairCounts[$1]) }
            var kept: Float = 0
            for index in range {
                isKept[index] =
                    pairCounts[index] >= pruning.bigramMinimum
                    || isContext.contains(pairKeys[index])
                if isKept[index] {
                    kept += Float(pairCounts[index]) - bigramDiscounts(pairCounts[index])
                }
            }
            let first = Int(pairKeys[range.lowerBound] >> 16)
            unigramBackoff[first] = max(1e-6, 1 - kept / total)
            for index in range {
                let word = Int(UInt16(truncatingIfNeeded: pairKeys[index]))
                let own = Float(pairCounts[index]) - bigramDiscounts(pairCounts[index])
                bigramProbability.append(
                    (isKept[index] ? own / total : 0)
                        + unigramBackoff[first] * unigramProbability[word])
            }
        }

        // Index of each kept pair, by its place among all pairs.
        var place = [Int32](repeating: -1, count: pairKeys.count)
        for index in pairKeys.indices where isKept[index] {
            place[index] = Int32(bigrams.count)
            bigrams.append((pairKeys[index], logf(bigramProbability[index]), 0))
        }
        func pairIndex(_ key: UInt32) -> Int? {
            var low = 0
            var high = pairKeys.count
            while low < high {
                let middle = (low + high) / 2
                if pairKeys[middle] < key { low = middle + 1 } else { high = middle }
            }
            return low < pairKeys.count && pairKeys[low] == key ? low : nil
        }
        var kept3: [(bigram: UInt32, word: UInt16, probability: Float)] = []
        var backoffs: [(Int, Float)] = []
        Self.forEachGroup(keys, by: { $0 >> 16 }) { range in
            let context = UInt32(truncatingIfNeeded: keys[range.lowerBound] >> 16)
            guard let pair = pairIndex(context), place[pair] >= 0 else { return }
            let total = range.reduce(Float(0)) { $0 + Float(counts[$1]) }
            var kept: Float = 0
            for index in range where counts[index] >= pruning.trigramMinimum {
                kept += Float(counts[index]) - trigramDiscounts(counts[index])
            }
            let backoff = max(1e-6, 1 - kept / total)
            backoffs.append((Int(place[pair]), logf(backoff)))
            for index in range where counts[index] >= pruning.trigramMinimum {
                let word = UInt16(truncatingIfNeeded: keys[index])
                let lower =
                    pairIndex(UInt32(truncatingIfNeeded: keys[index]))
                    .map { bigramProbability[$0] } ?? unigramProbability[Int(word)]
                let own = Float(counts[index]) - trigramDiscounts(counts[index])
                kept3.append((UInt32(place[pair]), word, logf(own / total + backoff * lower)))
            }
        }
        for (index, backoff) in backoffs { bigrams[index].backoff = backoff }
        trigrams = kept3
        unigrams = zip(unigramProbability, unigramBackoff).map { (logf($0), logf($1)) }
    }

    private static func unigramProbabilities(
        _ contexts: [UInt32], _ discounts: Discounts
    ) -> [Float] {
        let total = contexts.reduce(0.0) { $0 + Double($1) }
        let kept = contexts.reduce(0.0) { $0 + Double($1) - Double(discounts($1)) }
        let uniform = (total - kept) / max(1, total) / Double(contexts.count)
        return contexts.map {
            Float((Double($0) - Double(discounts($0))) / max(1, total) + uniform)
        }
    }

    /// How many things were counted exactly 0, 1, … 4 times.
    private static func countsOfCounts(_ counts: [UInt32]) -> [Double] {
        var result = [Double](repeating: 0, count: 5)
        for count in counts where count <= 4 { result[Int(count)] += 1 }
        return result
    }

    /// Calls `body` with the range of every run of keys that belong together.
    private static func forEachGroup<Key>(
        _ keys: [Key], by group: (Key) -> Key, _ body: (Range<Int>) -> Void
    ) where Key: Equatable {
        var start = 0
        while start < keys.count {
            let value = group(keys[start])
            var end = start + 1
            while end < keys.count, group(keys[end]) == value { end += 1 }
            body(start..<end)
            start = end
        }
    }
}
