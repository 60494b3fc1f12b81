/// Lays an estimate out as the bytes of a model file.
struct ModelFileWriter {
    /// The whole file, header included.
    let bytes: [UInt8]

    init(words: [String], estimate: KneserNeyEstimate) {
        let spelled = words.map { Array($0.utf8) }
        let layout = ModelLayout(
            wordCount: words.count, wordBytes: spelled.reduce(0) { $0 + $1.count },
            bigramCount: estimate.bigrams.count, trigramCount: estimate.trigrams.count)
        var bytes = [UInt8](repeating: 0, count: layout.fileLength)

        func write<Number: BitwiseCopyable>(_ numbers: [Number], at offset: Int) {
            numbers.withUnsafeBytes { source in
                bytes.withUnsafeMutableBytes { target in
                    UnsafeMutableRawBufferPointer(rebasing: target[offset...])
                        .copyMemory(from: source)
                }
            }
        }

        write(ModelLayout.magic, at: 0)
        write(
            [
                ModelLayout.byteOrderMark, UInt32(layout.wordCount), UInt32(layout.wordBytes),
                UInt32(layout.bigramCount), UInt32(layout.trigramCount),
            ], at: 8)
        var end: UInt32 = 0
        var ends: [UInt32] = [0]
        for word in spelled {
            end += UInt32(word.count)
            ends.append(end)
        }
        write(ends, at: layout.wordEnds)
        write(spelled.flatMap { $0 }, at: layout.words)

        write(estimate.unigrams.map(\.probability), at: layout.unigramProbabilities)
        write(estimate.unigrams.map(\.backoff), at: layout.unigramBackoffs)
        write(
            Self.firstChildren(
                of: words.count, parents: estimate.bigrams.map { Int($0.key >> 16) }),
            at: layout.unigramChildren)

        let probabilities = Codebook(estimate.bigrams.map(\.probability))
        let backoffs = Codebook(estimate.bigrams.map(\.backoff))
        let trigramProbabilities = Codebook(estimate.trigrams.map(\.probability))
        write(
            estimate.bigrams.map { UInt16(truncatingIfNeeded: $0.key) }, at: layout.bigramWords)
        write(
            estimate.bigrams.map { probabilities.code($0.probability) },
            at: layout.bigramProbabilities)
        write(estimate.bigrams.map { backoffs.code($0.backoff) }, at: layout.bigramBackoffs)
        write(
            Self.firstChildren(
                of: estimate.bigrams.count, parents: estimate.trigrams.map { Int($0.bigram) }),
            at: layout.bigramChildren)
        write(estimate.trigrams.map(\.word), at: layout.trigramWords)
        write(
            estimate.trigrams.map { trigramProbabilities.code($0.probability) },
            at: layout.trigramProbabilities)
        write(
            probabilities.values + backoffs.values + trigramProbabilities.values,
            at: layout.codebooks)
        self.bytes = bytes
    }

    /// For each parent the index of its first child, and the number of children at the end.
    private static func firstChildren(of count: Int, parents: [Int]) -> [UInt32] {
        var first = [UInt32](repeating: 0, count: count + 1)
        for parent in parents { first[parent + 1] += 1 }
        for index in 0..<count { first[index + 1] += first[index] }
        return first
    }
}

/// 256 values that stand for many: bins of equal population, each with its mean.
struct Codebook {
    /// The values, ascending.
    let values: [Float]

    init(_ samples: [Float]) {
        let sorted = samples.sorted()
        let length = ModelLayout.codebookLength
        values = (0..<length).map { bin in
            let start = sorted.count * bin / length
            let end = max(start + 1, sorted.count * (bin + 1) / length)
            guard start < sorted.count else { return sorted.last ?? 0 }
            let slice = sorted[start..<min(end, sorted.count)]
            return Float(slice.reduce(0.0) { $0 + Double($1) } / Double(slice.count))
        }
    }

    /// The code of the nearest value.
    func code(_ value: Float) -> UInt8 {
        var low = 0
        var high = values.count
        while low < high {
            let middle = (low + high) / 2
            if values[middle] < value { low = middle + 1 } else { high = middle }
        }
        if low == values.count { return UInt8(values.count - 1) }
        if low > 0, value - values[low - 1] < values[low] - value { low -= 1 }
        return UInt8(low)
    }
}
