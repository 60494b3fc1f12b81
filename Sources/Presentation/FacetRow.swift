package import CatalogueStore
import DocumentModel
import Publishing

/// A name with how many there are, as a row.
package struct FacetRow {
    /// What the name is of.
    package var facet: QueryKey
    /// The name: "Kế hoạch", "2025", "overdue".
    package var name: String
    /// How many.
    package var count: Int

    /// The rows of counts, at most so many of one sort.
    package static func rows(of facets: Facets, most: Int) -> [FacetRow] {
        func rows(_ facet: QueryKey, _ counts: [Facets.Count]) -> [FacetRow] {
            counts.prefix(most).map { FacetRow(facet: facet, name: $0.name, count: $0.count) }
        }
        let grades = Grade.allCases.compactMap { grade in
            facets.grades[grade].map { Facets.Count(name: grade.rawValue, count: $0) }
        }
        let statuses = StatusCondition.allCases.compactMap { status in
            facets.statuses[status].map { Facets.Count(name: status.rawValue, count: $0) }
        }
        return rows(.kind, facets.kinds) + rows(.issuer, facets.issuers)
            + rows(.place, facets.places) + rows(.year, facets.years)
            + rows(.date, facets.months) + rows(.unit, facets.units) + rows(.lead, facets.leads)
            + rows(.support, facets.supports) + rows(.due, facets.dueMonths)
            + rows(.grade, grades) + rows(.status, statuses)
    }
}

extension RowColumn<FacetRow> {
    /// What is said of a count.
    package static var facets: [RowColumn<FacetRow>] {
        [
            .shown(.facet) { row, messages in
                .text(messages?.name(of: row.facet) ?? row.facet.rawValue)
            },
            .shown(.name) { row, messages in
                let status = row.facet == .status ? StatusCondition(rawValue: row.name) : nil
                return .text(status.flatMap { messages?.name(of: $0) } ?? row.name)
            },
            .shown(.count) { row, _ in .integer(row.count) },
        ]
    }
}
