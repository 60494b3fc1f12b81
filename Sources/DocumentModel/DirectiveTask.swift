/// Something that the directive orders somebody to do.
public struct DirectiveTask: Sendable, Hashable, Codable {
    /// A name unique in the record and stable from run to run: section and item, "VI.3".
    public var id: String
    /// The path of numbered headings above it, joined by dots: "VI", "II.2.a"; "" if none.
    public var section: String
    /// The item's own number: "3"; nil for a dash or a plain paragraph.
    public var item: String?
    /// The order's own words, lines joined, without the item's mark.
    public var statement: String
    /// Who must do it.
    public var lead: [String]
    /// Who must help.
    public var support: [String]
    /// The units of ``lead``, one for one, with their full names.
    public var leadUnits: [ResolvedUnit]
    /// The units of ``support``, one for one, with their full names.
    public var supportUnits: [ResolvedUnit]
    /// To whom it is to be reported.
    public var reportTo: [String]
    /// The numbers of the documents that it is to be done by or under: "22/KH-UBND".
    public var basis: [String]
    /// What must come out of it, where the text says.
    public var product: String?
    /// When it is due.
    public var deadlines: [Deadline]
    /// How far the task may be relied on.
    public var grade: Grade
    /// Where it stands.
    public var evidence: [Evidence]

    /// Creates a task.
    public init(
        id: String, section: String, item: String? = nil, statement: String,
        lead: [String] = [], support: [String] = [],
        leadUnits: [ResolvedUnit] = [], supportUnits: [ResolvedUnit] = [], reportTo: [String] = [],
        basis: [String] = [], product: String? = nil, deadlines: [Deadline] = [], grade: Grade,
        evidence: [Evidence]
    ) {
        self.id = id
        self.section = section
        self.item = item
        self.statement = statement
        self.lead = lead
        self.support = support
        self.leadUnits = leadUnits
        self.supportUnits = supportUnits
        self.reportTo = reportTo
        self.basis = basis
        self.product = product
        self.deadlines = deadlines
        self.grade = grade
        self.evidence = evidence
    }
}

extension DirectiveTask {
    private enum CodingKeys: String, CodingKey {
        case id, section, item, statement, lead, support, leadUnits, supportUnits, reportTo
        case basis, product, deadlines, grade, evidence
    }

    /// Writes every key, a value that was not found as an explicit null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(section, forKey: .section)
        try container.encode(item, forKey: .item)
        try container.encode(statement, forKey: .statement)
        try container.encode(lead, forKey: .lead)
        try container.encode(support, forKey: .support)
        try container.encode(leadUnits, forKey: .leadUnits)
        try container.encode(supportUnits, forKey: .supportUnits)
        try container.encode(reportTo, forKey: .reportTo)
        try container.encode(basis, forKey: .basis)
        try container.encode(product, forKey: .product)
        try container.encode(deadlines, forKey: .deadlines)
        try container.encode(grade, forKey: .grade)
        try container.encode(evidence, forKey: .evidence)
    }
}
