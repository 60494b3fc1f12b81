import CatalogueStore
import Credentials
import Presentation

/// One's own account.
struct AccountPage {
    private let viewing: Viewing
    private let answer: FormAnswer?
    private let newSecret: Secret?
    private let sessions: [Session]
    private let tokens: [AccessToken]

    private var messages: Messages { viewing.messages }
    private var visitor: Visitor { viewing.visitor }

    /// Asks the catalogue.
    init(_ viewing: Viewing, answer: FormAnswer?, newSecret: Secret?) throws {
        self.viewing = viewing
        self.newSecret = newSecret
        self.answer = answer ?? Self.answer(toDone: viewing.address["done"], viewing.messages)
        sessions =
            viewing.visitor.isAlone ? [] : try viewing.catalogue.sessions(of: viewing.visitor.name)
        let owner = viewing.visitor.isAlone ? nil : viewing.visitor.name
        tokens = try viewing.catalogue.tokens(of: owner).filter {
            $0.owner == owner && $0.revoked == nil
        }
    }

    private static func answer(toDone done: String?, _ messages: Messages) -> FormAnswer? {
        switch done {
        case "password":
            FormAnswer(
                good: messages.say(
                    vi: "Đã đổi mật khẩu; các phiên khác đã kết thúc.",
                    en: "The password is changed; other sessions have ended."))
        case "sessions":
            FormAnswer(good: messages.say(vi: "Đã kết thúc phiên.", en: "Ended."))
        case "token":
            FormAnswer(good: messages.say(vi: "Đã thu hồi mã.", en: "The token is revoked."))
        default: nil
        }
    }

    /// The page.
    var page: Page {
        let title = messages.say(vi: "Tài khoản của tôi", en: "My account")
        let clearance: HTML =
            visitor.seesSecret
            ? "<span class=\"badge d\">\(messages.seesSecret)</span>"
            : .nothing
        return Page(
            title: title,
            body: """
                <h1>\(title)</h1>
                <p class="row">\(visitor.displayName) <span class="badge">\(messages.name(of: visitor.role))</span>\(clearance)</p>
                \(answer?.html)\(secretMessage)
                \(visitor.isAlone ? nil : sessionTable)
                \(tokenTable)
                <div class="forms">\(tokenForm)\(visitor.isAlone ? nil : passwordForm)</div>
                """, assets: [.people])
    }

    private var secretMessage: HTML? {
        newSecret.map { secret in
            """
            <div class="message good" role="status"><p>\(messages.say(vi: "Mã truy cập mới; chỉ hiện một lần, hãy chép lại ngay:", en: "The new token; it is shown only once, copy it now:"))</p>
            <code class="secret">\(secret.text)</code></div>
            """
        }
    }

    private var sessionTable: HTML {
        let rows = sessions.map { session -> HTML in
            let isOwn = visitor.credential == .session(session.digest)
            let end: HTML =
                isOwn
                ? "<span class=\"badge done\">\(messages.say(vi: "phiên này", en: "this one"))</span>"
                : """
                <form method="post" action="/account/sessions/end"><input type="hidden" name="session" value="\(session.digest)">\
                <button>\(messages.say(vi: "Kết thúc", en: "End"))</button></form>
                """
            return """
                <tr><th scope="row">\(session.address ?? "—")</th><td>\(messages.time(session.created))</td>\
                <td>\(messages.time(session.lastSeen))</td><td>\(end)</td></tr>
                """
        }
        let others: HTML =
            sessions.count < 2
            ? .nothing
            : """
            <form method="post" action="/account/sessions/end"><p><button>\
            \(messages.say(vi: "Kết thúc mọi phiên khác", en: "End all others"))</button></p></form>
            """
        return """
            <h2>\(messages.say(vi: "Phiên đăng nhập", en: "Sessions"))</h2>
            <div class="scroll"><table><thead><tr><th scope="col">\(messages.say(vi: "Từ địa chỉ", en: "From"))</th>\
            <th scope="col">\(messages.say(vi: "Bắt đầu", en: "Began"))</th>\
            <th scope="col">\(messages.say(vi: "Dùng lần cuối", en: "Last used"))</th>\
            <th scope="col"><span class="hidden">\(messages.say(vi: "Kết thúc", en: "End"))</span></th></tr></thead>
            <tbody>\(rows)</tbody></table></div>\(others)
            """
    }

