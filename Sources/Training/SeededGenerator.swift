/// A generator of numbers that are the same for the same seed everywhere (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }

    /// A number of the range, all equally likely.
    mutating func number(in range: ClosedRange<Float>) -> Float {
        range.lowerBound + (range.upperBound - range.lowerBound) * Float(next() >> 40) / 0xff_ffff
    }

    /// A whole number from 0 up to `count`, all equally likely; 0 where `count` is less than 1.
    mutating func index(below count: Int) -> Int { count < 1 ? 0 : Int(next() >> 1) % count }

    /// True in `share` of the cases.
    mutating func chance(_ share: Float) -> Bool { number(in: 0...1) < share }

    /// Roughly normal, mean 0, deviation 1: the sum of eight bytes.
    mutating func deviate() -> Float {
        var bits = next()
        var sum: UInt64 = 0
        for _ in 0..<8 {
            sum += bits & 0xff
            bits >>= 8
        }
        return (Float(sum) - 1020) / 209
    }
}
