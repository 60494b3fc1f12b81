/// Another document that the directive cites by its number.
public struct Reference: Sendable, Hashable, Codable {
    /// What the cited document is to this one.
    public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        /// A legal basis ("Căn cứ …").
        case basis
        /// This directive carries it out ("thực hiện …").
        case implements
        /// This directive amends it.
        case amends
        /// This directive replaces it.
        case replaces
        /// Any other mention.
        case cites
    }

    /// Number and symbol: "71/NQ-CP".
    public var number: String
    /// The kind by name: "Nghị quyết".
    public var kind: String?
    /// Its date, where the text gives it.
    public var date: CivilDate?
    /// Its issuing body, where the text gives it.
    public var issuer: String?
    /// What it is to this directive.
    public var role: Role
    /// How far the reference may be relied on.
    public var grade: Grade
    /// Where it stands.
    public var evidence: [Evidence]

    /// Creates a reference.
    public init(
        number: String, kind: String? = nil, date: CivilDate? = nil, issuer: String? = nil,
        role: Role = .cites, grade: Grade, evidence: [Evidence]
    ) {
        self.number = number
        self.kind = kind
        self.date = date
        self.issuer = issuer
        self.role = role
        self.grade = grade
        self.evidence = evidence
    }
}

extension Reference {
    private enum CodingKeys: String, CodingKey {
        case number, kind, date, issuer, role, grade, evidence
    }

    /// Writes every key, a value that was not found as an explicit null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encode(kind, forKey: .kind)
        try container.encode(date, forKey: .date)
        try container.encode(issuer, forKey: .issuer)
        try container.encode(role, forKey: .role)
        try container.encode(grade, forKey: .grade)
        try container.encode(evidence, forKey: .evidence)
    }
}
