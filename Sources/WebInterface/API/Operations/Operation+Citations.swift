import CatalogueStore
import DocumentModel
import HTTPTypes
import Hummingbird

extension Operation {
    /// What is asked of targets, of what documents cite, and of what is to be looked at.
    static let citations = [
        Operation(
            "listTargets", .get, "/targets", parameters: conditions + ordering + paging
        ) { call in
            let list = try ListCall(call, .targets, order: .date)
            return try list.answer {
                try call.catalogue.targets(
                    list.query, order: list.order, page: list.page, today: call.today)
            } row: {
                JSONObject($0)
            }
        },
        Operation("measureTarget", .post, "/targets/{id}/measures", role: .analyst) { call in
            try call.fields.allow(["value", "date", "note"])
            let id = try call.number("id")
            let value = try call.fields.requiredNumber("value")
            guard value.magnitude < 1e15 else { throw call.fields.refusal(of: "value") }
            let date = try call.fields.text("date") ?? "\(call.today)"
            guard let day = CivilDate(date), day.isComplete, day <= call.today else {
                throw call.fields.refusal(of: "date")
            }
            let note = try call.fields.text("note")
            let held = call.visitor.seesSecret
            let document = try call.catalogue.document(ofTarget: id, includesHeld: held)
            try call.catalogue.measure(
                target: id, date: "\(day)", value: value, note: note, by: call.editor)
            try call.log(.measure, document: document, detail: "target \(id) \(day)")
            let targets = try call.catalogue.details(
                of: document, includesHeld: held, today: call.today
            ).targets
            guard let target = targets.first(where: { $0.id == id }) else {
                throw WebError(.notFound)
            }
            return call.answer(JSONObject(target), status: .created)
        },
        Operation(
            "listReferences", .get, "/references", parameters: conditions + ordering + paging
        ) { call in
            let list = try ListCall(call, .references, order: .date)
            return try list.answer {
                try call.catalogue.references(
                    list.query, order: list.order, page: list.page, today: call.today)
            } row: {
                JSONObject($0)
            }
        },
        Operation(
            "listCitations", .get, "/citations", parameters: ["number", "held"] + paging
        ) { call in
            guard let number = call.address["number"] else {
                throw WebError(.invalid, detail: "number")
            }
            let list = try ListCall(call, .citations, order: .date)
            return try list.answer {
                try call.catalogue.citations(
                    of: number, page: list.page, includesHeld: list.query.filter.includesHeld)
            } row: {
                JSONObject($0)
            }
        },
        Operation("getGraph", .get, "/graph/{id}", parameters: ["depth", "limit", "held"]) { call in
            let id = try call.number("id")
            let depth = try call.integer("depth", in: 1...3, otherwise: 1)
            let limit = try call.integer("limit", in: 1...500, otherwise: 60)
            let held = try call.includesHeld()
            return try call.answer(tag: EntityTag(call)) {
                JSONObject(
                    try call.catalogue.neighbourhood(
                        of: id, depth: depth, mostNodes: limit, includesHeld: held))
            }
        },
        Operation("listUnanswered", .get, "/unanswered", parameters: ["held"] + paging) { call in
            let list = try ListCall(call, .unanswered, order: .due)
            return try list.answer {
                try call.catalogue.unanswered(
                    page: list.page, includesHeld: list.query.filter.includesHeld,
                    today: call.today)
            } row: { row in
                JSONObject(row.document)
                    .with(["open_days": row.openDays, "overdue_days": row.overdueDays])
            }
        },
        Operation("listReview", .get, "/review", parameters: conditions + paging) { call in
            let list = try ListCall(call, .review, order: .grade)
            return try list.answer {
                try call.catalogue.reviewQueue(list.query, page: list.page, today: call.today)
            } row: { row in
                JSONObject(row.document).with([
                    "doubtful_fields": row.doubtfulFields, "doubtful_words": row.doubtfulWords,
                ])
            }
        },
    ]
}

extension JSONObject {
    /// Documents and their citations; an edge names its ends by their place among the nodes.
    fileprivate init(_ graph: DocumentGraph) {
        self = [
            "nodes": graph.nodes.map { node -> JSONObject in
                [
                    "id": node.id, "number": node.number, "kind": node.kind,
                    "issuer": node.issuer, "date": node.date?.description, "title": node.title,
                    "distance": node.distance,
                ]
            },
            "edges": graph.edges.map { edge -> JSONObject in
                ["citing": edge.citing, "cited": edge.cited, "role": edge.role.rawValue]
            },
            "cut": graph.isCut,
        ]
    }
}
