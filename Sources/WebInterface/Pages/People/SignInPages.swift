import CatalogueStore
import Hummingbird
import Presentation

/// Signing in and out.
struct SignInPages {
    static let path = "/sign-in"

    let site: Site

    /// Where one signs in to see a view afterwards.
    static func address(thenTo view: SiteAddress) -> SiteAddress {
        SiteAddress(path, view.description == "/" ? [] : [("back", view.description)])
    }

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("sign-in") { request, context in
            let view = try SiteAddress(of: request)
            guard site.settings.demandsAccounts, context.visitor == nil else {
                return Response(seeOther: SiteAddress(back: view["back"]))
            }
            return answer(to: nil, name: "", back: view["back"], context)
        }
        router.post("sign-in") { request, context in
            try await signIn(request, context)
        }
        router.post("sign-out") { request, context in
            try await signOut(request, context)
        }
    }

    private func signIn(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard site.settings.demandsAccounts else { throw WebError(.notFound) }
        let form = try await request.formFields()
        let name = form.text("name") ?? ""
        let shown = String(name.prefix(200))
        guard
            let account = try await site.desk.account(
                named: shown, password: form["password"] ?? "", site: site, context: context)
        else {
            try await site.audit(.signInFailed, by: shown, context: context)
            let failure = FormAnswer(
                bad: context.messages.say(
                    vi: "Tên hoặc mật khẩu không đúng.", en: "The name or the password is wrong."))
            return answer(to: failure, name: shown, back: form["back"], context)
        }
        if let visitor = context.visitor, case .session(let digest) = visitor.credential {
            try await site.asking.run { try site.catalogue.closeSession(digest: digest) }
        }
        let secret = try await site.desk.openSession(of: account, site: site, context: context)
        try await site.audit(.signIn, by: account.name, context: context)
        var response = Response(seeOther: SiteAddress(back: form["back"]))
        SessionCookie(isEncrypted: context.isEncrypted).set(secret, in: &response)
        return response
    }

    private func signOut(_ request: Request, _ context: SiteContext) async throws -> Response {
        if let visitor = context.visitor, case .session(let digest) = visitor.credential {
            try await site.asking.run { try site.catalogue.closeSession(digest: digest) }
            try await site.audit(.signOut, context: context)
        }
        var response = Response(seeOther: SiteAddress(Self.path))
        SessionCookie(isEncrypted: context.isEncrypted).clear(in: &response)
        return response
    }

    private func answer(
        to failure: FormAnswer?, name: String, back: String?, _ context: SiteContext
    ) -> Response {
        let messages = context.messages
        let title = messages.say(vi: "Đăng nhập", en: "Sign in")
        let body: HTML = """
            <div class="card narrow"><h1>\(title)</h1>\(failure?.html)
            <form method="post" action="\(SiteAddress(Self.path))">
            <input type="hidden" name="back" value="\(SiteAddress(back: back))">
            <div class="field"><label for="name">\(messages.accountName)</label>
            <input type="text" id="name" name="name" value="\(name)" required maxlength="64" autocomplete="username" autocapitalize="none" spellcheck="false"\("autofocus", if: name.isEmpty)></div>
            <div class="field"><label for="password">\(messages.say(vi: "Mật khẩu", en: "Password"))</label>
            <input type="password" id="password" name="password" required maxlength="1024" autocomplete="current-password"\("autofocus", if: !name.isEmpty)></div>
            <button class="primary">\(title)</button></form>
            <p class="quiet small">\(messages.say(vi: "Quên mật khẩu? Hãy hỏi người quản trị kho.", en: "Forgotten? Ask the archive's administrator."))</p></div>
            """
        let page = Page(title: title, body: body, assets: [.people])
        return Response(
            page: Layout(visitor: nil, messages: messages).page(page),
            status: failure == nil ? .ok : .unprocessableContent)
    }
}

extension SiteAddress {
    /// A view to go back to, as a form or an address names it: of this site alone, else the overview.
    init(back text: String?) {
        self.init("/")
        guard let text, AddressGuard.isSound(text), !text.hasPrefix("//"), !text.hasPrefix("/\\"),
            !text.hasPrefix(SignInPages.path)
        else { return }
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let fields = try? FormFields(parsing: parts.count == 2 ? parts[1] : "") else {
            return
        }
        self.init(String(parts[0]), fields.all)
    }
}
