import CatalogueStore
import DocumentModel
import Presentation

/// How documents hang together: one in the middle, or where to begin.
struct GraphPage {
    private let viewing: Viewing
    private let view: GraphView?
    private let found: Listing<SearchHit>?
    private let mostCited: [CitedNumber]
    private let unanswered: Listing<UnansweredDocument>?

    private var messages: Messages { viewing.messages }

    /// Asks the catalogue: `document` and `number` name the one in the middle, `q` looks for it.
    init(_ viewing: Viewing) throws {
        self.viewing = viewing
        let includesHeld = viewing.visitor.seesSecret
        view = try Self.view(viewing, includesHeld: includesHeld)
        if view == nil, let words = viewing.address["q"], !words.isEmpty {
            var query = SearchQuery(parsing: words)
            query.filter.includesHeld = includesHeld
            found = try viewing.catalogue.search(
                query, order: ListOrder(query.hasWords ? .relevance : .date),
                page: PageRequest(limit: 20), today: viewing.today)
        } else {
            found = nil
        }
        let begins = view == nil && found == nil
        mostCited =
            begins ? try viewing.catalogue.mostCited(15, includesHeld: includesHeld) : []
        let page = try ListQuery(viewing, order: .due).rows
        unanswered =
            begins
            ? try viewing.catalogue.unanswered(
                page: page, includesHeld: includesHeld, today: viewing.today) : nil
    }

    private static func view(_ viewing: Viewing, includesHeld: Bool) throws -> GraphView? {
        var id: Int64?
        if let text = viewing.address["document"] {
            guard let number = Int64(text) else {
                throw WebError(.invalid, detail: "document=\(text)")
            }
            id = number
        } else if let number = viewing.address["number"], !number.isEmpty {
            let meant = try viewing.catalogue.documents(
                meantBy: number, includesHeld: includesHeld)
            // A mere number would mean one of the catalogue.
            guard Int64(number) == nil, let first = meant.first else {
                let citations = try viewing.catalogue.citations(
                    of: number, page: PageRequest(limit: 500), includesHeld: includesHeld)
                guard citations.total > 0 else { throw WebError(.notFound, detail: number) }
                return GraphView(lacking: number, citations: citations)
            }
            id = first
        } else if let words = viewing.address["q"], Int64(words) == nil {
            let meant = try viewing.catalogue.documents(meantBy: words, includesHeld: includesHeld)
            if meant.count == 1 { id = meant[0] }
        }
        return try id.flatMap {
            GraphView(
                try viewing.catalogue.neighbourhood(
                    of: $0, mostNodes: GraphView.mostNodes, includesHeld: includesHeld))
        }
    }

    /// The page.
    var page: Page {
        let title = messages.name(of: SiteSection.graph)
        let body: HTML =
            if let view {
                around(view)
            } else if let found {
                results(found)
            } else {
                beginning
            }
        return Page(
            title: view.map { messages.name(of: $0.centre) } ?? title, section: .graph,
            body: """
                <div class="row spread"><h1>\(title)</h1>\(view == nil ? nil : "<a href=\"/graph\">\(messages.say(vi: "Chọn văn bản khác", en: "Choose another document"))</a>" as HTML)</div>
                \(searchForm)\(body)
                """, assets: [.tasksStyle, .graphStyle], isWide: view != nil)
    }

    private var searchForm: HTML {
        let label = messages.say(
            vi: "Số, ký hiệu hoặc từ trong văn bản", en: "Number or words of a document")
        return """
            <form class="row search no-print" role="search" action="/graph" method="get">
            <input type="search" name="q" value="\(viewing.address["q"] ?? "")" maxlength="1000" aria-label="\(label)" placeholder="\(label)">
            <button class="primary">\(messages.say(vi: "Tìm", en: "Search"))</button></form>
            """
    }

    private func around(_ view: GraphView) -> HTML {
        let cut: HTML? =
            view.isCut
            ? """
            <p class="message">\(messages.say(vi: "Chỉ hiện \(GraphView.mostNodes) văn bản gần nhất.", en: "The nearest \(GraphView.mostNodes) documents only."))</p>
            """ : nil
        let open: HTML? = view.centre.id.map {
            "<a class=\"button\" href=\"/documents/\($0)\">\(messages.say(vi: "Mở văn bản", en: "Open the document"))</a>"
        }
        let lacking: HTML? =
            view.centre.id == nil
            ? """
            <span class="badge">\(messages.say(vi: "không có trong kho", en: "not in the archive"))</span>
            """ : nil
        let roles = Reference.Role.allCases.map { role -> HTML in
            """
            <li><svg viewBox="0 0 40 10" aria-hidden="true"><path class="edge \(role.rawValue)" d="M0 5h40"/></svg> \(messages.name(of: role))</li>
            """
        }
        return """
            <section><div class="row spread"><h2>\(messages.name(of: view.centre)) \(lacking)</h2>\(open)</div>
            \(view.centre.title.map { "<p>\($0)</p>" as HTML })\(cut)
            <div class="row spread small quiet sides" aria-hidden="true"><span>← \(citedTitle)</span><span>\(citingTitle) →</span></div>
            \(GraphPicture(view: view, messages: messages).html)
            <ul class="row roles small quiet">\(roles)<li>\(messages.say(vi: "khung nét đứt: không có trong kho", en: "dashed frame: not in the archive"))</li></ul></section>
            <div class="cards"><section class="card"><h2 class="first">\(citedTitle) (\(messages.grouped(view.cited.count)))</h2>\(list(view.cited))</section>
            <section class="card"><h2 class="first">\(citingTitle) (\(messages.grouped(view.citing.count)))</h2>\(list(view.citing))</section></div>
            """
    }

