import CatalogueStore
import DocumentModel
import HTTPTypes
import Hummingbird
import Presentation

extension Operation {
    /// What is counted.
    static let numbers = [
        Operation("getFacets", .get, "/facets", parameters: conditions + ["of", "limit"]) { call in
            let name = call.address["of"] ?? Catalogue.FacetSubject.documents.rawValue
            guard let subject = Catalogue.FacetSubject(rawValue: name) else {
                throw WebError(.invalid, detail: "of=\(name)")
            }
            let list = try ListCall(call, .documents, order: .date)
            return try call.answer(tag: EntityTag(call)) {
                let facets = try call.catalogue.facets(
                    of: subject, list.query, today: call.today)
                let rows = FacetRow.rows(of: facets, most: list.page.limit ?? 0)
                return [
                    "total": facets.total,
                    "rows": rows.map { JSONObject($0, RowColumn<FacetRow>.facets) },
                ]
            }
        },
        Operation("getStatistics", .get, "/statistics", parameters: ["held"]) { call in
            let held = try call.includesHeld()
            return try call.answer(tag: EntityTag(call)) {
                let statistics = try call.catalogue.statistics(
                    includesHeld: held, today: call.today)
                let rows = StatisticsRow.rows(of: statistics).map { row -> (String, Int?) in
                    let isYear = row.subject == .firstYear || row.subject == .lastYear
                    return (row.subject.rawValue, isYear && row.value == 0 ? nil : row.value)
                }
                return JSONObject(rows.map { ($0.0, $0.1) })
                    .with(["due": JSONObject(try duties(held, call))])
            }
        },
        Operation("getQueue", .get, "/queue", role: .archivist, parameters: ["limit"]) { call in
            let limit = try call.integer(
                "limit", in: 1...ListCall.limits.largest, otherwise: ListCall.limits.standard)
            let state = try call.catalogue.queueState()
            let failures = try call.catalogue.failures(last: limit)
            return call.answer([
                "state": [
                    "waiting": state.waiting, "running": state.running, "done": state.done,
                    "failed": state.failed, "set_aside": state.setAside,
                ] as JSONObject,
                "running": try call.catalogue.running().map { job -> JSONObject in
                    ["path": job.path, "pages": job.pages, "pages_done": job.pagesDone]
                },
                "failures": failures.map { JSONObject($0) },
            ])
        },
    ]

    private static func duties(_ includesHeld: Bool, _ call: Call) throws -> DutyCounts {
        var query = SearchQuery()
        query.filter.includesHeld = includesHeld
        return try call.catalogue.dutyCounts(query, today: call.today)
    }
}

extension JSONObject {
    fileprivate init(_ counts: DutyCounts) {
        self = [
            "overdue": counts.overdue, "this_week": counts.dueThisWeek,
            "this_month": counts.dueThisMonth, "without_day": counts.withoutDay,
        ]
    }

    fileprivate init(_ failure: FileFailure) {
        self = [
            "path": failure.path, "sha256": failure.sha256, "reason": failure.failure.reason,
            "page": failure.failure.page, "detail": failure.failure.detail,
            "set_aside": failure.isSetAside,
        ]
    }
}
