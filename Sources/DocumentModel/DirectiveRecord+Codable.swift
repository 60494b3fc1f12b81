// The JSON form of a record (docs/record.md): every key is always written, a value that was not
// found as an explicit null, so that a reader can tell "not found" from "not asked for".

extension DirectiveRecord: Codable {
    private enum CodingKeys: String, CodingKey {
        case issuer, parentIssuer, kind, kindCode, number, place, date, title, addressees
        case secrecy, urgency, drafter, signer, recipients
        case references, sections, tasks, targets, checks
    }

    /// Reads what ``encode(to:)`` writes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        issuer = try container.decodeIfPresent(Graded<String>.self, forKey: .issuer)
        parentIssuer = try container.decodeIfPresent(Graded<String>.self, forKey: .parentIssuer)
        kind = try container.decodeIfPresent(Graded<String>.self, forKey: .kind)
        kindCode = try container.decodeIfPresent(Graded<String>.self, forKey: .kindCode)
        number = try container.decodeIfPresent(Graded<String>.self, forKey: .number)
        place = try container.decodeIfPresent(Graded<String>.self, forKey: .place)
        date = try container.decodeIfPresent(Graded<CivilDate>.self, forKey: .date)
        title = try container.decodeIfPresent(Graded<String>.self, forKey: .title)
        addressees = try container.decode([Graded<String>].self, forKey: .addressees)
        secrecy = try container.decodeIfPresent(Graded<String>.self, forKey: .secrecy)
        urgency = try container.decodeIfPresent(Graded<String>.self, forKey: .urgency)
        drafter = try container.decodeIfPresent(Graded<String>.self, forKey: .drafter)
        signer = try container.decode(Signer.self, forKey: .signer)
        recipients = try container.decode([Recipient].self, forKey: .recipients)
        references = try container.decode([Reference].self, forKey: .references)
        sections = try container.decode([Section].self, forKey: .sections)
        tasks = try container.decode([DirectiveTask].self, forKey: .tasks)
        targets = try container.decode([Target].self, forKey: .targets)
        checks = try container.decode([Check].self, forKey: .checks)
    }

    /// Writes every key, a value that was not found as an explicit null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(issuer, forKey: .issuer)
        try container.encode(parentIssuer, forKey: .parentIssuer)
        try container.encode(kind, forKey: .kind)
        try container.encode(kindCode, forKey: .kindCode)
        try container.encode(number, forKey: .number)
        try container.encode(place, forKey: .place)
        try container.encode(date, forKey: .date)
        try container.encode(title, forKey: .title)
        try container.encode(addressees, forKey: .addressees)
        try container.encode(secrecy, forKey: .secrecy)
        try container.encode(urgency, forKey: .urgency)
        try container.encode(drafter, forKey: .drafter)
        try container.encode(signer, forKey: .signer)
        try container.encode(recipients, forKey: .recipients)
        try container.encode(references, forKey: .references)
        try container.encode(sections, forKey: .sections)
        try container.encode(tasks, forKey: .tasks)
        try container.encode(targets, forKey: .targets)
        try container.encode(checks, forKey: .checks)
    }
}
