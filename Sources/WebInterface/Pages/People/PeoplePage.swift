import CatalogueStore
import Presentation

/// All accounts, and a form for another.
struct PeoplePage {
    private let messages: Messages
    private let answer: FormAnswer?
    private let accounts: [Account]

    /// Asks the catalogue.
    init(_ viewing: Viewing, answer: FormAnswer?) throws {
        messages = viewing.messages
        accounts = try viewing.catalogue.accounts()
        self.answer =
            answer
            ?? viewing.address["done"].map { name in
                FormAnswer(
                    good: viewing.say(
                        vi: "Đã lưu tài khoản “\(name)”.", en: "The account “\(name)” is saved."))
            }
    }

    /// The page.
    var page: Page {
        let title = messages.say(vi: "Người dùng", en: "People")
        let rows = accounts.map { account -> HTML in
            let secret: HTML =
                account.seesSecret
                ? "<span class=\"badge d\">\(messages.say(vi: "xem mật", en: "secret"))</span>"
                : .nothing
            let state: HTML =
                account.isDisabled
                ? "<span class=\"badge overdue\">\(messages.say(vi: "đã khóa", en: "disabled"))</span>"
                : "<span class=\"badge done\">\(messages.say(vi: "đang dùng", en: "in use"))</span>"
            let address = SiteAddress("/people/edit", [("name", account.name)])
            return """
                <tr><th scope="row"><a href="\(address)">\(account.name)</a></th><td>\(account.displayName)</td>\
                <td>\(messages.name(of: account.role))</td><td><span class="row">\(secret)\(state)</span></td>\
                <td class="nowrap">\(messages.time(account.created))</td></tr>
                """
        }
        return Page(
            title: title,
            body: """
                <h1>\(title)</h1>\(answer?.html)
                <div class="scroll"><table><thead><tr><th scope="col">\(messages.accountName)</th>\
                <th scope="col">\(messages.displayName)</th>\
                <th scope="col">\(messages.say(vi: "Vai trò", en: "Role"))</th>\
                <th scope="col">\(messages.say(vi: "Tình trạng", en: "State"))</th>\
                <th scope="col">\(messages.say(vi: "Tạo lúc", en: "Made"))</th></tr></thead>
                <tbody>\(rows)</tbody></table></div>
                <h2>\(messages.say(vi: "Thêm người dùng", en: "Add somebody"))</h2>
                <div class="forms"><form class="card" method="post" action="/people">
                <div class="field"><label for="name">\(messages.accountName)</label>
                <input type="text" id="name" name="name" required maxlength="64" autocomplete="off" autocapitalize="none" spellcheck="false"></div>
                \(AccountFields(messages: messages, account: nil).html)
                <button class="primary">\(messages.say(vi: "Thêm", en: "Add"))</button></form></div>
                """, assets: [.people])
    }
}
