/// A value of a record's head that a person may correct, by its name in docs/record.md.
public enum RecordField: String, Sendable, Hashable, Codable, CaseIterable {
    /// Number and symbol.
    case number
    /// The date, ISO 8601.
    case date
    /// The kind of document.
    case kind
    /// The issuing body.
    case issuer
    /// The body above it.
    case parentIssuer
    /// The place of the dateline.
    case place
    /// The abstract.
    case title
    /// The mark of secrecy.
    case secrecy
    /// The mark of urgency.
    case urgency
    /// Who signed.
    case signer
}

extension DirectiveRecord {
    /// The value of a field as a correction gives it; nil where there is none.
    public func value(of field: RecordField) -> String? {
        switch field {
        case .date: date?.value.description
        default: self[keyPath: Self.path(to: field)]?.value
        }
    }

    /// Puts what a person said in the place of what was read, with the best grade and the evidence
    /// that the value had.
    ///
    /// A date that the calendar does not know leaves the record as it is.
    public mutating func correct(_ correction: FieldCorrection) {
        let value = correction.value
        guard correction.field != .date else {
            guard !value.isEmpty else { return date = nil }
            guard let day = CivilDate(value) else { return }
            return date = Graded(day, grade: .a, evidence: date?.evidence ?? [])
        }
        let path = Self.path(to: correction.field)
        let evidence = self[keyPath: path]?.evidence ?? []
        self[keyPath: path] =
            value.isEmpty ? nil : Graded(value, grade: .a, evidence: evidence)
    }

    /// Where a field that is a text stands.
    private static func path(
        to field: RecordField
    ) -> WritableKeyPath<DirectiveRecord, Graded<String>?> {
        switch field {
        case .number: \.number
        case .kind: \.kind
        case .issuer: \.issuer
        case .parentIssuer: \.parentIssuer
        case .place: \.place
        case .title: \.title
        case .secrecy: \.secrecy
        case .urgency: \.urgency
        case .signer: \.signer.name
        case .date: preconditionFailure("A date is no text.")
        }
    }
}
