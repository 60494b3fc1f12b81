import DocumentModel

extension Grade {
    /// The grade of a well-formed value whose words were read with a probability.
    init(certainty: Double) {
        switch certainty {
        case 0.85...: self = .a
        case 0.6..<0.85: self = .b
        case 0.3..<0.6: self = .c
        default: self = .d
        }
    }
}

extension Passage {
    /// A value from a range, graded by how surely its words were read, at best `best`.
    func graded<Value>(
        _ value: Value, in range: Range<Int>? = nil, best: Grade = .a
    ) -> Graded<Value> {
        Graded(
            value, grade: min(best, Grade(certainty: certainty(of: range))),
            evidence: evidence(for: range))
    }
}
