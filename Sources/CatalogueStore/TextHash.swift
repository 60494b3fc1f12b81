import Vietnamese

/// A 64-bit SimHash of a text: near-same texts differ in few bits (Charikar, "Similarity estimation
/// techniques from rounding algorithms", STOC 2002; Manku, Jain and Das Sarma, "Detecting
/// near-duplicates for web crawling", WWW 2007).
///
/// Of the folded words by threes, so that neither marks nor the breaks of lines count.
struct TextHash: Hashable {
    /// As many bits may differ between texts that are called near: with four parts of 16 bits, two
    /// such texts agree in at least one part.
    static let nearness = 3

    let bits: UInt64

    init(bits: UInt64) {
        self.bits = bits
    }

    /// The hash of a text; 0 for one of fewer than three words, which is near to none.
    init(of text: some StringProtocol) {
        var counts = [Int](repeating: 0, count: 64)
        var last: [UInt64] = []
        var shingles = 0
        SearchToken.forEach(in: text.unicodeScalars) { token in
            last.append(Self.mixed(Self.hash(of: token.folded)))
            guard last.count == 3 else { return }
            let shingle = Self.mixed(last[0] &* 3 &+ last[1] &* 5 &+ last[2] &* 7)
            for bit in 0..<64 { counts[bit] += shingle >> UInt64(bit) & 1 == 1 ? 1 : -1 }
            shingles += 1
            last.removeFirst()
        }
        bits =
            shingles == 0
            ? 0
            : (0..<64).reduce(into: UInt64(0)) { bits, bit in
                if counts[bit] > 0 { bits |= 1 << UInt64(bit) }
            }
    }

    /// The four parts of 16 bits.
    var parts: [Int] { (0..<4).map { Int(bits >> UInt64(16 * $0) & 0xFFFF) } }

    /// In how many bits two texts differ, 0 … 64.
    func distance(to other: TextHash) -> Int { (bits ^ other.bits).nonzeroBitCount }

    /// FNV-1a: the same on every machine and in every run, as what is stored must be.
    private static func hash(of word: String) -> UInt64 {
        word.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// The finisher of SplitMix64.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
        return value ^ value >> 31
    }
}
