import Presentation

/// The pages of a document: one before, one after, and small pictures of those around.
struct PageBar {
    let view: DocumentAddress
    let pages: Int
    let hasPictures: Bool
    let messages: Messages

    /// So many pages before and after the one that is shown have their small picture.
    private static let reach = 8

    /// The bar; nothing where there is only one page.
    var html: HTML {
        guard pages > 1 else { return .nothing }
        let place = messages.say(
            vi: "Trang \(view.page) / \(pages)", en: "Page \(view.page) of \(pages)")
        return """
            <nav class="page-bar no-print" aria-label="\(messages.say(vi: "Các trang", en: "Pages"))">\
            <div class="row">\
            \(step(to: view.page - 1, messages.say(vi: "← Trước", en: "← Previous"), "prev"))\
            <span class="nowrap">\(place)</span>\
            \(step(to: view.page + 1, messages.say(vi: "Sau →", en: "Next →"), "next"))</div>\
            <ol>\(links)</ol></nav>
            """
    }

    private func step(to page: Int, _ name: String, _ relation: String) -> HTML {
        guard (1...pages).contains(page) else { return .nothing }
        return
            "<a class=\"button\" rel=\"\(relation)\" href=\"\(view.address(page: page))\">\(name)</a>"
    }

    private var shown: [Int] {
        let near = max(1, view.page - Self.reach)...min(pages, view.page + Self.reach)
        return (near.contains(1) ? [] : [1]) + near + (near.contains(pages) ? [] : [pages])
    }

    private var links: [HTML] {
        shown.map { page in
            let picture: HTML =
                hasPictures
                ? "<img src=\"\(view.path)/pages/\(page)/picture?width=160\" alt=\"\" loading=\"lazy\" width=\"56\" height=\"79\">"
                : .nothing
            return """
                <li><a href="\(view.address(page: page))"\("aria-current", page == view.page ? "page" : nil)>\
                \(picture)<span><span class="hidden">\(messages.say(vi: "Trang", en: "Page")) </span>\(page)</span></a></li>
                """
        }
    }
}
