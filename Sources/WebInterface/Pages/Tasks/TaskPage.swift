import CatalogueStore
import DocumentModel
import Presentation

/// One task: what is ordered, all its days, who changed what, and a form to say how far it is.
struct TaskPage {
    private let viewing: Viewing
    private let task: DocumentDetails.Task
    private let place: TaskPlace
    private let basis: [String]
    private let edits: [DocumentDetails.Edit]
    private let chosen: TaskDay?

    private var messages: Messages { viewing.messages }

    /// Asks the catalogue.
    init(_ viewing: Viewing, task id: Int64) throws {
        self.viewing = viewing
        let document = try viewing.catalogue.document(
            ofTask: id, includesHeld: viewing.visitor.seesSecret)
        let details = try viewing.catalogue.details(
            of: document, includesHeld: viewing.visitor.seesSecret, today: viewing.today)
        guard let task = details.tasks.first(where: { $0.summary.id == id }) else {
            throw WebError(.notFound)
        }
        self.task = task
        let ordered = details.record.tasks.first { $0.id == task.summary.key }
        basis = ordered?.basis ?? []
        place = TaskPlace(
            document: document, page: task.summary.page,
            text: try viewing.catalogue.textPlaces(ofTasks: [id])[id])
        edits = details.edits.filter {
            $0.subject == "task" && ($0.place == "\(id)" || $0.place.hasPrefix("\(id) "))
        }
        if let asked = viewing.address["day"] {
            guard let day = task.days.first(where: { "\($0.id)" == asked }) else {
                throw WebError(.notFound, detail: "day=\(asked)")
            }
            chosen = day
        } else {
            chosen = task.summary.day
        }
    }

    /// The page.
    var page: Page {
        let saved: HTML? =
            viewing.address["saved"] == "1"
            ? """
            <p class="message good" role="status">\(messages.say(vi: "Đã ghi.", en: "Saved."))</p>
            """ : nil
        return Page(
            title: messages.say(vi: "Nhiệm vụ", en: "Task"), section: .tasks,
            body: """
                <p class="small"><a href="/tasks">← \(messages.name(of: SiteSection.tasks))</a></p>
                <h1 class="order">\(task.summary.statement)</h1>\(saved)
                <div class="task-parts"><section class="card">\(facts)</section>
                <section class="card">\(days)</section></div>
                \(form)\(history)
                """, assets: [.tasksStyle, .tasksScript])
    }

    private var facts: HTML {
        let summary = task.summary
        func line(_ name: String, _ value: HTML?) -> HTML? {
            value.map { "<dt>\(name)</dt><dd>\($0)</dd>" }
        }
        func list(_ values: [String]) -> HTML? {
            values.isEmpty ? nil : HTML(escaping: values.joined(separator: "; "))
        }
        let page = summary.page.map { messages.say(vi: "trang \($0)", en: "page \($0)") }
        let source: HTML = """
            <a href="/documents/\(summary.document.id)">\(messages.name(of: summary.document))</a>
            """
        let seen: HTML? = page.map { " · <a href=\"\(place.address)\">\($0)</a>" }
        return """
            <h2 class="first">\(messages.say(vi: "Giao việc", en: "The order"))</h2>
            <dl class="pairs">\
            \(line(messages.heading(CatalogueColumn.lead), list(summary.lead)))\
            \(line(messages.heading(CatalogueColumn.support), list(summary.support)))\
            \(line(messages.heading(CatalogueColumn.reportTo), list(summary.reportTo)))\
            \(line(messages.heading(CatalogueColumn.product), summary.product.map { HTML(escaping: $0) }))\
            \(line(messages.heading(CatalogueColumn.document), source + (seen ?? .nothing)))\
            \(line(messages.heading(CatalogueColumn.issuer), summary.document.issuer.map { HTML(escaping: $0) }))\
            \(line(messages.heading(CatalogueColumn.date), summary.document.date.map { HTML(escaping: messages.day($0)) }))\
            \(line(messages.heading(CatalogueColumn.section), summary.section.isEmpty ? nil : HTML(escaping: summary.section)))\
            \(line(messages.say(vi: "Căn cứ", en: "Basis"), list(basis)))\
            \(line(messages.heading(CatalogueColumn.grade), GradeBadge(summary.grade, messages).html))</dl>\
            \(summary.isGone ? "<p class=\"message\">\(messages.noLongerThere)</p>" : nil)
            """
    }

