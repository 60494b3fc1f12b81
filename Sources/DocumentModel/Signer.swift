/// Who signed a directive.
public struct Signer: Sendable, Hashable, Codable {
    /// By whose authority the office signs, in the words of the paper.
    public var authority: Graded<String>?
    /// The office held: "PHÓ GIÁM ĐỐC".
    public var position: Graded<String>?
    /// The person's name.
    public var name: Graded<String>?

    /// Creates a signer.
    public init(
        authority: Graded<String>? = nil, position: Graded<String>? = nil,
        name: Graded<String>? = nil
    ) {
        self.authority = authority
        self.position = position
        self.name = name
    }
}

extension Signer {
    private enum CodingKeys: String, CodingKey {
        case authority, position, name
    }

    /// Writes every key, a value that was not found as an explicit null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(authority, forKey: .authority)
        try container.encode(position, forKey: .position)
        try container.encode(name, forKey: .name)
    }
}
