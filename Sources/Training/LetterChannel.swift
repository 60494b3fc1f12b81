internal import Glibc
internal import Vietnamese

/// How single letters are read, learned by expectation-maximisation over word pairs.
///
/// A letter is read as nothing or as up to three characters (Ristad and Yianilos 1998, with the
/// longer readings of Brill and Moore 2000).
struct LetterChannel {
    /// A letter and what it was read as.
    private struct Unit: Hashable {
        let letter: Unicode.Scalar
        let reading: [Unicode.Scalar]
    }

    private var probabilities: [Unit: Double] = [:]
    private var counts: [Unit: Double] = [:]
    private var totals: [Unicode.Scalar: Double] = [:]

    private func probability(
        _ letter: Unicode.Scalar, _ reading: ArraySlice<Unicode.Scalar>
    ) -> Double {
        guard !probabilities.isEmpty else { return Self.initial(letter, reading) }
        return probabilities[Unit(letter: letter, reading: Array(reading))]
            ?? (reading.count == 1 ? 1e-5 : 0)
    }

    /// Before anything is learned, a letter looks like itself without its marks.
    private static func initial(
        _ letter: Unicode.Scalar, _ reading: ArraySlice<Unicode.Scalar>
    ) -> Double {
        switch reading.count {
        case 0: return 0.02
        case 1:
            guard let read = reading.first else { return 0 }
            if read == letter { return 0.5 }
            return base(letter) == base(read) ? 0.4 : 0.003
        case 2: return 0.0004
        default: return 0.00002
        }
    }

    private static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Letter(scalar)?.base ?? scalar
    }

    /// One round of expectation and maximisation.
    func reestimated(from readings: [WeighedReading]) -> LetterChannel {
        var expected: [Unit: Double] = [:]
        for seen in readings {
            let (word, reading) = (seen.word, seen.reading)
            let forward = forwardSums(word, reading)
            let backward = backwardSums(word, reading)
            let total = forward[word.count][reading.count]
            guard total > 0 else { continue }
            for index in word.indices {
                for start in 0...reading.count where forward[index][start] > 0 {
                    for length in 0...min(3, reading.count - start) {
                        let span = reading[start..<(start + length)]
                        let mass =
                            forward[index][start] * probability(word[index], span)
                            * backward[index + 1][start + length] / total
                        if mass > 1e-6 {
                            expected[
                                Unit(letter: word[index], reading: Array(span)), default: 0] +=
                                mass * seen.weight
                        }
                    }
                }
            }
        }
        var next = LetterChannel()
        // Sorted, because floating-point sums depend on their order.
        for (unit, mass) in expected.sorted(by: { Self.precedes($0.key, $1.key) })
        where mass > 0.3 {
            next.totals[unit.letter, default: 0] += mass
            next.counts[unit] = mass
        }
        for (unit, mass) in next.counts {
            next.probabilities[unit] = mass / (next.totals[unit.letter] ?? 1)
        }
        return next
    }

    /// Where the reading of the letters before `index` most likely ends.
    func bestSplit(
        _ word: [Unicode.Scalar], _ reading: [Unicode.Scalar], at index: Int
    ) -> Int? {
        let forward = forwardSums(word, reading)[index]
        let backward = backwardSums(word, reading)[index]
        let best = reading.indices.map { ($0, forward[$0] * backward[$0]) }
            .max { $0.1 < $1.1 }
        guard let best, best.1 > 0 else { return nil }
        return best.0
    }

    /// Lines `c letter reading ln p`, smoothed with the letters of the same base, and those with
    /// the letters of the same sort: marked vowels, other vowels, consonants.
    func lines() -> [String] {
        let sorted = counts.sorted { Self.precedes($0.key, $1.key) }
        func pooled(_ group: (Unicode.Scalar) -> String) -> [String: [[Unicode.Scalar]: Double]] {
            var pools: [String: [[Unicode.Scalar]: Double]] = [:]
            for (unit, mass) in sorted {
                pools[group(unit.letter), default: [:]][unit.reading, default: 0] += mass
            }
            return pools
        }
        let bases = pooled(Self.baseGroup)
        let sorts = pooled(Self.sortGroup)
        var lines: [String] = []
        for letter in totals.keys.sorted() {
            let base = bases[Self.baseGroup(letter)] ?? [:]
            let sort = sorts[Self.sortGroup(letter)] ?? [:]
            let baseTotal = base.values.sorted().reduce(0, +)
            let sortTotal = sort.values.sorted().reduce(0, +)
            for reading in sort.keys.sorted(by: Self.precedes) {
                let bySort = (sort[reading] ?? 0) / sortTotal
                let byBase =
                    ((base[reading] ?? 0) + Self.sortPrior * bySort) / (baseTotal + Self.sortPrior)
                let own = counts[Unit(letter: letter, reading: reading)] ?? 0
                let p = (own + Self.basePrior * byBase) / ((totals[letter] ?? 0) + Self.basePrior)
                guard p > 0.00004 else { continue }
                let value = (log(p) * 1000).rounded() / 1000
                lines.append(
                    "c\t\(letter)\t\(String(String.UnicodeScalarView(reading)))\t\(value)\n")
            }
        }
        return lines
    }

    /// A letter's counts weigh against this many sightings shared among its base letter's forms.
    private static let basePrior = 5.0
    /// A base letter's counts weigh against this many sightings shared among its sort.
    private static let sortPrior = 20.0

    /// Letters that differ only in their marks.
    private static func baseGroup(_ letter: Unicode.Scalar) -> String {
        let isUpper = Letter(letter)?.isUppercase ?? false
        return (isUpper ? "upper " : "lower ") + String(base(letter))
    }

    private static func sortGroup(_ letter: Unicode.Scalar) -> String {
        guard let taken = Letter(letter) else { return "sign" }
        let isMarked = taken.base != taken.shape || taken.tone != .level
        return (taken.isUppercase ? "upper" : "lower") + (taken.isVowel ? " vowel" : " consonant")
            + (isMarked ? " marked" : "")
    }

    private static func precedes(_ one: Unit, _ other: Unit) -> Bool {
        one.letter == other.letter
            ? precedes(one.reading, other.reading) : one.letter < other.letter
    }

    private static func precedes(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
        one.lexicographicallyPrecedes(other)
    }

    private func forwardSums(
        _ word: [Unicode.Scalar], _ reading: [Unicode.Scalar]
    ) -> [[Double]] {
        var sums = [[Double]](
            repeating: [Double](repeating: 0, count: reading.count + 1), count: word.count + 1)
        sums[0][0] = 1
        for index in word.indices {
            for start in 0...reading.count where sums[index][start] > 0 {
                for length in 0...min(3, reading.count - start) {
                    sums[index + 1][start + length] +=
                        sums[index][start]
                        * probability(word[index], reading[start..<(start + length)])
                }
            }
        }
        return sums
    }

    private func backwardSums(
        _ word: [Unicode.Scalar], _ reading: [Unicode.Scalar]
    ) -> [[Double]] {
        var sums = [[Double]](
            repeating: [Double](repeating: 0, count: reading.count + 1), count: word.count + 1)
        sums[word.count][reading.count] = 1
        for index in word.indices.reversed() {
            for start in 0...reading.count {
                for length in 0...min(3, reading.count - start) {
                    let rest = sums[index + 1][start + length]
                    guard rest > 0 else { continue }
                    sums[index][start] +=
                        rest * probability(word[index], reading[start..<(start + length)])
                }
            }
        }
        return sums
    }
}
