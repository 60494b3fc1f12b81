/// A unit that a task names, with the full name that the document gives it elsewhere.
public struct ResolvedUnit: Sendable, Hashable, Codable {
    /// The name as printed: "Văn phòng Sở".
    public var name: String
    /// The full name: "Văn phòng Sở Xây dựng tỉnh An Giang"; nil where the document and the tables
    /// do not tell which unit is meant.
    public var resolved: String?
    /// The province of today that it is in: "An Giang", also for a unit of a former province; nil
    /// for bodies of the whole country and where ``resolved`` is nil.
    public var province: String?

    /// Creates a unit.
    public init(name: String, resolved: String? = nil, province: String? = nil) {
        self.name = name
        self.resolved = resolved
        self.province = province
    }
}

extension ResolvedUnit {
    private enum CodingKeys: String, CodingKey {
        case name, resolved, province
    }

    /// Writes every key, a value that was not found as an explicit null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(resolved, forKey: .resolved)
        try container.encode(province, forKey: .province)
    }
}
