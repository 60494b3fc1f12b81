extension Grade {
    /// The grade of a well-formed value, or of a word, that was read with a probability.
    public init(certainty: Double) {
        switch certainty {
        case 0.85...: self = .a
        case 0.6..<0.85: self = .b
        case 0.3..<0.6: self = .c
        default: self = .d
        }
    }
}
