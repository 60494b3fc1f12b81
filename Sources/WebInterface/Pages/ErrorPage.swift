import HTTPTypes
import Presentation

/// What is said of an error, and what can be done.
struct ErrorPage {
    let error: WebError
    let messages: Messages

    /// The page.
    var page: Page {
        let detail: HTML =
            error.detail.isEmpty ? .nothing : "<p class=\"detail\"><code>\(error.detail)</code></p>"
        return Page(
            title: messages.title(of: error.code),
            body: """
                <div class="empty"><p class="code" aria-hidden="true">\(error.status.code)</p>
                <h1>\(messages.title(of: error.code))</h1>
                <p>\(messages.advice(for: error.code))</p>\(detail)
                <p><a class="button" href="/">\(messages.name(of: SiteSection.overview))</a></p></div>
                """)
    }
}
