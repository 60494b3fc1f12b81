import CatalogueStore
import Credentials
import Hummingbird
import Presentation

/// Who may do what: for administrators.
struct PeoplePages {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("people") { request, context in
            try await answer(request, context)
        }
        router.post("people") { request, context in
            try await addAccount(request, context)
        }
        router.get("people/edit") { request, context in
            try await editor(request, context)
        }
        router.post("people/edit") { request, context in
            try await changeAccount(request, context)
        }
    }

    private func require(_ context: SiteContext) throws(WebError) {
        guard let visitor = context.visitor, visitor.may(.administrator), visitor.isPerson else {
            throw WebError(.forbidden)
        }
        guard !visitor.isAlone else { throw WebError(.notFound) }
    }

    private func answer(
        _ request: Request, _ context: SiteContext, to form: FormAnswer? = nil
    ) async throws -> Response {
        try require(context)
        return try await site.page(request, context, answering: form) { viewing in
            try PeoplePage(viewing, answer: form).page
        }
    }

    private func editor(
        _ request: Request, _ context: SiteContext, of name: String? = nil,
        answer: FormAnswer? = nil
    ) async throws -> Response {
        try require(context)
        return try await site.page(request, context, answering: answer) { viewing in
            let name = name ?? viewing.address["name"] ?? ""
            guard let account = try viewing.catalogue.account(named: name) else {
                throw WebError(.notFound)
            }
            return AccountEditor(account: account, messages: viewing.messages, answer: answer).page
        }
    }

    private func addAccount(_ request: Request, _ context: SiteContext) async throws -> Response {
        try require(context)
        let form = try await request.formFields()
        let name = form.text("name") ?? ""
        do {
            let role = try Self.role(form)
            let hash = try await site.desk.hash(of: form["password"] ?? "")
            try await site.asking.run {
                _ = try site.catalogue.addAccount(
                    name: name, displayName: form.text("display-name") ?? name,
                    passwordHash: hash.text, role: role, seesSecret: form["secret"] == "1")
            }
            try await site.audit(
                .accountChange, detail: "\(name): new, \(role.rawValue)", context: context)
        } catch {
            guard let failure = FormAnswer(error, context.messages) else { throw error }
            return try await answer(request, context, to: failure)
        }
        return Response(seeOther: SiteAddress("/people", [("done", name)]))
    }

    private func changeAccount(
        _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        try require(context)
        let form = try await request.formFields()
        let name = form["name"] ?? ""
        do {
            let role = try Self.role(form)
            let password = form["password"] ?? ""
            let hash = password.isEmpty ? nil : try await site.desk.hash(of: password).text
            let account = try await site.asking.run {
                var change = AccountChange()
                change.displayName = form.text("display-name") ?? ""
                change.role = role
                change.seesSecret = form["secret"] == "1"
                change.isDisabled = form["disabled"] == "1"
                change.passwordHash = hash
                return try site.catalogue.changeAccount(named: name, change)
            }
            let parts = [
                account.role.rawValue, account.seesSecret ? "secret" : nil,
                account.isDisabled ? "disabled" : nil, hash == nil ? nil : "password",
            ]
            try await site.audit(
                .accountChange,
                detail: "\(account.name): \(parts.compactMap { $0 }.joined(separator: ", "))",
                context: context)
        } catch {
            guard let failure = FormAnswer(error, context.messages) else { throw error }
            return try await editor(request, context, of: name, answer: failure)
        }
        return Response(seeOther: SiteAddress("/people", [("done", name)]))
    }

    private static func role(_ form: FormFields) throws(WebError) -> Role {
        guard let role = form["role"].flatMap(Role.init(rawValue:)) else {
            throw WebError(.invalid, detail: "role")
        }
        return role
    }
}
