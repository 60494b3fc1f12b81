/// A measurable goal: "đạt trên 80%".
public struct Target: Sendable, Hashable, Codable {
    /// How the goal compares what is reached with the number.
    public enum Comparison: String, Sendable, Hashable, Codable, CaseIterable {
        /// More than ("trên").
        case more = ">"
        /// At least ("tối thiểu", "ít nhất").
        case atLeast = ">="
        /// Exactly, or as stated.
        case exactly = "="
        /// At most ("tối đa", "không quá").
        case atMost = "<="
        /// Less than ("dưới").
        case less = "<"
    }

    /// The clause, in the paper's words.
    public var statement: String
    /// How what is reached compares with `value`.
    public var comparison: Comparison
    /// The number, in `unit`.
    public var value: Double
    /// The unit: "%", "đô thị", "tỷ đồng".
    public var unit: String
    /// The last day by which it is to be reached, where the text gives one.
    public var by: CivilDate?
    /// How far the target may be relied on.
    public var grade: Grade
    /// Where it stands.
    public var evidence: [Evidence]

    /// Creates a target.
    public init(
        statement: String, comparison: Comparison, value: Double, unit: String,
        by: CivilDate? = nil, grade: Grade, evidence: [Evidence]
    ) {
        self.statement = statement
        self.comparison = comparison
        self.value = value
        self.unit = unit
        self.by = by
        self.grade = grade
        self.evidence = evidence
    }
}

extension Target {
    private enum CodingKeys: String, CodingKey {
        case statement, comparison, value, unit, by, grade, evidence
    }

    /// Writes every key, a value that was not found as an explicit null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(statement, forKey: .statement)
        try container.encode(comparison, forKey: .comparison)
        try container.encode(value, forKey: .value)
        try container.encode(unit, forKey: .unit)
        try container.encode(by, forKey: .by)
        try container.encode(grade, forKey: .grade)
        try container.encode(evidence, forKey: .evidence)
    }
}
