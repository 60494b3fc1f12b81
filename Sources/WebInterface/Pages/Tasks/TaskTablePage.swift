import CatalogueStore
import DocumentModel
import Presentation

/// Tasks as a table, several of which can be changed at once.
struct TaskTablePage {
    private let viewing: Viewing
    private let list: ListQuery
    private let tasks: Listing<TaskSummary>
    private let places: [Int64: TextPlace]
    private let frame: TaskFrame

    private var messages: Messages { viewing.messages }
    private var mayChange: Bool { viewing.visitor.may(.analyst) }

    /// Asks the catalogue.
    init(_ viewing: Viewing) throws {
        self.viewing = viewing
        list = try ListQuery(viewing, order: .due)
        let facets: Facets
        (tasks, facets) = try viewing.catalogue.tasksWithFacets(
            list.query, order: list.order, page: list.rows, most: FacetPanel.mostCounted,
            today: viewing.today)
        places = try viewing.catalogue.textPlaces(ofTasks: tasks.rows.map(\.id))
        frame = try TaskFrame(viewing, .table, facets: facets)
    }

    /// The page.
    var page: Page {
        let list = ListFrame(viewing: viewing, total: tasks.total, page: self.list.page)
        return frame.page(
            title: messages.name(of: SiteSection.tasks),
            """
            <div class="row spread"><p class="quiet" role="status">\(messages.taskCount(tasks.total))</p>\
            <span class="row no-print">\(list.forms)<a class="button" href="\(viewing.address(as: "ics"))">ICS</a></span></div>
            \(tasks.rows.isEmpty ? emptyState : table)
            \(list.pager)
            \(CalendarFeedForm(viewing).html)
            """)
    }

    private var table: HTML {
        let rows = tasks.rows.map(row)
        let choose: HTML =
            mayChange
            ? """
            <th scope="col" class="choice"><input type="checkbox" id="choose-all" hidden \
            aria-label="\(messages.say(vi: "Chọn tất cả trên trang", en: "Choose all on the page"))"></th>
            """ : .nothing
        let table: HTML = """
            <div class="scroll"><table class="tasks"><caption class="hidden">\(messages.taskSheet)</caption><thead><tr>\(choose)\
            <th scope="col">\(messages.heading(CatalogueColumn.statement))</th>\
            <th scope="col">\(messages.heading(CatalogueColumn.lead))</th>\
            <th scope="col">\(messages.heading(CatalogueColumn.support))</th>\
            \(head(.due, messages.heading(CatalogueColumn.due)))\
            \(head(.number, messages.heading(CatalogueColumn.document)))\
            <th scope="col">\(messages.heading(CatalogueColumn.note))</th>\
            \(head(.grade, messages.heading(CatalogueColumn.grade)))\
            </tr></thead><tbody>\(rows)</tbody></table></div>
            """
        guard mayChange else { return table }
        return """
            <form action="/tasks/status" method="post" id="bulk">
            <input type="hidden" name="view" value="\(viewing.address.query)">
            \(table)
            <fieldset class="card bulk no-print"><legend>\(messages.say(vi: "Ghi tiến độ cho các việc đã chọn", en: "Change all that are chosen"))</legend>
            \(FollowFields(messages: messages).html)
            <button class="primary">\(messages.say(vi: "Ghi", en: "Save"))</button>
            <span class="quiet" id="chosen-count" role="status" data-text="\(messages.say(vi: "đã chọn", en: "chosen"))"></span>
            </fieldset></form>
            """
    }

    private func head(_ key: ListOrder.Key, _ name: String) -> HTML {
        let isOrder = list.order.key == key
        let turns = isOrder && !list.order.isReversed
        let address = viewing.address.setting("page", to: nil).setting("sort", to: key.rawValue)
            .setting("reverse", to: turns ? "1" : nil)
        let sort = isOrder ? (list.order.isReversed ? "descending" : "ascending") : nil
        return """
            <th scope="col"\("aria-sort", sort)><a href="\(address)">\(name)\
            <span aria-hidden="true">\(isOrder ? (list.order.isReversed ? " ↓" : " ↑") : "")</span></a></th>
            """
    }

