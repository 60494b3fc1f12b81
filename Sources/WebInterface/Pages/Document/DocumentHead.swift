import CatalogueStore
import DocumentModel
import Presentation

/// What a document is called, its state, and what can be done with it.
struct DocumentHead {
    let view: DocumentAddress
    let details: DocumentDetails
    let viewing: Viewing

    private var messages: Messages { viewing.messages }
    private var summary: DocumentSummary { details.summary }

    /// The head.
    var html: HTML {
        """
        <header class="doc-head"><div class="row spread"><h1>\(messages.name(of: summary)) \
        <span data-grade>\(GradeBadge(summary.grade, messages).html)</span>\(states)</h1>\
        <div class="row no-print">\(actions)</div></div>
        \(summary.title.map { "<p class=\"doc-title\" lang=\"vi\">\($0)</p>" as HTML })
        <p class="quiet small">\(facts.joined(separator: " · "))</p></header>
        """
    }

    private var states: HTML {
        let held: HTML =
            summary.isHeld
            ? " <span class=\"badge d\">\(viewing.say(vi: "giữ vì mật", en: "held as secret"))</span>"
            : .nothing
        let accepted: HTML? = summary.acceptedBy.map {
            " <span class=\"badge done\">\(viewing.say(vi: "đã duyệt", en: "accepted")): \($0)</span>"
        }
        return "\(held)\(accepted)"
    }

    private var facts: [String] {
        var facts: [String] = []
        if let issuer = summary.issuer { facts.append(issuer) }
        if let date = summary.date { facts.append(messages.day(date)) }
        facts.append(messages.pageCount(summary.pages))
        facts.append(messages.fileName(summary.file))
        return facts
    }

    private var actions: HTML {
        let mayEdit = viewing.visitor.may(.archivist)
        let review = mayEdit ? reviewLink : .nothing
        let accept: HTML =
            mayEdit && summary.acceptedBy == nil
            ? form(
                "accept", viewing.say(vi: "Chấp nhận", en: "Accept"), isPrimary: true)
            : .nothing
        let release: HTML =
            mayEdit && summary.isHeld
            ? form("release", viewing.say(vi: "Thôi giữ mật", en: "Release"), isPrimary: false)
            : .nothing
        return """
            \(DownloadMenu(view: view, textFrom: details.textFrom, messages: messages).html)\
            \(review)\(release)\(accept)<button type="button" data-help hidden \
            aria-label="\(viewing.say(vi: "Phím tắt", en: "Keyboard shortcuts"))"><kbd>?</kbd></button>
            """
    }

    private var reviewLink: HTML {
        let own = view.address()
        return view.isReview
            ? """
            <a class="button" href="\(own.setting("review", to: nil))" data-leave>\
            \(viewing.say(vi: "Thôi duyệt", en: "Leave review"))</a>
            """
            : """
            <a class="button" href="\(own.setting("review", to: "1"))">\
            \(viewing.say(vi: "Duyệt", en: "Review"))</a>
            """
    }

    private func form(_ what: String, _ name: String, isPrimary: Bool) -> HTML {
        """
        <form method="post" action="\(view.path)/\(what)" id="\(what)">\
        \(CorrectionForm(view: view, version: summary.version).hidden)\
        <button\("class", isPrimary ? "primary" : nil)>\(name)</button></form>
        """
    }
}
