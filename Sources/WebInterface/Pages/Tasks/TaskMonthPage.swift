import CatalogueStore
import DocumentModel
import Presentation

/// What is due in a month, on a sheet of the calendar.
struct TaskMonthPage {
    /// So many duties stand in a day; the others are a link away.
    private static let mostOnADay = 5

    private let viewing: Viewing
    private let first: CivilDate
    private let days: [CivilDate: DutiesOnDay]
    private let frame: TaskFrame

    private var messages: Messages { viewing.messages }

    /// Asks the catalogue.
    init(_ viewing: Viewing) throws {
        self.viewing = viewing
        first = try Self.month(viewing.address["month"], today: viewing.today)
        let query = try ListQuery(viewing, order: .due).query
        let length = CivilDate.daysIn(month: first.month ?? 1, year: first.year)
        let (days, facets) = try viewing.catalogue.dutiesWithFacets(
            query, from: first, to: first.adding(days: length - 1) ?? first,
            mostOnADay: Self.mostOnADay, mostNames: FacetPanel.mostCounted, today: viewing.today)
        self.days = Dictionary(uniqueKeysWithValues: days.map { ($0.day, $0) })
        frame = try TaskFrame(viewing, .calendar, facets: facets)
    }

    /// The first day of a month: "2026-11"; of this month where none is named.
    static func month(_ text: String?, today: CivilDate) throws(WebError) -> CivilDate {
        guard let text else {
            guard let first = CivilDate(year: today.year, month: today.month, day: 1) else {
                throw WebError(.failed)
            }
            return first
        }
        guard text.utf8.count == 7, let first = CivilDate(text + "-01") else {
            throw WebError(.invalid, detail: "month=\(text)")
        }
        return first
    }

    /// The page.
    var page: Page {
        let title = messages.say(
            vi: "Tháng \(messages.month(first))", en: messages.month(first))
        return frame.page(
            title: title,
            """
            <nav class="row month-steps" aria-label="\(messages.say(vi: "Tháng", en: "Month"))">\
            \(step(-1, messages.say(vi: "← Tháng trước", en: "← Previous month"), "prev"))\
            <h2>\(title)</h2>\
            \(step(1, messages.say(vi: "Tháng sau →", en: "Next month →"), "next"))\
            <a class="small" href="\(viewing.address.setting("month", to: nil))">\(messages.thisMonth)</a>\
            <span class="quiet" role="status">\(messages.dutyCount(days.values.reduce(0) { $0 + $1.total }))</span></nav>
            \(sheet(title))
            <p class="small quiet legend"><span class="duty open">\(messages.name(of: StatusCondition.open))</span> \
            <span class="duty ongoing">\(messages.name(of: StatusCondition.ongoing))</span> \
            <span class="duty done">✓ \(messages.name(of: StatusCondition.done))</span> \
            <span class="duty overdue">! \(messages.name(of: StatusCondition.overdue))</span> \
            ↻ \(messages.say(vi: "định kỳ", en: "recurring"))</p>
            """)
    }

    private func step(_ months: Int, _ text: String, _ relation: String) -> HTML? {
        first.adding(months: months).map { month in
            let address = viewing.address.setting("month", to: DuePeriods.month(of: month))
            return "<a class=\"button\" rel=\"\(relation)\" href=\"\(address)\">\(text)</a>"
        }
    }

    private func sheet(_ title: String) -> HTML {
        let heads = Weekday.allCases.map { day -> HTML in
            """
            <th scope="col" abbr="\(messages.name(of: day))"><span aria-hidden="true">\(messages.name(of: day, isShort: true))</span>\
            <span class="hidden">\(messages.name(of: day))</span></th>
            """
        }
        let lead = (first.weekday?.rawValue ?? 1) - 1
        let length = CivilDate.daysIn(month: first.month ?? 1, year: first.year)
        let cells: [HTML] = (0..<(lead + length + 6) / 7 * 7).map { place in
            guard place >= lead, place < lead + length, let day = first.adding(days: place - lead)
            else { return "<td class=\"outside\"></td>" }
            return cell(day, days[day])
        }
        let weeks = stride(from: 0, to: cells.count, by: 7).map { start -> HTML in
            "<tr>\(Array(cells[start..<start + 7]))</tr>\n"
        }
        return """
            <table class="month"><caption class="hidden">\(title)</caption>\
            <thead><tr>\(heads)</tr></thead><tbody>\(weeks)</tbody></table>
            """
    }

    private func cell(_ day: CivilDate, _ duties: DutiesOnDay?) -> HTML {
        let isToday = day == viewing.today
        let shown = (duties?.first ?? []).map(duty)
        let rest = (duties?.total ?? 0) - shown.count
        let all = viewing.address.at("/tasks").setting("month", to: nil)
            .setting("due", to: "\(day)")
        let more: HTML? =
            rest > 0
            ? """
            <li><a class="more" href="\(all)">\(messages.say(vi: "và \(messages.grouped(rest)) hạn nữa", en: "and \(messages.grouped(rest)) more"))</a></li>
            """ : nil
        let list: HTML? = duties == nil ? nil : "<ul>\(shown)\(more)</ul>"
        let weekday = day.weekday.map { messages.name(of: $0) }
        let today: HTML? =
            isToday
            ? " <span class=\"small\">\(messages.say(vi: "hôm nay", en: "today"))</span>" : nil
        return """
            <td class="\(duties == nil ? "free" : "busy")\(isToday ? " today" : "")"\("aria-current", isToday ? "date" : nil)>\
            <time datetime="\("\(day)")"><span class="weekday">\(weekday), </span>\(day.day ?? 0)<span class="weekday">/\(day.month ?? 0)</span>\(today)</time>\(list)</td>
            """
    }

    private func duty(_ task: TaskSummary) -> HTML {
        guard let day = task.day else { return .nothing }
        let state = DutyBadge.name(of: day)
        let mark = state == "done" ? "✓ " : state == "overdue" ? "! " : ""
        let recurring = day.recurrence == nil ? "" : "↻ "
        let lead = task.lead.isEmpty ? "" : task.lead.joined(separator: ", ") + ": "
        let words = lead + task.statement
        return """
            <li><a class="duty \(state)" href="/tasks/\(task.id)?day=\(day.id)" title="\(words)">\
            <span aria-hidden="true">\(mark)\(recurring)</span><span class="hidden">\(messages.state(of: day, today: viewing.today)): </span>\
            \(words.prefix(160))</a></li>
            """
    }
}
