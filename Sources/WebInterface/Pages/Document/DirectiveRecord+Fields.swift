import DocumentModel

extension DirectiveRecord {
    /// How surely the value of a field was found, and where; nil where there is none.
    func support(of field: RecordField) -> (grade: Grade, evidence: [Evidence])? {
        func of(_ value: Graded<String>?) -> (grade: Grade, evidence: [Evidence])? {
            value.map { ($0.grade, $0.evidence) }
        }
        return switch field {
        case .number: of(number)
        case .date: date.map { ($0.grade, $0.evidence) }
        case .kind: of(kind)
        case .issuer: of(issuer)
        case .parentIssuer: of(parentIssuer)
        case .place: of(place)
        case .title: of(title)
        case .secrecy: of(secrecy)
        case .urgency: of(urgency)
        case .signer: of(signer.name)
        }
    }
}

extension RecordField {
    /// The fields in the order in which people look at them: what finds the document comes first.
    static let inReview: [RecordField] = [
        .number, .date, .kind, .issuer, .parentIssuer, .title, .signer, .place, .secrecy, .urgency,
    ]

    /// Whether every document has one.
    var isVital: Bool {
        switch self {
        case .number, .date, .kind, .issuer: true
        default: false
        }
    }
}
