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
        /// This directive replaces it, or takes it out of force.
        case replaces
        /// What is spoken of was issued with it ("ban hành kèm theo …").
        case attached
        /// Any other mention.
        case cites
    }

    /// Number and symbol: "71/NQ-CP".
    public var number: String {
        didSet { normalized = Self.normalized(number) }
    }
    /// The number in the form that is the same in every document: ``normalized(_:)``.
    public private(set) var normalized: String
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
        normalized = Self.normalized(number)
        self.kind = kind
        self.date = date
        self.issuer = issuer
        self.role = role
        self.grade = grade
        self.evidence = evidence
    }
}

extension Reference {
    /// A number and symbol for matching across documents: NFC in capitals, without blanks, dashes and
    /// Đ written one way: "71/NQ-CP", "57-NQ/TW", "12/QĐ-TTG".
    public static func normalized(_ number: String) -> String {
        var normalized = ""
        for letter in number.uppercased() {
            switch letter {
            case "Ð": normalized.append("Đ")
            case "–", "—", "−", "‐", "‑": normalized.append("-")
            case _ where letter.isWhitespace: break
            default: normalized.append(letter)
            }
        }
        return normalized
    }

    private enum CodingKeys: String, CodingKey {
        case number, normalized, kind, date, issuer, role, grade, evidence
    }

    /// Writes every key, a value that was not found as an explicit null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encode(normalized, forKey: .normalized)
        try container.encode(kind, forKey: .kind)
        try container.encode(date, forKey: .date)
        try container.encode(issuer, forKey: .issuer)
        try container.encode(role, forKey: .role)
        try container.encode(grade, forKey: .grade)
        try container.encode(evidence, forKey: .evidence)
    }
}
