/// A word and what it was read as, with how much that counts.
struct WeighedReading: Sendable, Hashable {
    /// The letters that stand on the paper.
    let word: [Unicode.Scalar]
    /// The characters that were read.
    let reading: [Unicode.Scalar]
    /// How often it was seen, each sighting by what its source counts.
    var weight = 1.0
    /// How often it was seen.
    var sightings = 1
}