    private var citedTitle: String {
        messages.say(vi: "Văn bản này viện dẫn", en: "What it cites")
    }
    private var citingTitle: String {
        messages.say(vi: "Viện dẫn, thực hiện văn bản này", en: "What cites or carries it out")
    }

    private func list(_ links: [GraphView.Link]) -> HTML {
        guard !links.isEmpty else {
            return """
                <p class="quiet">\(messages.say(vi: "Không có trong kho.", en: "None in the archive."))</p>
                """
        }
        let lines = links.map { link -> HTML in
            let node = link.node
            let roles = link.roles.map(messages.name).joined(separator: ", ")
            let open: HTML =
                node.id.map { id in
                    " · <a href=\"/documents/\(id)\">\(messages.say(vi: "mở", en: "open"))</a>"
                }
                ?? " · <span class=\"quiet\">\(messages.say(vi: "không có trong kho", en: "not in the archive"))</span>"
            let title: HTML? = node.title.map { "<br><span class=\"small\">\($0)</span>" }
            let date: HTML? = node.date.map {
                """
                 <span class="quiet small">\(messages.day($0))</span>
                """
            }
            return """
                <li><span class="badge">\(roles)</span> <a href="\(node.address)">\(messages.name(of: node))</a>\(date)\(open)\(title)</li>
                """
        }
        return "<ul class=\"links\">\(lines)</ul>"
    }

    private func results(_ found: Listing<SearchHit>) -> HTML {
        guard !found.rows.isEmpty else {
            return """
                <div class="empty"><h2>\(messages.say(vi: "Không có văn bản nào như vậy", en: "No such documents"))</h2></div>
                """
        }
        let lines = found.rows.map { hit -> HTML in
            let title: HTML? = hit.document.title.map { "<br><span class=\"small\">\($0)</span>" }
            return """
                <li><a href="/graph?document=\(hit.document.id)">\(messages.name(of: hit.document))</a>\(title)</li>
                """
        }
        return "<section class=\"card\"><ul class=\"links\">\(lines)</ul></section>"
    }

    private var beginning: HTML {
        let cited = mostCited.map { entry -> HTML in
            let address =
                entry.documents.first.map { SiteAddress("/graph", [("document", "\($0)")]) }
                ?? SiteAddress("/graph", [("number", entry.number)])
            let name = [entry.kind, entry.number].compactMap { $0 }.joined(separator: " ")
            let lacking: HTML? =
                entry.documents.isEmpty
                ? " <span class=\"quiet small\">· \(messages.say(vi: "không có trong kho", en: "not in the archive"))</span>"
                : nil
            let count = messages.say(
                vi: "\(messages.grouped(entry.count)) văn bản viện dẫn",
                en: "cited by \(messages.grouped(entry.count))")
            return """
                <li><a href="\(address)">\(name)</a>\(lacking) <span class="quiet small">· \(count)</span></li>
                """
        }
        return """
            <div class="graph-start"><section class="card"><h2 class="first">\(messages.say(vi: "Được viện dẫn nhiều nhất", en: "Most cited"))</h2>\
            <ol class="links">\(cited)</ol></section>\(nobody)</div>
            """
    }

    private var nobody: HTML? {
        guard let unanswered else { return nil }
        let rows = unanswered.rows.map { entry -> HTML in
            let overdue: HTML =
                entry.overdueDays > 0
                ? "<span class=\"badge overdue\">\(messages.grouped(entry.overdueDays)) \(messages.name(of: StatusCondition.overdue))</span>"
                : "0"
            let tasks = SiteAddress("/tasks", [("number", entry.document.number ?? "")])
            let title: HTML? = entry.document.title.map {
                """
                <br><span class="small quiet">\($0)</span>
                """
            }
            let open: HTML =
                entry.document.number == nil
                ? "\(messages.grouped(entry.openDays))"
                : "<a href=\"\(tasks)\">\(messages.grouped(entry.openDays))</a>"
            return """
                <tr><th scope="row"><a href="/graph?document=\(entry.document.id)">\(messages.name(of: entry.document))</a>\(title)</th>\
                <td class="nowrap">\(entry.document.date.map(messages.day))</td><td class="number">\(open)</td><td class="number">\(overdue)</td></tr>
                """
        }
        let frame = ListFrame(
            viewing: viewing, total: unanswered.total,
            page: viewing.address["page"].flatMap { Int($0) } ?? 1)
        return """
            <section class="card"><h2 class="first">\(messages.say(vi: "Chưa ai trả lời", en: "Nobody has answered"))</h2>\
            <p class="quiet small">\(messages.say(vi: "Văn bản giao nhiệm vụ mà không văn bản nào trong kho viện dẫn.", en: "Documents with tasks that no document of the archive cites."))</p>\
            <div class="scroll"><table><thead><tr><th scope="col">\(messages.heading(CatalogueColumn.document))</th>\
            <th scope="col">\(messages.heading(CatalogueColumn.date))</th><th scope="col">\(messages.say(vi: "Hạn chưa xong", en: "Open days"))</th>\
            <th scope="col">\(messages.name(of: StatusCondition.overdue))</th></tr></thead><tbody>\(rows)</tbody></table></div>\(frame.pager)</section>
            """
    }
}
