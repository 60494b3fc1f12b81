import CatalogueStore
import DocumentModel
import Presentation

/// What is due in the coming months, along time, a line for each unit that leads.
struct TaskTimelinePage {
    private let viewing: Viewing
    private let days: DueDays
    private let chart: TimelineChart
    private let frame: TaskFrame
    private let first: CivilDate
    private let months: Int

    private var messages: Messages { viewing.messages }

    /// Asks the catalogue.
    init(_ viewing: Viewing) throws {
        self.viewing = viewing
        first = try TaskMonthPage.month(viewing.address["from"], today: viewing.today)
        months = try Self.months(viewing.address["months"])
        guard let end = first.adding(months: months), let last = end.adding(days: -1) else {
            throw WebError(.invalid, detail: "from")
        }
        let query = try ListQuery(viewing, order: .due).query
        days = try DueDays(viewing, query, from: first, to: last)
        chart = TimelineChart(
            viewing: viewing, first: first, months: months,
            lines: TimelineChart.Line.all(of: days.rows, messages: viewing.messages))
        frame = try TaskFrame(
            viewing, .timeline,
            facets: viewing.catalogue.facets(
                of: .tasks, query, most: FacetPanel.mostCounted, today: viewing.today))
    }

    private static func months(_ text: String?) throws(WebError) -> Int {
        guard let text else { return 12 }
        guard let months = Int(text), (1...60).contains(months) else {
            throw WebError(.invalid, detail: "months=\(text)")
        }
        return months
    }

    /// The page.
    var page: Page {
        frame.page(
            title: messages.say(vi: "Dòng thời gian", en: "Timeline"),
            """
            <nav class="row month-steps" aria-label="\(messages.say(vi: "Thời gian", en: "Time"))">\
            \(step(-months, messages.say(vi: "← Trước", en: "← Earlier"), "prev"))\
            <h2>\(span)</h2>\(step(months, messages.say(vi: "Sau →", en: "Later →"), "next"))\
            \([3, 12, 36].map(length))<span class="quiet" role="status">\(messages.dutyCount(days.total))</span></nav>
            \(days.remark(messages))
            \(days.rows.isEmpty ? empty : chart.picture)
            \(days.rows.isEmpty ? nil : table)
            """)
    }

    private var span: String {
        let last = first.adding(months: months - 1) ?? first
        return "\(messages.month(first)) – \(messages.month(last))"
    }

    private func step(_ months: Int, _ text: String, _ relation: String) -> HTML? {
        first.adding(months: months).map { month in
            let address = viewing.address.setting("from", to: DuePeriods.month(of: month))
            return "<a class=\"button\" rel=\"\(relation)\" href=\"\(address)\">\(text)</a>"
        }
    }

    private func length(_ count: Int) -> HTML {
        let address = viewing.address.setting("months", to: "\(count)")
        return """
            <a class="small" href="\(address)"\("aria-current", count == months ? "true" : nil)>\
            \(messages.say(vi: "\(count) tháng", en: "\(count) months"))</a>
            """
    }

    private var empty: HTML {
        """
        <div class="empty"><h2>\(messages.say(vi: "Không có hạn nào trong thời gian này", en: "Nothing is due in this time"))</h2></div>
        """
    }

    /// The same as numbers, for who does not see the picture.
    private var table: HTML {
        let rows = chart.lines.map { line -> HTML in
            let overdue = line.days.count { $0.day?.isOverdue ?? false }
            let done = line.days.count { $0.day?.status == .done }
            return """
                <tr><th scope="row">\(line.name)</th><td class="number">\(messages.grouped(line.days.count))</td>\
                <td class="number">\(messages.grouped(overdue))</td><td class="number">\(messages.grouped(done))</td>\
                <td class="nowrap">\(line.days.first?.day?.due.map(messages.day))</td><td class="nowrap">\(line.days.last?.day?.due.map(messages.day))</td></tr>
                """
        }
        return """
            <details class="card"><summary>\(messages.say(vi: "Bảng số của hình", en: "The picture in numbers"))</summary>
            <div class="scroll"><table><thead><tr><th scope="col">\(messages.heading(CatalogueColumn.lead))</th>\
            <th scope="col">\(messages.say(vi: "Số hạn", en: "Due days"))</th><th scope="col">\(messages.name(of: StatusCondition.overdue))</th>\
            <th scope="col">\(messages.name(of: StatusCondition.done))</th><th scope="col">\(messages.say(vi: "Hạn đầu", en: "First"))</th>\
            <th scope="col">\(messages.say(vi: "Hạn cuối", en: "Last"))</th></tr></thead><tbody>\(rows)</tbody></table></div></details>
            """
    }
}
