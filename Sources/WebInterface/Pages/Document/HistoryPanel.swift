import CatalogueStore
import DocumentModel
import Presentation

/// What people changed, where the file came from, and how it was read.
struct HistoryPanel {
    let view: DocumentAddress
    let details: DocumentDetails
    let viewing: Viewing
    let mayEdit: Bool

    private var messages: Messages { viewing.messages }

    /// The panel.
    var html: HTML {
        """
        <section class="card" aria-labelledby="history-head"><h2 id="history-head">\
        \(viewing.say(vi: "Lịch sử và nguồn gốc", en: "History and origin"))</h2>
        \(edits)
        <details><summary>\(viewing.say(vi: "Tệp gốc và các bước xử lý", en: "Original and processing"))</summary>
        <dl class="pairs">\(facts)</dl></details></section>
        """
    }

    private var edits: HTML {
        guard !details.edits.isEmpty else {
            return
                "<p class=\"quiet\">\(viewing.say(vi: "Chưa ai sửa văn bản này.", en: "Nobody has changed this document."))</p>"
        }
        let items = Array(details.edits.reversed()).map { edit -> HTML in
            let change: HTML =
                edit.subject == "document" && edit.place != "accepted" && edit.place != "released"
                ? "<del>\(edit.before ?? "")</del> → <ins>\(edit.after ?? "")</ins>" : .nothing
            return """
                <li><span class="quiet small">\(messages.moment(edit.madeAt)) · \(edit.madeBy)</span><br>\
                \(place(of: edit)) <span lang="vi">\(change)</span> \
                \(edit.note.map { "<em>\($0)</em>" as HTML })\(undo(edit))</li>
                """
        }
        return "<ol class=\"edits\">\(items)</ol>"
    }

    private func place(of edit: DocumentDetails.Edit) -> HTML {
        let name = messages.name(ofPlace: edit.place)
        guard let word = EditedWord(edit.place) else { return "\(name):" }
        let address = view.address(page: word.page, lit: .init(line: word.line, word: word.word))
        return "<a href=\"\(address)#page\">\(name)</a>:"
    }

    /// What puts back what stood there.
    private func undo(_ edit: DocumentDetails.Edit) -> HTML {
        guard mayEdit, edit.subject == "document", edit.before != edit.after else {
            return .nothing
        }
        let place: HTML
        if let word = EditedWord(edit.place) {
            place = """
                <input type="hidden" name="at" value="\(word.page)">\
                <input type="hidden" name="line" value="\(word.line)">\
                <input type="hidden" name="word" value="\(word.word)">\
                <input type="hidden" name="after" value="\(edit.before ?? "")">
                """
        } else if let field = RecordField(rawValue: edit.place) {
            place = """
                <input type="hidden" name="field" value="\(field.rawValue)">\
                <input type="hidden" name="value" value="\(edit.before ?? "")">
                """
        } else {
            return .nothing
        }
        return """
            <form method="post" action="\(view.path)/corrections" class="inline">\
            \(CorrectionForm(view: view, version: details.summary.version).hidden)\(place)\
            <button class="plain">\(viewing.say(vi: "Hoàn tác", en: "Undo"))</button></form>
            """
    }

    private var facts: HTML {
        let places = details.places.map { place -> HTML in
            pair(
                messages.placesSheet,
                "<span class=\"mono\">\(FileName.readable(place.path))</span> <span class=\"quiet small\">\(messages.moment(place.offeredAt))</span>"
            )
        }
        let steps = details.made.map { step -> HTML in
            // An import may bring any number.
            let seconds = Int(exactly: step.seconds.rounded()) ?? 0
            return pair(
                messages.name(ofStep: step.step),
                "\(step.version) <span class=\"quiet small\">\(seconds) s</span>")
        }
        let taken = viewing.say(vi: "Nhập kho", en: "Taken in")
        let changed = viewing.say(vi: "Thay đổi", en: "Changed")
        let origin = viewing.say(vi: "Chữ", en: "Text")
        return """
            \(places)\
            \(pair("SHA-256", "<span class=\"mono\">\(details.sha256)</span>"))\
            \(pair(taken, "\(messages.moment(details.keptAt))"))\
            \(pair(changed, "\(messages.moment(details.changedAt))"))\
            \(pair(origin, "\(messages.name(of: details.textFrom))"))\(steps)
            """
    }

    private func pair(_ name: String, _ value: HTML) -> HTML {
        "<dt>\(name)</dt><dd>\(value)</dd>"
    }
}
