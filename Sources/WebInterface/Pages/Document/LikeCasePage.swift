import Archiving
import CatalogueStore
import DocumentModel
import Presentation

/// The documents with words that were misread alike, to be corrected together.
struct LikeCasePage {
    private let viewing: Viewing
    private let view: DocumentAddress
    private let word: PageWord
    /// How many words in which document.
    private let cases: [(document: DocumentSummary, count: Int)]
    /// What was just done.
    private let changes: LikeCaseChanges?

    private var messages: Messages { viewing.messages }

    /// Asks the archive; blocks.
    ///
    /// - Throws: ``WebError`` `notFound` where the address names no word that somebody has corrected.
    init(_ viewing: Viewing, id: Int64, found changes: LikeCaseChanges?) throws {
        guard viewing.visitor.may(.archivist) else { throw WebError(.forbidden) }
        _ = try viewing.file(of: id)
        self.viewing = viewing
        self.changes = changes
        view = try DocumentAddress(viewing.address, id: id)
        guard let place = view.word,
            let word = try viewing.catalogue.page(view.page, of: id)?.word(at: place),
            word.correction != nil, word.text != word.restored.text
        else { throw WebError(.notFound, detail: "no corrected word") }
        self.word = word
        let seesSecret = viewing.visitor.seesSecret
        let found = try viewing.site.editing.edit { editing throws(ArchiveError) in
            try editing.likeCases(of: word.restored, to: word.text, includesHeld: seesSecret)
        }
        cases = try found.keys.sorted().map { id in
            let details = try viewing.catalogue.details(
                of: id, includesHeld: seesSecret, today: viewing.today)
            return (details.summary, found[id]?.count ?? 0)
        }
    }

    /// Corrects the words of the documents that were chosen, of those that are shown.
    func apply(to chosen: [Int64], from peer: String?) throws -> LikeCaseChanges {
        let shown = Set(cases.map(\.document.id))
        let documents = chosen.filter(shown.contains)
        let editor = Editor(name: viewing.visitor.name)
        let (restored, text) = (word.restored, word.text)
        let changes = try viewing.site.editing.edit { editing throws(ArchiveError) in
            try editing.applyToLikeCases(
                of: restored, to: text, in: documents, note: nil, by: editor)
        }
        for (document, count) in changes.changed {
            try viewing.catalogue.audit(
                .edit, by: editor.name, address: peer, document: document, detail: "\(count)")
        }
        return changes
    }

    /// The page.
    var page: Page {
        let title = viewing.say(vi: "Sửa chỗ giống hệt trong cả kho", en: "Correct like words")
        let back = viewing.say(vi: "← Về văn bản", en: "← Back to the document")
        return Page(
            title: title, section: .documents,
            body: """
                <p><a href="\(view.address(lit: view.word))">\(back)</a></p><h1>\(title)</h1>
                <p lang="vi"><del>\(word.restored.text)</del> → <ins>\(word.text)</ins></p>
                \(report)\(list)
                """,
            assets: [.documentStyle])
    }

    private var report: HTML {
        guard let changes else { return .nothing }
        let words = changes.changed.values.reduce(0, +)
        let done = viewing.say(
            vi:
                "Đã sửa \(messages.grouped(words)) chỗ trong \(messages.grouped(changes.changed.count)) văn bản.",
            en:
                "\(messages.grouped(words)) words in \(messages.grouped(changes.changed.count)) documents corrected."
        )
        let missed: HTML =
            changes.conflicts.isEmpty
            ? .nothing
            : "<p class=\"message bad\">\(viewing.say(vi: "\(changes.conflicts.count) văn bản đang có người khác sửa, chưa đổi gì.", en: "\(changes.conflicts.count) documents were being changed by somebody else; nothing was changed there."))</p>"
        return "<p class=\"message good\" role=\"status\">\(done)</p>\(missed)"
    }

    private var list: HTML {
        guard !cases.isEmpty else {
            return
                "<p class=\"empty\">\(viewing.say(vi: "Không còn chỗ nào giống hệt trong kho.", en: "No like words are left in the archive."))</p>"
        }
        let rows = cases.map { document, count -> HTML in
            """
            <li><label><input type="checkbox" name="document" value="\(document.id)" checked> \
            \(messages.name(of: document))</label> <span class="quiet small">· \
            \(viewing.say(vi: "\(count) chỗ", en: "\(count)"))</span> \
            <a class="small" href="/documents/\(document.id)">\(viewing.say(vi: "xem", en: "look"))</a></li>
            """
        }
        let all = cases.reduce(0) { $0 + $1.count }
        let button = viewing.say(
            vi: "Sửa trong các văn bản đã chọn", en: "Correct in the documents chosen")
        let count = viewing.say(
            vi:
                "\(messages.grouped(all)) chỗ trong \(messages.grouped(cases.count)) văn bản, chưa ai xem:",
            en:
                "\(messages.grouped(all)) in \(messages.grouped(cases.count)) documents, looked at by nobody:"
        )
        return """
            <form method="post" action="\(viewing.address)"><p>\(count)</p><ul class="like-cases">\(rows)</ul>
            <button class="primary">\(button)</button></form>
            """
    }
}
