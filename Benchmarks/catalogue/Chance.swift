/// Chance that is the same in every run (SplitMix64).
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
        return value ^ value >> 31
    }

    /// A number below `count`, small ones far more often: as offices and units are named.
    mutating func skewed(below count: Int) -> Int {
        let share = Double.random(in: 0..<1, using: &self)
        return min(count - 1, Int(Double(count) * share * share * share))
    }
}
