import CatalogueStore
import DocumentModel
import Presentation
import Publishing

/// A document: the picture of a page beside its text, and beneath what the record says.
struct DocumentScreen {
    private let viewing: Viewing
    private let view: DocumentAddress
    private let details: DocumentDetails
    private let shown: DocumentPage?
    private let lock: DocumentLock?
    private let draft: DocumentDraft?

    private var messages: Messages { viewing.messages }

    /// Asks the catalogue.
    ///
    /// - Throws: ``WebError`` `notFound` where there is no such document or page, or it is not for
    ///   this visitor.
    init(_ viewing: Viewing, view: DocumentAddress, draft: DocumentDraft? = nil) throws {
        self.viewing = viewing
        self.view = view
        self.draft = draft
        details = try viewing.catalogue.details(
            of: view.id, includesHeld: viewing.visitor.seesSecret, today: viewing.today)
        guard view.page <= max(1, details.summary.pages) else {
            throw WebError(.notFound, detail: "page \(view.page)")
        }
        shown = try viewing.catalogue.page(view.page, of: view.id)
        let lock = try viewing.catalogue.lock(of: view.id)
        self.lock = lock?.holder == viewing.visitor.name ? nil : lock
    }

    private var mayEdit: Bool { viewing.visitor.may(.archivist) && lock == nil }

    /// The page.
    var page: Page {
        let name = messages.name(of: details.summary)
        return Page(
            title: name, section: view.isReview ? .review : .documents,
            body: """
                <div id="document"\(settings)>
                \(DocumentHead(view: view, details: details, viewing: viewing).html)
                \(notices)
                \(PageBar(view: view, pages: details.summary.pages, hasPictures: details.textFrom != .text, messages: messages).html)
                \(bench)\(KeyboardHelp(isReview: view.isReview, messages: messages).html)</div>
                """,
            assets: [.documentStyle, .document], isWide: true)
    }

    /// Picture, text and record; in a review the record comes first, since its values weigh most.
    private var bench: HTML {
        let record = RecordPanel(
            view: view, details: details, viewing: viewing, mayEdit: mayEdit,
            drafts: draft?.fields ?? [:])
        let others: HTML = """
            \(DutyPanels(record: record).html)
            \(HistoryPanel(view: view, details: details, viewing: viewing, mayEdit: mayEdit).html)
            """
        let kind = geometry == nil ? " text-only" : ""
        return view.isReview
            ? """
            <div class="bench review\(kind)" id="page">\(paper)
            <div class="work">\(record.html)\(text)\(others)</div></div>
            """
            : """
            <div class="bench\(kind)" id="page">\(paper)\(text)
            <div class="record-pane">\(record.html)\(others)</div></div>
            """
    }

    private var geometry: PageGeometry? {
        shown.flatMap { $0.page.origin == .text ? nil : $0.page.geometry }
    }

    private var paper: HTML {
        guard let shown, let geometry else { return .nothing }
        return """
            <section class="paper-pane" aria-label="\(viewing.say(vi: "Ảnh trang", en: "Page"))" tabindex="0">\
            \(PaperPane(view: view, page: shown.page, geometry: geometry, viewing: viewing).html)</section>
            """
    }

    private var text: HTML {
        guard let shown else {
            return
                "<section class=\"text-pane\"><p class=\"empty\">\(viewing.say(vi: "Trang này chưa đọc được.", en: "This page could not be read."))</p></section>"
        }
        let heading = viewing.say(vi: "Chữ trên trang", en: "Text of the page")
        let body: HTML =
            shown.page.lines.allSatisfy(\.words.isEmpty)
            ? "<p class=\"quiet\">\(viewing.say(vi: "Trang trắng.", en: "A blank page."))</p>"
            : TextPane(view: view, page: shown, mayEdit: mayEdit).html
        return """
            <section class="text-pane" aria-label="\(heading)"><div class="row spread no-print">\
            <ul class="layers">\(layers)</ul>\(legend)</div>\(body)\(editor(for: shown))</section>
            """
    }

    private func editor(for shown: DocumentPage) -> HTML {
        guard mayEdit else { return .nothing }
        return WordEditor(
            view: view, version: details.summary.version, word: view.word.flatMap(shown.word),
            draft: draft?.word, viewing: viewing
        ).html
    }

    private var layers: [HTML] {
        DocumentAddress.Layer.allCases.map { layer in
            """
            <li><a href="\(view.address(layer: layer))"\
            \("aria-current", layer == view.layer ? "true" : nil)>\(messages.name(of: layer))</a></li>
            """
        }
    }

    private var legend: HTML {
        let grades = [Grade.b, .c, .d].map { grade -> HTML in
            let name = grade.rawValue.lowercased()
            return
                "<span class=\"lines-key \(name)\" title=\"\(messages.meaning(of: grade))\">\(grade.rawValue)</span>"
        }
        return """
            <p class="legend small quiet">\(viewing.say(vi: "Còn nghi ngờ", en: "Doubtful")): \(grades) \
            <span class="lines-key h">\(viewing.say(vi: "người sửa", en: "corrected"))</span></p>
            """
    }

    private var notices: HTML {
        var notices: HTML = .nothing
        if let draft {
            notices += """
                <p class="message bad" role="alert"><b>\(messages.title(of: draft.error.code)).</b> \
                \(viewing.say(vi: "Điều bạn gõ còn trong ô bên dưới; hãy xem lại rồi lưu.", en: "What you typed is still in its field; look again and save."))\
                </p>
                """
        }
        if viewing.address["end"] == "1" {
            notices += """
                <p class="message good" role="status">\
                \(viewing.say(vi: "Không còn chỗ nghi ngờ ở các trang sau.", en: "No more doubts on the pages behind."))</p>
                """
        }
        if let lock, viewing.visitor.may(.archivist) {
            let until = messages.clock(lock.until)
            notices += """
                <p class="message" id="locked" data-until="\(lock.until.seconds)">\
                \(viewing.say(vi: "\(lock.holder) đang duyệt văn bản này, giữ đến \(until). Bạn xem được, chưa sửa được.", en: "\(lock.holder) is reviewing this document until \(until). You can look, not yet edit."))\
                 <a href="\(viewing.address)" class="button" hidden>\(viewing.say(vi: "Sửa tiếp", en: "Go on editing"))</a></p>
                """
        }
        return notices
    }

    /// What the script is told.
    private var settings: HTML {
        """
         data-path="\(view.path)" data-version="\(details.summary.version)" data-page="\(view.page)" \
        data-pages="\(details.summary.pages)"\("data-review", view.isReview ? "1" : nil)\
        \("data-edit", mayEdit ? "1" : nil)\("data-layer", view.layer.rawValue) \
        data-say="\(DocumentSentences(messages: messages).json)"
        """
    }
}
