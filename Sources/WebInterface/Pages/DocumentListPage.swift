import CatalogueStore
import DocumentModel
import Presentation

/// A page of documents with what may be asked of them.
struct DocumentListPage {
    private let viewing: Viewing
    private let list: ListQuery
    private let hits: Listing<SearchHit>
    private let facets: Facets
    private let saved: SavedSearchPanel

    private var messages: Messages { viewing.messages }

    /// Asks the catalogue.
    init(_ viewing: Viewing) throws {
        self.viewing = viewing
        let hasWords = SearchQuery(parsing: viewing.address["q"] ?? "").hasWords
        list = try ListQuery(viewing, order: hasWords ? .relevance : .date)
        (hits, facets) = try viewing.catalogue.searchWithFacets(
            list.query, order: list.order, page: list.rows, most: FacetPanel.mostCounted,
            today: viewing.today)
        saved = try SavedSearchPanel(.documents, viewing)
    }

    /// The page.
    var page: Page {
        let frame = ListFrame(viewing: viewing, total: hits.total, page: list.page)
        let title = viewing.address["q"].map { messages.say(vi: "Tìm: \($0)", en: "Search: \($0)") }
        let count = messages.say(
            vi: "\(messages.grouped(hits.total)) văn bản",
            en: "\(messages.grouped(hits.total)) document\(hits.total == 1 ? "" : "s")")
        return Page(
            title: title ?? messages.name(of: SiteSection.documents), section: .documents,
            body: """
                <div class="with-facets">
                <aside class="facets" aria-label="\(messages.say(vi: "Lọc", en: "Filter"))">\(panels)</aside>
                <section>
                <h1>\(messages.name(of: SiteSection.documents))</h1>
                \(searchForm)
                \(frame.chips)
                \(Histogram(months: facets.months, viewing: viewing).html)
                <div class="row spread"><p class="quiet" role="status">\(count)</p>\
                <span class="row">\(frame.forms)\(register)</span></div>
                \(rows)
                \(frame.pager)
                </section>
                </div>
                """)
    }

    private var register: HTML {
        var address = viewing.address.at("/registers/incoming")
        for name in ["page", "sort", "reverse"] { address = address.setting(name, to: nil) }
        return """
            <a class="button no-print" href="\(address)">\
            \(messages.say(vi: "In sổ", en: "Register"))</a>
            """
    }

    private var searchForm: HTML {
        let kept = viewing.address.parameters
            .filter { !["q", "page", "sort"].contains($0.name) }
            .map { name, value -> HTML in
                "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
            }
        let orders: [ListOrder.Key] =
            (list.query.hasWords ? [.relevance] : [])
            + [.date, .added, .number, .issuer, .kind, .grade]
        let options = orders.map { key -> HTML in
            """
            <option value="\(key.rawValue)"\("selected", if: key == list.order.key)>\
            \(messages.name(of: key))</option>
            """
        }
        return """
            <form class="row" role="search" action="/documents" method="get">\(kept)
            <input type="search" name="q" value="\(viewing.address["q"] ?? "")" maxlength="1000" \
            aria-label="\(messages.say(vi: "Từ cần tìm và điều kiện", en: "Words and conditions"))" \
            placeholder="\(messages.say(vi: "vd. đô thị thông minh năm:2025", en: "e.g. đô thị thông minh year:2025"))">
            <label for="sort">\(messages.say(vi: "Xếp theo", en: "Order by"))</label>
            <select id="sort" name="sort">\(options)</select>
            <button class="primary">\(messages.say(vi: "Tìm", en: "Search"))</button></form>
            """
    }

    private var panels: HTML {
        let grades = Grade.allCases.compactMap { grade in
            facets.grades[grade].map {
                FacetPanel.Entry(value: grade.rawValue, name: grade.rawValue, count: $0)
            }
        }
        let statuses = StatusCondition.allCases.compactMap { status in
            facets.statuses[status].map {
                FacetPanel.Entry(
                    value: status.rawValue, name: messages.name(of: status), count: $0)
            }
        }
        return """
            \(saved.html)
            \(FacetPanel(.kind, facets.kinds, viewing).html)
            \(FacetPanel(.issuer, facets.issuers, viewing).html)
            \(FacetPanel(.place, facets.places, viewing).html)
            \(FacetPanel(.year, facets.years, viewing).html)
            \(FacetPanel(.unit, facets.units, viewing).html)
            \(FacetPanel(title: messages.name(of: QueryKey.grade), parameter: "grade", entries: grades, viewing: viewing).html)
            \(FacetPanel(title: messages.name(of: QueryKey.status), parameter: "status", entries: statuses, viewing: viewing).html)
            """
    }

    private var rows: HTML {
        guard !hits.rows.isEmpty else { return emptyState }
        return "<ol class=\"hits\">\(hits.rows.map(row))</ol>"
    }

    private func row(of hit: SearchHit) -> HTML {
        let document = hit.document
        let found: HTML? = hit.snippet.map { snippet in
            let parts = snippet.parts.map { part -> HTML in
                part.isFound ? "<mark>\(part.text)</mark>" : "\(part.text)"
            }
            return "<p class=\"small\">\(parts)</p>"
        }
        return """
            <li><div class="row spread"><a class="title" href="/documents/\(document.id)">\
            \(messages.name(of: document))</a><span class="row">\
            \(document.isHeld ? held : nil)\(GradeBadge(document.grade, messages).html)</span></div>
            \(document.title.map { "<p>\($0)</p>" as HTML })
            <p class="quiet small">\(facts(about: document).joined(separator: " · "))</p>\(found)</li>
            """
    }

    private var held: HTML {
        "<span class=\"badge d\">\(messages.say(vi: "mật", en: "secret"))</span>"
    }

    private func facts(about document: DocumentSummary) -> [String] {
        var facts: [String] = []
        if let issuer = document.issuer { facts.append(issuer) }
        if let date = document.date { facts.append(messages.day(date)) }
        facts.append(messages.pageCount(document.pages))
        if document.tasks > 0 { facts.append(messages.taskCount(document.tasks)) }
        if document.warnings > 0 {
            facts.append(
                messages.say(
                    vi: "\(document.warnings) điểm cần xem", en: "\(document.warnings) to look at"))
        }
        return facts
    }

    private var emptyState: HTML {
        """
        <div class="empty"><h2>\(messages.say(vi: "Không có văn bản nào như vậy", en: "No such documents"))</h2>
        <p>\(messages.say(vi: "Bớt điều kiện, hoặc gõ không dấu: dấu gõ vào thì phải đúng.", en: "Ask for less, or type without marks: a typed mark must match."))</p></div>
        """
    }
}
