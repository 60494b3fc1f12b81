import CatalogueStore
import DocumentModel

/// The form in which a word is put right; the script moves it to the word and fills it.
struct WordEditor {
    let view: DocumentAddress
    let version: Int
    /// The word that the address names.
    let word: PageWord?
    let draft: String?
    let viewing: Viewing

    /// The form.
    var html: HTML {
        let label = viewing.say(vi: "Chữ trên giấy", en: "What stands on the paper")
        let raw = viewing.say(vi: "Máy đọc", en: "As read")
        return """
            <form id="editor" class="editor card" method="post" action="\(view.path)/corrections" \
            aria-label="\(viewing.say(vi: "Sửa từ", en: "Correct a word"))"\("hidden", if: word == nil)>
            \(Self.standardButton)\(CorrectionForm(view: view, version: version).hidden)\
            <input type="hidden" name="at" value="\(view.page)">\
            <input type="hidden" name="line" value="\(view.word?.line ?? 0)">\
            <input type="hidden" name="word" value="\(view.word?.word ?? 0)">
            <p class="quiet small">\(raw): <b class="raw" lang="vi">\(word?.restored.raw ?? "")</b></p>
            <ol class="readings">\(readings)</ol>
            <label for="after">\(label)</label>
            <input type="text" id="after" name="after" lang="vi" autocomplete="off" \
            spellcheck="false" maxlength="1000" value="\(draft ?? word?.text ?? "")">
            <p class="message bad" role="alert" hidden></p>
            <div class="row"><button class="primary">\(viewing.say(vi: "Lưu", en: "Save"))</button>\
            <a class="button" href="\(view.address())" data-cancel>\(viewing.say(vi: "Thôi", en: "Cancel"))</a></div>
            </form>
            """
    }

    /// What Enter in the field presses: the first button of a form, not the first reading.
    private static let standardButton: HTML =
        "<button class=\"hidden\" tabindex=\"-1\" aria-hidden=\"true\"></button>"

    private var readings: [HTML] {
        (word?.readings ?? []).enumerated().map { index, text in
            """
            <li><button name="pick" value="\(text)" lang="vi"><kbd>\(index + 1)</kbd> \(text)</button></li>
            """
        }
    }
}
