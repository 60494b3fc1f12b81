/// A line under "Nơi nhận", with what the copy is for.
public struct Recipient: Sendable, Hashable, Codable {
    /// The line without its dash and final mark: "Tỉnh ủy (để b/c)".
    public var value: String
    /// What the copy is for, in the paper's words: "để b/c"; nil where the line does not say.
    public var purpose: String?
    /// How far the line may be relied on.
    public var grade: Grade
    /// Where it stands, one entry a line; never empty.
    public var evidence: [Evidence]

    /// Creates a recipient.
    public init(value: String, purpose: String? = nil, grade: Grade, evidence: [Evidence]) {
        self.value = value
        self.purpose = purpose
        self.grade = grade
        self.evidence = evidence
    }
}

extension Recipient {
    private enum CodingKeys: String, CodingKey {
        case value, purpose, grade, evidence
    }

    /// Writes every key, a purpose that was not found as an explicit null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(value, forKey: .value)
        try container.encode(purpose, forKey: .purpose)
        try container.encode(grade, forKey: .grade)
        try container.encode(evidence, forKey: .evidence)
    }
}
