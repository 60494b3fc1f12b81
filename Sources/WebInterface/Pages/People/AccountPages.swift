import CatalogueStore
import Credentials
import Hummingbird
import Presentation

/// One's own password, sessions and tokens.
struct AccountPages {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("account") { request, context in
            try await answer(request, context)
        }
        router.post("account/password") { request, context in
            try await changePassword(request, context)
        }
        router.post("account/sessions/end") { request, context in
            try await endSessions(request, context)
        }
        router.post("account/tokens") { request, context in
            try await addToken(request, context)
        }
        router.post("account/tokens/revoke") { request, context in
            try await revokeToken(request, context)
        }
    }

    /// The page, with what is said of a form that was sent.
    private func answer(
        _ request: Request, _ context: SiteContext, to form: FormAnswer? = nil,
        newSecret: Secret? = nil
    ) async throws -> Response {
        _ = try person(context)
        return try await site.page(request, context, answering: form) { viewing in
            try AccountPage(viewing, answer: form, newSecret: newSecret).page
        }
    }

    /// Who asks, if it is a person: a token may not make tokens.
    private func person(_ context: SiteContext) throws(WebError) -> Visitor {
        guard let visitor = context.visitor else { throw WebError(.signInRequired) }
        guard visitor.isPerson else { throw WebError(.forbidden) }
        return visitor
    }

    private func changePassword(
        _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let visitor = try person(context)
        guard !visitor.isAlone else { throw WebError(.notFound) }
        let messages = context.messages
        let form = try await request.formFields()
        guard let new = form["new"], new == form["again"] else {
            return try await answer(
                request, context,
                to: FormAnswer(
                    bad: messages.say(
                        vi: "Hai lần gõ mật khẩu mới không giống nhau.",
                        en: "The new password was typed in two ways.")))
        }
        guard
            let account = try await site.desk.account(
                named: visitor.name, password: form["password"] ?? "", site: site,
                context: context)
        else {
            try await site.audit(.signInFailed, detail: "password change", context: context)
            return try await answer(
                request, context,
                to: FormAnswer(
                    bad: messages.say(
                        vi: "Mật khẩu hiện tại không đúng.", en: "The present password is wrong.")))
        }
        do {
            let hash = try await site.desk.hash(of: new)
            try await site.asking.run {
                var change = AccountChange()
                change.passwordHash = hash.text
                try site.catalogue.changeAccount(named: account.name, change)
            }
        } catch {
            guard let failure = FormAnswer(error, messages) else { throw error }
            return try await answer(request, context, to: failure)
        }
        try await site.audit(.accountChange, detail: "\(account.name): password", context: context)
        // All sessions have ended with the old password, this one too.
        let secret = try await site.desk.openSession(of: account, site: site, context: context)
        var response = Response(seeOther: SiteAddress("/account", [("done", "password")]))
        SessionCookie(isEncrypted: context.isEncrypted).set(secret, in: &response)
        return response
    }

    private func endSessions(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visitor = try person(context)
        guard case .session(let own) = visitor.credential else { throw WebError(.notFound) }
        let chosen = try await request.formFields()["session"]
        try await site.asking.run {
            let catalogue = site.catalogue
            guard let chosen else {
                return try catalogue.closeSessions(of: visitor.name, except: own)
            }
            guard try catalogue.sessions(of: visitor.name).contains(where: { $0.digest == chosen })
            else { throw WebError(.notFound) }
            try catalogue.closeSession(digest: chosen)
        }
        try await site.audit(
            .signOut, detail: chosen == nil ? "others" : "another", context: context)
        return Response(seeOther: SiteAddress("/account", [("done", "sessions")]))
    }

    private func addToken(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visitor = try person(context)
        let form = try await request.formFields()
        let scopes = Set(
            form.values("scope").compactMap(TokenScope.init(rawValue:)).filter { $0 != .calendar })
        let days = form["days"].flatMap(Int64.init) ?? 0
        guard (0...3_650).contains(days) else { throw WebError(.invalid, detail: "days") }
        let secret = Secret()
        let label = form.text("label") ?? ""
        do {
            try await site.asking.run {
                _ = try site.catalogue.addToken(
                    label: label, digest: secret.digest,
                    owner: visitor.isAlone ? nil : visitor.name, scopes: scopes,
                    expires: days == 0
                        ? nil : Moment(seconds: Moment.now.seconds + days * 86_400))
            }
        } catch {
            guard let failure = FormAnswer(error, context.messages) else { throw error }
            return try await answer(request, context, to: failure)
        }
        let names = TokenScope.allCases.filter(scopes.contains).map(\.rawValue)
        try await site.audit(
            .tokenAdd, detail: "\(label): \(names.joined(separator: " "))", context: context)
        // Shown in the answer itself: the secret stands in no address, and is not kept.
        return try await answer(request, context, newSecret: secret)
    }

    private func revokeToken(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visitor = try person(context)
        guard let id = try await request.formFields()["token"].flatMap(Int64.init) else {
            throw WebError(.invalid, detail: "token")
        }
        let label = try await site.asking.run {
            let catalogue = site.catalogue
            let owner = visitor.isAlone ? nil : visitor.name
            guard
                let token = try catalogue.tokens(of: owner)
                    .first(where: { $0.id == id && $0.owner == owner })
            else { throw WebError(.notFound) }
            try catalogue.revokeToken(id)
            return token.label
        }
        try await site.audit(.tokenRevoke, detail: label, context: context)
        return Response(seeOther: SiteAddress("/account", [("done", "token")]))
    }
}
