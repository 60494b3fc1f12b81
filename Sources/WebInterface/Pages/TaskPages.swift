import CatalogueStore
import Hummingbird
import Presentation

/// Tasks: as a table, by month, along time, one by one, and as files.
struct TaskPages {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("tasks") { request, context in
            try await site.page(request, context) { try TaskTablePage($0).page }
        }
        router.get("tasks/calendar") { request, context in
            try await site.page(request, context) { try TaskMonthPage($0).page }
        }
        router.get("tasks/timeline") { request, context in
            try await site.page(request, context) { try TaskTimelinePage($0).page }
        }
        router.get("tasks/:id") { request, context in
            let id = try context.number("id")
            return try await site.page(request, context) { try TaskPage($0, task: id).page }
        }
        for form in TableAnswer.forms {
            router.get("tasks.\(form.rawValue)") { request, context in
                let viewing = try site.viewing(request, context)
                return try await site.making.run { try Self.table(viewing, form) }
            }
        }
        router.get("tasks.ics") { request, context in
            let viewing = try site.viewing(request, context)
            return try await site.making.run {
                let query = try ListQuery(viewing, order: .due).query
                let name = viewing.messages.taskSheet
                return Response(
                    attachment: try CalendarFeed.bytes(of: query, named: name, viewing),
                    named: "\(name).ics", type: CalendarFeed.type)
            }
        }
        router.post("tasks/status") { request, context in
            try await changeMany(request, context)
        }
        router.post("tasks/:id/days/:day") { request, context in
            try await changeOne(request, context)
        }
    }

    private static func table(_ viewing: Viewing, _ form: TableForm) throws -> Response {
        let list = try ListQuery(viewing, order: .due)
        let tasks = try viewing.catalogue.tasks(
            list.query, order: list.order, today: viewing.today)
        return try TableAnswer(form: form, messages: viewing.messages)
            .response(tasks.rows, RowColumn.tasks, named: viewing.messages.taskSheet)
    }

    private func changeMany(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewing = try site.viewing(request, context)
        guard viewing.visitor.may(.analyst) else { throw WebError(.forbidden) }
        let fields = try await request.formFields()
        let change = try FollowFields.change(from: fields, takesNoteAway: false)
        var places: [FollowedPlace] = []
        for text in fields.values("choose") {
            guard let place = FollowedPlace(text), !places.contains(place) else {
                throw WebError(.invalid, detail: "choose=\(text)")
            }
            places.append(place)
        }
        guard (1...500).contains(places.count) else { throw WebError(.invalid, detail: "choose") }
        let view = SiteAddress("/tasks", try FormFields(parsing: fields["view"] ?? "").all)
        let following = TaskFollowing(viewing: viewing, address: context.address)
        return try await site.asking.run { [places] in
            let report = FollowReportPage(
                viewing: viewing, outcomes: try following.follow(places, change), view: view)
            return viewing.response(report.page, status: report.status)
        }
    }

    private func changeOne(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewing = try site.viewing(request, context)
        guard viewing.visitor.may(.analyst) else { throw WebError(.forbidden) }
        let (task, day) = (try context.number("id"), try context.number("day"))
        let fields = try await request.formFields()
        let change = try FollowFields.change(from: fields, takesNoteAway: true)
        guard let version = fields["version"].flatMap({ Int($0) }) else {
            throw WebError(.invalid, detail: "version")
        }
        let place = FollowedPlace(task: task, day: day, version: version)
        let following = TaskFollowing(viewing: viewing, address: context.address)
        return try await site.asking.run {
            let outcomes = try following.follow([place], change)
            switch outcomes.first?.end {
            case .changed:
                return Response(
                    seeOther: SiteAddress(
                        "/tasks/\(task)", [("day", "\(day)"), ("saved", "1")]))
            case .missing, nil: throw WebError(.notFound)
            case .conflict:
                let report = FollowReportPage(
                    viewing: viewing, outcomes: outcomes,
                    view: SiteAddress("/tasks/\(task)", [("day", "\(day)")]))
                return viewing.response(report.page, status: report.status)
            }
        }
    }
}
