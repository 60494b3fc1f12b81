import CatalogueStore
import Presentation

/// The frame of every page: menu, search box, language, who is signed in.
struct Layout: Sendable {
    let visitor: Visitor?
    let messages: Messages
    /// Whether the catalogue was found damaged: everybody should know what answers are worth.
    var isOfDamaged = false

    /// A whole page.
    func page(_ page: Page) -> HTML {
        """
        <!doctype html>
        <html lang="\(messages.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(page.title) · sohoa</title>
        <link rel="stylesheet" href="\(Asset.style.address)">
        <link rel="icon" href="\(Asset.icon.address)" type="image/svg+xml">
        <script src="\(Asset.site.address)" defer></script>
        \(page.assets.map(\.link))</head>
        <body>
        <a class="skip" href="#content">\(messages.say(vi: "Tới nội dung", en: "Skip to content"))</a>
        <header class="top">
        <a class="brand" href="/"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 2h9l5 5v15H5z" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M14 2v5h5M8 12h8M8 15.5h8M8 19h5" fill="none" stroke="currentColor" stroke-width="1.6"/></svg>sohoa</a>
        \(visitor.map { menu(for: $0, in: page.section) })
        \(visitor == nil ? nil : search)
        \(tools)
        </header>
        <main id="content" class="\(page.isWide ? "wide" : "measure")" tabindex="-1">
        \(isOfDamaged ? damage : nil)\(page.body)
        </main>
        <div id="notices" role="status" aria-live="polite"></div>
        </body>
        </html>

        """
    }

    private var damage: HTML {
        let text = messages.say(
            vi: "Danh mục của kho đã được thấy là hỏng: chỉ đọc được, và những gì thấy ở đây có "
                + "thể thiếu hoặc sai. Người quản trị cần khôi phục từ bản sao lưu (sohoa recover).",
            en: "The archive's catalogue was found damaged: it can only be read, and what is seen "
                + "here may lack something or be wrong. An administrator has to restore a backup "
                + "(sohoa recover).")
        return "<p class=\"message bad\" role=\"alert\">\(text)</p>\n"
    }

    private func menu(for visitor: Visitor, in section: SiteSection?) -> HTML {
        let entries = SiteSection.allCases.filter { visitor.may($0.role) }.map { entry -> HTML in
            """
            <li><a href="\(entry.address)"\("aria-current", entry == section ? "page" : nil)>\
            \(messages.name(of: entry))</a></li>
            """
        }
        let label = messages.say(vi: "Mục chính", en: "Main menu")
        return "<nav class=\"menu\" aria-label=\"\(label)\"><ul>\(entries)</ul></nav>"
    }

    private var search: HTML {
        let label = messages.say(vi: "Tìm văn bản", en: "Find documents")
        return """
            <form class="find" role="search" action="/documents" method="get">
            <input type="search" name="q" aria-label="\(label)" placeholder="\(label)" autocomplete="off" maxlength="1000" accesskey="/">
            </form>
            """
    }

    private var tools: HTML {
        let other = messages.language == .vietnamese ? "en" : "vi"
        let name = messages.language == .vietnamese ? "English" : "Tiếng Việt"
        return """
            <div class="tools">\(visitor.map(accountMenu))\
            <form action="/language" method="post"><input type="hidden" name="language" value="\(other)">\
            <button class="plain" lang="\(other)">\(name)</button></form></div>
            """
    }

    /// Who is signed in, with what is theirs.
    private func accountMenu(of visitor: Visitor) -> HTML {
        let people: HTML = """
            <li><a href="/people">\(messages.say(vi: "Người dùng", en: "People"))</a></li>
            """
        let log: HTML = """
            <li><a href="/audit">\(messages.say(vi: "Nhật ký", en: "Log"))</a></li>
            """
        let signOut: HTML = """
            <li><form action="/sign-out" method="post"><button class="plain">\
            \(messages.say(vi: "Đăng xuất", en: "Sign out"))</button></form></li>
            """
        return """
            <details class="account"><summary>\(visitor.displayName)</summary><ul>
            <li><a href="/account">\(messages.say(vi: "Tài khoản của tôi", en: "My account"))</a></li>
            \(visitor.may(.administrator) && !visitor.isAlone ? people : nil)\
            \(visitor.may(.administrator) ? log : nil)\
            \(visitor.isAlone ? nil : signOut)</ul></details>
            """
    }
}
