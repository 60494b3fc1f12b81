/// The digits that a few letters look like, in print and by hand.
enum LookalikeDigits {
    /// The digit that a scalar is, or that it looks like; nil where it is neither.
    static func digit(_ scalar: Unicode.Scalar) -> Character? {
        switch scalar {
        case "0"..."9": Character(scalar)
        case "I", "l", "|", "Ị": "1"
        case "O", "o": "0"
        default: nil
        }
    }
}
