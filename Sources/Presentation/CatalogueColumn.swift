package import Publishing

/// A column of what is asked of an archive, by its name in the forms for programs
/// (docs/catalogue.md).
package enum CatalogueColumn: String, CaseIterable {
    case id
    case document
    case number
    case kind
    case issuer
    case date
    case title
    case signer
    case grade
    case warnings
    case pages
    case tasks
    case file
    case held
    case acceptedBy = "accepted_by"
    case page
    case found
    case task
    case section
    case statement
    case lead
    case support
    case reportTo = "report_to"
    case product
    case due
    case time
    case deadline
    case recurrence
    case status
    case overdue
    case percent
    case note
    case days
    case gone
    case comparison
    case value
    case unit
    case measured
    case measuredOn = "measured_on"
    case reached
    case cited
    case citedKind = "cited_kind"
    case citedDate = "cited_date"
    case citedIssuer = "cited_issuer"
    case citedDocuments = "cited_documents"
    case role
    case facet
    case name
    case count
    case line
    case word
    case text
    case raw
    case probability
    case path
    case offeredAt = "offered_at"
    case madeAt = "made_at"
    case madeBy = "made_by"
    case subject
    case place
    case before
    case after
    case rule
    case displayName = "display_name"
    case seesSecret = "sees_secret"
    case disabled
    case createdAt = "created_at"
    case label
    case owner
    case scopes
    case query
    case expiresAt = "expires_at"
    case usedAt = "used_at"
    case revokedAt = "revoked_at"
    case who
    case address
    case action
    case detail

    /// What stands in the cells.
    package var kind: ResultColumn.Kind {
        switch self {
        case .id, .document, .warnings, .pages, .tasks, .page, .percent, .days, .count, .line,
            .word:
            .integer
        case .value, .measured, .probability: .real
        case .date, .due, .citedDate, .measuredOn: .date
        case .held, .overdue, .gone, .reached, .seesSecret, .disabled: .boolean
        case .lead, .support, .reportTo, .citedDocuments, .scopes: .list
        default: .text
        }
    }

    /// What a terminal does with a wide cell.
    package var overflow: ResultColumn.Overflow? {
        switch self {
        case .number, .grade, .status, .task, .offeredAt, .madeAt, .createdAt: .keep
        case .title, .statement, .found, .detail: .wrap(mostLines: 3)
        default: nil
        }
    }
}
