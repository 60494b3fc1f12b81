import CatalogueStore
import Presentation

/// What an administrator changes of an account.
struct AccountEditor {
    let account: Account
    let messages: Messages
    let answer: FormAnswer?

    /// The page.
    var page: Page {
        let title = messages.say(vi: "Tài khoản “\(account.name)”", en: "Account “\(account.name)”")
        return Page(
            title: title,
            body: """
                <h1>\(title)</h1>\(answer?.html)
                <div class="forms"><form class="card" method="post" action="/people/edit">
                <input type="hidden" name="name" value="\(account.name)">
                \(AccountFields(messages: messages, account: account).html)
                <div class="field"><label class="check"><input type="checkbox" name="disabled" value="1"\("checked", if: account.isDisabled)>\
                \(messages.say(vi: "khóa tài khoản", en: "disabled"))</label></div>
                <div class="row"><button class="primary">\(messages.say(vi: "Lưu", en: "Save"))</button>
                <a class="button" href="/people">\(messages.say(vi: "Thôi", en: "Cancel"))</a></div></form></div>
                """, assets: [.people])
    }
}
