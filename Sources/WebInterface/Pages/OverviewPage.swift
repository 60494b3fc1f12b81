import CatalogueStore
import DocumentModel
import Presentation

/// What is in, what is being read, what waits for people, what falls due.
struct OverviewPage {
    private let viewing: Viewing
    private let duties: DutyCounts
    private let review: ReviewProgress
    private let latest: Listing<DocumentSummary>
    private let next: [TaskSummary]

    private var messages: Messages { viewing.messages }

    /// Asks the catalogue.
    init(_ viewing: Viewing) throws {
        self.viewing = viewing
        let catalogue = viewing.catalogue
        duties = try catalogue.dutyCounts(today: viewing.today)
        review = try catalogue.reviewProgress()
        latest = try catalogue.documents(
            order: ListOrder(.added), page: PageRequest(limit: 5), today: viewing.today)
        var query = SearchQuery()
        query.filter.statuses = [.open, .ongoing]
        query.filter.due = [DayRange(first: viewing.today, last: nil)]
        next = try catalogue.deadlines(
            query, order: ListOrder(.due), page: PageRequest(limit: 6), today: viewing.today
        ).rows
    }

    /// The page.
    var page: Page {
        guard latest.total > 0 else { return emptyPage }
        let tasks = SiteAddress("/tasks")
        let today = viewing.today
        return Page(
            title: messages.name(of: SiteSection.overview), section: .overview,
            body: """
                <h1>\(messages.name(of: SiteSection.overview))</h1>
                <div class="cards">
                \(card(latest.total, messages.say(vi: "văn bản", en: latest.total == 1 ? "document" : "documents"), SiteAddress("/documents")))
                \(viewing.visitor.may(.archivist) ? card(review.waiting, messages.say(vi: "văn bản chờ duyệt", en: "documents to review"), SiteAddress("/review")) : nil)
                \(card(duties.overdue, messages.say(vi: "kỳ hạn đã quá", en: "duties overdue"), tasks.setting("status", to: "overdue"), isBad: duties.overdue > 0))
                \(card(duties.dueThisWeek, messages.say(vi: "đến hạn tuần này", en: "due this week"), tasks.setting("due", to: DuePeriods.week(of: today))))
                \(card(duties.dueThisMonth, messages.say(vi: "đến hạn tháng này", en: "due this month"), tasks.setting("due", to: DuePeriods.month(of: today))))
                </div>
                <div class="halves">
                <section class="card"><h2>\(messages.say(vi: "Sắp đến hạn", en: "Due next"))</h2>\(duesList)</section>
                <section class="card"><h2>\(messages.say(vi: "Mới nhập", en: "Taken in last"))</h2>\(latestList)</section>
                </div>
                \(viewing.visitor.may(.archivist) ? reviewCard : nil)
                \(QueueCard(messages: messages).html)
                """, assets: [.queue])
    }

    private var emptyPage: Page {
        Page(
            title: messages.name(of: SiteSection.overview), section: .overview,
            body: """
                <div class="empty"><h1>\(messages.say(vi: "Kho chưa có văn bản nào", en: "The archive has no documents yet"))</h1>
                <p>\(messages.say(vi: "Kéo thả tệp quét vào trang Nhập tệp, hoặc dùng lệnh sohoa ingest.", en: "Drop scans on the upload page, or use sohoa ingest."))</p>
                <p><a class="button primary" href="/upload">\(messages.name(of: SiteSection.upload))</a></p></div>
                \(QueueCard(messages: messages).html)
                """, assets: [.queue])
    }

    private func card(
        _ count: Int, _ text: String, _ address: SiteAddress, isBad: Bool = false
    ) -> HTML {
        """
        <a class="card tile\(isBad ? " bad" : "")" href="\(address)"><p class="figure">\
        \(messages.grouped(count))</p><p>\(text)</p></a>
        """
    }

    private var duesList: HTML {
        guard !next.isEmpty else {
            return
                "<p class=\"quiet\">\(messages.say(vi: "Không có kỳ hạn nào sắp tới.", en: "Nothing falls due."))</p>"
        }
        let items = next.map { task -> HTML in
            """
            <li><span class="when">\(task.day?.due.map(messages.day))</span><span>\
            <a href="/tasks/\(task.id)">\(task.statement)</a>\
            <span class="quiet small">\((task.lead + [messages.name(of: task.document)]).joined(separator: " · "))</span></span></li>
            """
        }
        return "<ul class=\"brief\">\(items)</ul>"
    }

    private var latestList: HTML {
        let items = latest.rows.map { document -> HTML in
            """
            <li>\(GradeBadge(document.grade, messages).html)<span>\
            <a href="/documents/\(document.id)">\(messages.name(of: document))</a>\
            <span class="quiet small">\(document.title ?? messages.fileName(document.file))</span></span></li>
            """
        }
        return "<ul class=\"brief\">\(items)</ul>"
    }

    private var reviewCard: HTML {
        let total = review.accepted + review.waiting
        let agreement = review.agreement.map { share in
            messages.say(
                vi: " · máy đúng \(Int((share * 100).rounded())) % số từ đã xem",
                en:
                    " · the machine had \(Int((share * 100).rounded())) % of the words looked at right"
            )
        }
        return """
            <section class="card"><h2>\(messages.say(vi: "Duyệt", en: "Review"))</h2>
            <p>\(messages.say(vi: "Đã duyệt \(messages.grouped(review.accepted)) / \(messages.grouped(total)) văn bản", en: "\(messages.grouped(review.accepted)) of \(messages.grouped(total)) documents accepted"))\(agreement)</p>
            <progress max="\(max(total, 1))" value="\(review.accepted)" aria-label="\(messages.say(vi: "Tiến độ duyệt", en: "Progress of review"))"></progress></section>
            """
    }
}