    private func row(of task: TaskSummary) -> HTML {
        let chosen: HTML? =
            mayChange
            ? """
            <td class="choice">\(task.day.map { self.choice(of: task, on: $0) })</td>
            """ : nil
        let gone: HTML? =
            task.isGone || task.day?.isGone == true
            ? " <span class=\"badge\">\(messages.noLongerThere)</span>" : nil
        let place = TaskPlace(document: task.document.id, page: task.page, text: places[task.id])
        let details = messages.say(vi: "Chi tiết, tiến độ", en: "Details, progress")
        return """
            <tr>\(chosen)<td class="statement"><a class="order" href="\(place.address)">\(task.statement)</a>\
            <a class="small details" href="/tasks/\(task.id)">\(details)<span class="hidden">: \(task.statement.prefix(80))</span></a>\(gone)</td>\
            <td data-label="\(messages.heading(CatalogueColumn.lead))">\(units(task.lead))</td>\
            <td data-label="\(messages.heading(CatalogueColumn.support))">\(units(task.support))</td>\
            <td data-label="\(messages.heading(CatalogueColumn.due))">\(due(of: task))</td>\
            <td data-label="\(messages.heading(CatalogueColumn.document))">\(source(of: task))</td>\
            <td data-label="\(messages.heading(CatalogueColumn.note))" class="note">\(task.day?.note)</td>\
            <td data-label="\(messages.heading(CatalogueColumn.grade))">\(GradeBadge(task.grade, messages).html)</td></tr>

            """
    }

    private func choice(of task: TaskSummary, on day: TaskDay) -> HTML {
        let label = messages.say(vi: "Chọn", en: "Choose")
        let target = FollowedPlace(task: task.id, day: day.id, version: day.version)
        return """
            <input type="checkbox" name="choose" value="\(target.text)" \
            aria-label="\(label): \(task.statement.prefix(80))">
            """
    }

    private func units(_ names: [String]) -> [HTML] {
        names.map { "<span class=\"unit\">\($0)</span> " }
    }

    private func due(of task: TaskSummary) -> HTML {
        guard let day = task.day else {
            return "<span class=\"quiet\">\(messages.withoutDay)</span>"
        }
        let date: HTML =
            day.due.map { "<span class=\"nowrap\">\(messages.day($0))</span>" }
            ?? "<span class=\"quiet\">\(messages.withoutDay)</span>"
        let time: HTML? = day.time.map { " <span class=\"nowrap\">\($0)</span>" }
        let words: HTML? =
            day.due == nil
            ? day.words.map { "<span class=\"quiet small\">“\($0)”</span>" } : nil
        let recurrence: HTML? = day.recurrence.map {
            "<span class=\"quiet small\">\(messages.name(of: $0)), \(messages.dutyCount(task.dayCount))</span>"
        }
        return """
            <span class="stack">\(date)\(time)\(DutyBadge(day, viewing).html)\(words)\(recurrence)</span>
            """
    }

    private func source(of task: TaskSummary) -> HTML {
        let page: HTML? = task.page.map {
            """
            <span class="small quiet nowrap">\(messages.say(vi: "trang \($0)", en: "page \($0)"))</span>
            """
        }
        return """
            <span class="stack"><a href="/documents/\(task.document.id)">\(messages.name(of: task.document))</a>\(page)</span>
            """
    }

    private var emptyState: HTML {
        """
        <div class="empty"><h2>\(messages.say(vi: "Không có nhiệm vụ nào như vậy", en: "No such tasks"))</h2>
        <p>\(messages.say(vi: "Bớt điều kiện, hoặc gõ không dấu.", en: "Ask for less, or type without marks."))</p></div>
        """
    }
}
