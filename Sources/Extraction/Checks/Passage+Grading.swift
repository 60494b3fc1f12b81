import DocumentModel

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
