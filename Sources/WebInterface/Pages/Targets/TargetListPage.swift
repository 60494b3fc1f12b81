import CatalogueStore
import DocumentModel
import Presentation

/// Targets, each with what was measured and whether it is reached.
struct TargetListPage {
    private let viewing: Viewing
    private let list: ListQuery
    private let targets: Listing<TargetSummary>
    private let measures: [Int64: [MeasuredValue]]
    private let facets: Facets
    private let saved: SavedSearchPanel

    private var messages: Messages { viewing.messages }

    /// Asks the catalogue.
    init(_ viewing: Viewing) throws {
        self.viewing = viewing
        list = try ListQuery(viewing, order: .date)
        targets = try viewing.catalogue.targets(
            list.query, order: list.order, page: list.rows, today: viewing.today)
        measures = try viewing.catalogue.measures(ofTargets: targets.rows.map(\.id))
        facets = try viewing.catalogue.targetFacets(list.query, today: viewing.today)
        saved = try SavedSearchPanel(.targets, viewing)
    }

    /// The page.
    var page: Page {
        let frame = ListFrame(viewing: viewing, total: targets.total, page: list.page)
        let title = messages.name(of: SiteSection.targets)
        let done: HTML? =
            viewing.address["saved"] == "1"
            ? """
            <p class="message good" role="status">\(messages.say(vi: "Đã ghi số đo.", en: "The value is saved."))</p>
            """ : nil
        return Page(
            title: title, section: .targets,
            body: """
                <div class="with-facets">
                <aside class="facets" aria-label="\(messages.say(vi: "Lọc", en: "Filter"))">\
                \(saved.html)\(FacetPanel(.kind, facets.kinds, viewing).html)\
                \(FacetPanel(.issuer, facets.issuers, viewing).html)\
                \(FacetPanel(.year, facets.years, viewing).html)</aside>
                <section><h1>\(title)</h1>\(done)
                \(searchForm)\(frame.chips)
                <div class="row spread"><p class="quiet" role="status">\(messages.targetCount(targets.total))</p>\(frame.forms)</div>
                \(targets.rows.isEmpty ? emptyState : "<ul class=\"targets\">\(targets.rows.map(card))</ul>")
                \(frame.pager)
                </section></div>
                """, assets: [.tasksStyle, .tasksScript, .targetsStyle])
    }

    private var searchForm: HTML {
        let kept = viewing.address.parameters
            .filter { !["q", "page", "saved"].contains($0.name) }
            .map { name, value -> HTML in
                "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
            }
        let label = messages.say(
            vi: "Từ trong văn bản đặt chỉ tiêu; điều kiện",
            en: "Words of the documents that set targets; conditions")
        return """
            <form class="row search" role="search" action="/targets" method="get">\(kept)
            <input type="search" name="q" value="\(viewing.address["q"] ?? "")" maxlength="1000" aria-label="\(label)" placeholder="\(label)">
            <button class="primary">\(messages.say(vi: "Tìm", en: "Search"))</button></form>
            """
    }

    private func card(_ target: TargetSummary) -> HTML {
        let values = measures[target.id] ?? []
        let state = target.isReached.map { $0 ? "done" : "overdue" } ?? ""
        let page: HTML? = target.page.map { page in
            let address = SiteAddress("/documents/\(target.document.id)", [("page", "\(page)")])
            return """
                , <a href="\(address)">\(messages.say(vi: "trang \(page)", en: "page \(page)"))</a>
                """
        }
        let due: HTML? = target.due.map {
            " · \(messages.say(vi: "đến", en: "by")) \(messages.day($0))"
        }
        let last: HTML? = target.measure.map { measure in
            """
            <p>\(messages.say(vi: "Đo lần cuối", en: "Last measured")): <strong>\(messages.amount(measure.value, target.unit))</strong>, \
            \(messages.day(measure.date))\(measure.note.map { " – \($0)" as HTML })</p>
            """
        }
        let chart: HTML? =
            values.isEmpty
            ? nil : MeasureChart(target: target, values: values, messages: messages).html
        let gone: HTML? =
            target.isGone ? " <span class=\"badge\">\(messages.noLongerThere)</span>" : nil
        return """
            <li class="card" id="target-\(target.id)"><div class="target"><div>
            <div class="row spread"><h2>\(messages.goal(target.comparison, target.value, target.unit))\(due)</h2>\
            <span class="row"><span class="badge \(state)">\(messages.reached(target.isReached))</span>\(GradeBadge(target.grade, messages).html)</span></div>
            <p>\(target.statement)\(gone)</p>
            <p class="quiet small"><a href="/documents/\(target.document.id)">\(messages.name(of: target.document))</a>\(page)\
            \(target.document.issuer.map { " · \($0)" as HTML })</p>\(last)</div>\(chart)</div>
            \(viewing.visitor.may(.analyst) ? form(target) : nil)</li>

            """
    }

    private func form(_ target: TargetSummary) -> HTML {
        let id = "\(target.id)"
        let unit = target.unit.isEmpty ? "" : " (\(target.unit))"
        return """
            <details class="measure no-print"><summary>\(messages.say(vi: "Thêm số đo", en: "Add a measured value"))</summary>
            <form class="row follow" action="/targets/\(id)/measures" method="post">
            <input type="hidden" name="view" value="\(viewing.address.setting("saved", to: nil).query)">
            <span class="field"><label for="value-\(id)">\(messages.say(vi: "Giá trị", en: "Value"))\(unit)</label>\
            <input type="text" inputmode="decimal" id="value-\(id)" name="value" required maxlength="24" size="8"></span>
            <span class="field"><label for="date-\(id)">\(messages.say(vi: "Ngày đo", en: "Day"))</label>\
            <input type="date" id="date-\(id)" name="date" required value="\("\(viewing.today)")" max="\("\(viewing.today)")"></span>
            <span class="field wide"><label for="note-\(id)">\(messages.heading(CatalogueColumn.note))</label>\
            <input type="text" id="note-\(id)" name="note" maxlength="\(FollowFields.longestNote)"></span>
            <button class="primary">\(messages.say(vi: "Ghi", en: "Save"))</button></form></details>
            """
    }

    private var emptyState: HTML {
        """
        <div class="empty"><h2>\(messages.say(vi: "Không có chỉ tiêu nào như vậy", en: "No such targets"))</h2></div>
        """
    }
}
