/// A set of row numbers, a bit each: membership is asked a million times a second.
struct IdSet: Sendable, Hashable {
    private var words: [UInt64] = []
    /// How many there are.
    private(set) var count = 0

    init() {}

    init(_ ids: some Sequence<Int64>) {
        for id in ids { insert(id) }
    }

    mutating func insert(_ id: Int64) {
        guard id >= 0 else { return }
        let word = Int(id >> 6)
        if word >= words.count {
            words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
        }
        let bit = UInt64(1) << UInt64(id & 63)
        if words[word] & bit == 0 {
            words[word] |= bit
            count += 1
        }
    }

    func contains(_ id: Int64) -> Bool {
        let word = Int(id >> 6)
        return id >= 0 && word < words.count && words[word] >> UInt64(id & 63) & 1 == 1
    }

    mutating func formIntersection(_ other: IdSet) {
        words = zip(words, other.words).map { $0 & $1 }
        count = words.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    mutating func subtract(_ other: IdSet) {
        for index in words.indices where index < other.words.count {
            words[index] &= ~other.words[index]
        }
        count = words.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    /// The first of them in order.
    func prefix(_ most: Int) -> [Int64] {
        var ids: [Int64] = []
        for (index, word) in words.enumerated() where word != 0 {
            for bit in 0..<64 where word >> UInt64(bit) & 1 == 1 {
                guard ids.count < most else { return ids }
                ids.append(Int64(index * 64 + bit))
            }
        }
        return ids
    }
}
