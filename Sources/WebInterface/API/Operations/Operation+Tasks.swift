import CatalogueStore
import DocumentModel
import HTTPTypes
import Hummingbird

extension Operation {
    /// What is asked of tasks and their days, and what is said of them.
    static let tasks = [
        Operation(
            "listTasks", .get, "/tasks", parameters: conditions + ordering + paging
        ) { call in
            let list = try ListCall(call, .tasks, order: .due)
            return try list.answer {
                try call.catalogue.tasks(
                    list.query, order: list.order, page: list.page, today: call.today)
            } row: {
                JSONObject($0)
            }
        },
        Operation(
            "listDeadlines", .get, "/deadlines", parameters: conditions + ordering + paging
        ) { call in
            let list = try ListCall(call, .deadlines, order: .due)
            var query = list.query
            // As `sohoa deadlines` does it: what is done is listed where it is asked for.
            if query.filter.statuses.isEmpty { query.filter.statuses = [.open, .ongoing] }
            return try list.answer {
                try call.catalogue.deadlines(
                    query, order: list.order, page: list.page, today: call.today)
            } row: {
                JSONObject($0)
            }
        },
        Operation("getTask", .get, "/tasks/{id}") { call in
            try call.answer(tag: EntityTag(call)) { JSONObject(try task(call)) }
        },
        Operation("followDay", .patch, "/tasks/{id}/days/{day_id}", role: .analyst) { call in
            try call.fields.allow(["status", "percent", "note", "version"])
            let expected = try ExpectedVersion(call)
            let change = try followUp(call.fields)
            let task = try task(call)
            let id = try call.number("day_id")
            guard let day = task.days.first(where: { $0.id == id }) else {
                throw WebError(.notFound)
            }
            try expected.check(day.version)
            let place = FollowedPlace(task: task.summary.id, day: id, version: day.version)
            let outcome = try TaskFollowing(viewing: call.viewing, address: call.peer)
                .follow([place], change).first
            guard outcome?.end == .changed else { throw expected.refusal }
            guard let now = try Self.task(call).days.first(where: { $0.id == id }) else {
                throw WebError(.notFound)
            }
            return call.answer(JSONObject(now), tag: try EntityTag(version: now.version, call))
        },
    ]

    /// The task that a call is about, with all its days.
    private static func task(_ call: Call) throws -> DocumentDetails.Task {
        let id = try call.number("id")
        let held = call.visitor.seesSecret
        let document = try call.catalogue.document(ofTask: id, includesHeld: held)
        let details = try call.catalogue.details(
            of: document, includesHeld: held, today: call.today)
        guard let task = details.tasks.first(where: { $0.summary.id == id }) else {
            throw WebError(.notFound)
        }
        return task
    }

    /// What is to change of a day.
    private static func followUp(_ fields: JSONFields) throws(WebError) -> FollowUp {
        var status: TaskStatus?
        if let name = try fields.text("status") {
            guard let named = TaskStatus(rawValue: name) else { throw fields.refusal(of: "status") }
            status = named
        }
        let percent = try fields.integer("percent", in: 0...100)
        // What is done is done to 100 per cent.
        if let status, let percent, (status == .done) != (percent == 100) {
            throw fields.refusal(of: "percent")
        }
        let note = try fields.has("note") ? fields.text("note") ?? "" : nil
        guard status != nil || percent != nil || note != nil else {
            throw WebError(.invalid, detail: "status, percent or note")
        }
        return FollowUp(status: status, percent: percent, note: note)
    }
}