    private var days: HTML {
        let rows = task.days.map { day -> HTML in
            let due = day.due.map(messages.day) ?? day.words ?? messages.withoutDay
            let address = viewing.address.setting("saved", to: nil).setting("day", to: "\(day.id)")
            let note: HTML? = day.note.map { "<span class=\"small\">\($0)</span>" }
            let more = [day.time, day.recurrence.map(messages.name)].compactMap { $0 }
            return """
                <tr\("aria-current", day.id == chosen?.id ? "true" : nil)><th scope="row">\
                <a href="\(address)#follow">\(due)</a> <span class="quiet small">\(more.joined(separator: ", "))</span></th>\
                <td><span class="stack">\(DutyBadge(day, viewing).html)\(note)</span></td></tr>
                """
        }
        return """
            <h2 class="first">\(messages.dutyCount(task.days.count))</h2>
            <div class="days" tabindex="0" role="region" aria-label="\(messages.deadlinesSheet)">\
            <table><thead class="hidden"><tr><th scope="col">\(messages.heading(CatalogueColumn.due))</th>\
            <th scope="col">\(messages.heading(CatalogueColumn.status))</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private var form: HTML {
        guard let chosen, viewing.visitor.may(.analyst) else { return .nothing }
        let due = chosen.due.map(messages.day) ?? messages.withoutDay
        let words: HTML? = chosen.words.map { " <span class=\"quiet\">“\($0)”</span>" }
        return """
            <section class="card" id="follow"><h2 class="first">\(messages.say(vi: "Tiến độ, hạn", en: "Progress, due")) \(due)\(words)</h2>
            <form action="/tasks/\(task.summary.id)/days/\(chosen.id)" method="post">
            <input type="hidden" name="version" value="\(chosen.version)">
            \(FollowFields(messages: messages, day: chosen).html)
            <button class="primary">\(messages.say(vi: "Ghi", en: "Save"))</button></form></section>
            """
    }

    private var history: HTML {
        guard !edits.isEmpty else { return .nothing }
        let rows = edits.reversed().map { edit -> HTML in
            let day = edit.place.split(separator: " ").dropFirst().first
                .flatMap { CivilDate(String($0)) }.map(messages.day)
            return """
                <tr><td class="nowrap">\(messages.moment(edit.madeAt))</td><th scope="row">\(edit.madeBy)</th>\
                <td>\(day)</td><td>\(state(edit.before))</td><td>\(state(edit.after))</td><td>\(edit.note)</td></tr>
                """
        }
        return """
            <h2>\(messages.historySheet)</h2><div class="scroll"><table><thead><tr>\
            <th scope="col">\(messages.heading(CatalogueColumn.madeAt))</th>\
            <th scope="col">\(messages.heading(CatalogueColumn.madeBy))</th>\
            <th scope="col">\(messages.heading(CatalogueColumn.due))</th>\
            <th scope="col">\(messages.heading(CatalogueColumn.before))</th>\
            <th scope="col">\(messages.heading(CatalogueColumn.after))</th>\
            <th scope="col">\(messages.heading(CatalogueColumn.note))</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    /// "ongoing 40 %" of the history in the words of people.
    private func state(_ text: String?) -> String {
        guard let text else { return "" }
        let parts = text.split(separator: " ")
        guard let status = parts.first.flatMap({ TaskStatus(rawValue: String($0)) }) else {
            return text
        }
        return messages.name(of: status)
            + (status == .ongoing && parts.count > 1 ? " \(parts[1])%" : "")
    }
}
