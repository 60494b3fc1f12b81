import CatalogueStore
import DocumentModel
import Presentation

/// What the views of tasks have in common: conditions beside, words above, tabs from one to another.
struct TaskFrame {
    /// A view of tasks, by its path.
    enum View: String, CaseIterable {
        case table = "/tasks"
        case calendar = "/tasks/calendar"
        case timeline = "/tasks/timeline"
    }

    private let viewing: Viewing
    private let view: View
    private let facets: Facets
    private let periods: [FacetPanel.Entry]
    private let saved: SavedSearchPanel

    private var messages: Messages { viewing.messages }

    /// Takes what is counted of the tasks that the conditions leave.
    init(_ viewing: Viewing, _ view: View, facets: Facets) throws {
        self.viewing = viewing
        self.view = view
        self.facets = facets
        periods = DuePeriods(viewing, facets: facets).entries
        saved = try SavedSearchPanel(.tasks, viewing)
    }

    /// The page around a view.
    func page(title: String, _ body: HTML) -> Page {
        let name = messages.name(of: SiteSection.tasks)
        return Page(
            title: title, section: .tasks,
            body: """
                <div class="with-facets">
                <aside class="facets" aria-label="\(messages.say(vi: "Lọc", en: "Filter"))">\(panels)</aside>
                <section>
                <div class="row spread"><h1>\(name)</h1>\(registers)</div>
                \(searchForm)
                \(ListFrame(viewing: viewing, total: 0, page: 1).chips)
                \(tabs)
                \(body)
                </section>
                </div>
                """, assets: [.tasksStyle, .tasksScript], isWide: true)
    }

    private var registers: HTML {
        let address = address(of: .calendar).at("/registers/follow-up")
        return """
            <a class="small no-print" href="\(address)">\
            \(messages.say(vi: "In sổ theo dõi giải quyết", en: "Print the follow-up register"))</a>
            """
    }

    /// The address of another view of the same tasks.
    private func address(of view: View) -> SiteAddress {
        var address = viewing.address.at(view.rawValue)
        for name in ["page", "month", "from", "months"] {
            address = address.setting(name, to: nil)
        }
        return view == .table
            ? address : address.setting("sort", to: nil).setting("reverse", to: nil)
    }

    private var tabs: HTML {
        let entries = View.allCases.map { entry -> HTML in
            let name =
                switch entry {
                case .table: messages.say(vi: "Bảng", en: "Table")
                case .calendar: messages.say(vi: "Lịch tháng", en: "Month")
                case .timeline: messages.say(vi: "Dòng thời gian", en: "Timeline")
                }
            return """
                <li><a href="\(address(of: entry))"\("aria-current", entry == view ? "page" : nil)>\
                \(name)</a></li>
                """
        }
        let label = messages.say(vi: "Cách xem", en: "Views")
        return "<nav class=\"tabs no-print\" aria-label=\"\(label)\"><ul>\(entries)</ul></nav>"
    }

    private var searchForm: HTML {
        let kept = viewing.address.parameters
            .filter { !["q", "page"].contains($0.name) && ($0.name != "sort" || view != .table) }
            .map { name, value -> HTML in
                "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
            }
        let label = messages.say(
            vi: "Từ trong nội dung, tên đơn vị; điều kiện",
            en: "Words of the order, names of units; conditions")
        return """
            <form class="row search" role="search" action="\(view.rawValue)" method="get">\(kept)
            <input type="search" name="q" value="\(viewing.address["q"] ?? "")" maxlength="1000" \
            aria-label="\(label)" placeholder="\(label)">\(view == .table ? order : nil)
            <button class="primary">\(messages.say(vi: "Tìm", en: "Search"))</button></form>
            """
    }

    private var order: HTML {
        let keys: [ListOrder.Key] = [.due, .date, .number, .issuer, .kind, .grade, .added]
        let chosen = viewing.address["sort"] ?? ListOrder.Key.due.rawValue
        let options = keys.map { key -> HTML in
            """
            <option value="\(key.rawValue)"\("selected", if: key.rawValue == chosen)>\
            \(messages.name(of: key))</option>
            """
        }
        return """
            <label for="sort">\(messages.say(vi: "Xếp theo", en: "Order by"))</label>
            <select id="sort" name="sort">\(options)</select>
            """
    }

    private var panels: HTML {
        let statuses = StatusCondition.allCases.compactMap { status in
            facets.statuses[status].map {
                FacetPanel.Entry(
                    value: status.rawValue, name: messages.name(of: status), count: $0)
            }
        }
        return """
            \(view == .table ? saved.html : nil)
            \(FacetPanel(title: messages.name(of: QueryKey.due), parameter: QueryKey.due.rawValue, entries: periods, viewing: viewing, most: 10).html)
            \(FacetPanel(title: messages.name(of: QueryKey.status), parameter: QueryKey.status.rawValue, entries: statuses, viewing: viewing).html)
            \(FacetPanel(.lead, facets.leads, viewing).html)
            \(FacetPanel(.support, facets.supports, viewing).html)
            \(FacetPanel(.kind, facets.kinds, viewing).html)
            \(FacetPanel(.issuer, facets.issuers, viewing).html)
            \(FacetPanel(.place, facets.places, viewing).html)
            """
    }
}
