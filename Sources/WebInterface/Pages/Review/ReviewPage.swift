import CatalogueStore
import DocumentModel
import Presentation

/// What is to be looked over, worst and weightiest first, and how far people have come.
struct ReviewPage {
    private let viewing: Viewing
    private let queue: Listing<ReviewItem>
    private let progress: ReviewProgress
    private let locks: [Int64: DocumentLock]
    private let number: Int

    private var messages: Messages { viewing.messages }

    /// Asks the catalogue.
    init(_ viewing: Viewing) throws {
        self.viewing = viewing
        let list = try ListQuery(viewing, order: .grade)
        number = list.page
        var query = list.query
        query.filter.includesHeld = viewing.visitor.seesSecret
        queue = try viewing.catalogue.reviewQueue(query, page: list.rows, today: viewing.today)
        progress = try viewing.catalogue.reviewProgress(
            includesHeld: viewing.visitor.seesSecret)
        var locks: [Int64: DocumentLock] = [:]
        for item in queue.rows {
            locks[item.document.id] = try viewing.catalogue.lock(of: item.document.id)
        }
        self.locks = locks
    }

    /// The page.
    var page: Page {
        let frame = ListFrame(viewing: viewing, total: queue.total, page: number)
        let begin = viewing.say(vi: "Duyệt văn bản kế tiếp", en: "Review the next document")
        let next: HTML =
            queue.total > 0
            ? "<a class=\"button primary\" href=\"/review/next\">\(begin)</a>" : .nothing
        let heading = viewing.say(vi: "Đang chờ duyệt", en: "Waiting for review")
        return Page(
            title: messages.name(of: SiteSection.review), section: .review,
            body: """
                <div class="row spread"><h1>\(messages.name(of: SiteSection.review))</h1>\
                \(next)</div>
                \(done)\(figures)
                <h2>\(heading)</h2>
                \(frame.chips)\(table)\(frame.pager)
                """,
            assets: [.documentStyle])
    }

    private var done: HTML {
        guard viewing.address["done"] == "1" else { return .nothing }
        return """
            <p class="message good" role="status">\
            \(viewing.say(vi: "Không còn văn bản nào đang chờ mà chưa ai nhận.", en: "No document is waiting that nobody has taken."))</p>
            """
    }

    private var figures: HTML {
        let all = progress.accepted + progress.waiting
        let agreement = progress.agreement.map { "\(Int(($0 * 100).rounded()))%" } ?? "–"
        let people = progress.acceptedBy.prefix(5).map {
            "\($0.name): \(messages.grouped($0.count))"
        }
        let accepted = viewing.say(vi: "đã duyệt", en: "accepted")
        let waiting = viewing.say(vi: "đang chờ", en: "waiting")
        let right = viewing.say(
            vi: "từ máy đọc đúng, trong \(messages.grouped(progress.words)) từ đã xem",
            en: "of \(messages.grouped(progress.words)) words looked at were right")
        return """
            <div class="cards"><div class="card"><p class="figure">\(messages.grouped(progress.accepted))</p>\
            <p>\(accepted)</p><progress max="\(max(1, all))" value="\(progress.accepted)" \
            aria-label="\(accepted)"></progress>\
            <p class="small">\(people.joined(separator: " · "))</p></div>\
            <div class="card"><p class="figure">\(messages.grouped(progress.waiting))</p><p>\(waiting)</p></div>\
            <div class="card"><p class="figure">\(agreement)</p><p>\(right)</p></div></div>
            """
    }

    private var table: HTML {
        guard !queue.rows.isEmpty else {
            return """
                <div class="empty"><h3>\(viewing.say(vi: "Không có gì phải duyệt", en: "Nothing to review"))</h3></div>
                """
        }
        let headings = [
            messages.heading(CatalogueColumn.document), messages.heading(CatalogueColumn.grade),
            viewing.say(vi: "Giá trị nghi ngờ", en: "Doubtful values"),
            viewing.say(vi: "Từ nghi ngờ", en: "Doubtful words"),
            viewing.say(vi: "Ai đang duyệt", en: "Being reviewed by"),
        ].map { "<th scope=\"col\">\($0)</th>" as HTML }
        return """
            <div class="scroll"><table class="queue"><caption class="hidden">\
            \(messages.name(of: SiteSection.review))</caption><thead><tr>\(headings)</tr></thead>\
            <tbody>\(queue.rows.map(row))</tbody></table></div>
            """
    }

    private func row(_ item: ReviewItem) -> HTML {
        let document = item.document
        let lock = locks[document.id].map { lock -> HTML in
            "\(lock.holder) <span class=\"quiet small nowrap\">\(viewing.say(vi: "đến", en: "until")) \(messages.clock(lock.until))</span>"
        }
        return """
            <tr><th scope="row"><a href="/documents/\(document.id)?review=1">\
            \(messages.name(of: document))</a>\
            \(document.title.map { "<p class=\"small quiet clipped\" lang=\"vi\">\($0)</p>" as HTML })</th>\
            <td>\(GradeBadge(document.grade, messages).html)</td>\
            <td class="number">\(messages.grouped(item.doubtfulFields))</td>\
            <td class="number">\(item.doubtfulWords.map(messages.grouped) ?? "–")</td>\
            <td>\(lock)</td></tr>
            """
    }
}