    private var tokenTable: HTML {
        let title: HTML =
            "<h2>\(messages.say(vi: "Mã truy cập cho chương trình", en: "Tokens of programs"))</h2>"
        guard !tokens.isEmpty else {
            return title
                + "<p class=\"quiet\">\(messages.say(vi: "Chưa có mã nào.", en: "There are none."))</p>"
        }
        let rows = tokens.map { token -> HTML in
            let scopes = TokenScope.allCases.filter(token.scopes.contains).map(messages.name)
            return """
                <tr><th scope="row">\(token.label)</th><td>\(scopes.joined(separator: ", "))</td>\
                <td>\(token.expires.map(messages.time) ?? messages.say(vi: "không hết hạn", en: "never"))</td>\
                <td>\(token.lastUsed.map(messages.time) ?? "—")</td>\
                <td><form method="post" action="/account/tokens/revoke"><input type="hidden" name="token" value="\(token.id)">\
                <button>\(messages.say(vi: "Thu hồi", en: "Revoke"))</button></form></td></tr>
                """
        }
        return title + """
            <div class="scroll"><table><thead><tr><th scope="col">\(messages.say(vi: "Để làm gì", en: "What for"))</th>\
            <th scope="col">\(messages.say(vi: "Quyền", en: "May"))</th>\
            <th scope="col">\(messages.say(vi: "Hết hạn", en: "Ends"))</th>\
            <th scope="col">\(messages.say(vi: "Dùng lần cuối", en: "Last used"))</th>\
            <th scope="col"><span class="hidden">\(messages.say(vi: "Thu hồi", en: "Revoke"))</span></th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }

    private var tokenForm: HTML {
        let scopes = [TokenScope.read, .write].map { scope -> HTML in
            """
            <label class="check"><input type="checkbox" name="scope" value="\(scope.rawValue)"\("checked", if: scope == .read)>\
            \(messages.name(of: scope))</label>
            """
        }
        let ends = [(30, "30"), (90, "90"), (365, "365")].map { days, text -> HTML in
            "<option value=\"\(days)\"\("selected", if: days == 90)>\(messages.say(vi: "\(text) ngày", en: "\(text) days"))</option>"
        }
        return """
            <form class="card" method="post" action="/account/tokens">
            <h3>\(messages.say(vi: "Tạo mã truy cập", en: "Make a token"))</h3>
            <div class="field"><label for="label">\(messages.say(vi: "Để làm gì", en: "What for"))</label>
            <input type="text" id="label" name="label" required maxlength="200"></div>
            <fieldset><legend>\(messages.say(vi: "Quyền", en: "May"))</legend>\(scopes)</fieldset>
            <div class="field"><label for="days">\(messages.say(vi: "Hết hạn sau", en: "Ends after"))</label>
            <select id="days" name="days">\(ends)<option value="0">\(messages.say(vi: "không hết hạn", en: "never"))</option></select></div>
            <button class="primary">\(messages.say(vi: "Tạo", en: "Make"))</button></form>
            """
    }

    private var passwordForm: HTML {
        """
        <form class="card" method="post" action="/account/password">
        <h3>\(messages.say(vi: "Đổi mật khẩu", en: "Change the password"))</h3>
        <input type="text" name="name" value="\(visitor.name)" autocomplete="username" hidden>
        <div class="field"><label for="password">\(messages.say(vi: "Mật khẩu hiện tại", en: "Present password"))</label>
        <input type="password" id="password" name="password" required maxlength="1024" autocomplete="current-password"></div>
        <div class="field"><label for="new">\(messages.say(vi: "Mật khẩu mới", en: "New password"))</label>
        <input type="password" id="new" name="new" required minlength="8" maxlength="1024" autocomplete="new-password"></div>
        <div class="field"><label for="again">\(messages.say(vi: "Gõ lại mật khẩu mới", en: "New password again"))</label>
        <input type="password" id="again" name="again" required minlength="8" maxlength="1024" autocomplete="new-password"></div>
        <button class="primary">\(messages.say(vi: "Đổi", en: "Change"))</button></form>
        """
    }
}
