import CatalogueStore
import Credentials
import HTTPTypes
import Hummingbird

extension Operation {
    /// What is each one's own, and the log of who did what.
    static let people = [
        Operation("listSearches", .get, "/searches") { call in
            let searches = try call.catalogue.savedSearches(of: call.visitor.name)
            return call.answer([
                "rows": searches.map { JSONObject($0) }, "total": searches.count,
                "next": nil as String?,
            ])
        },
        Operation("saveSearch", .post, "/searches") { call in
            try call.fields.allow(["name", "view", "query"])
            let name = try call.fields.requiredText("name", most: 100)
            guard
                let view = SavedSearch.View(rawValue: try call.fields.requiredText("view"))
            else { throw call.fields.refusal(of: "view") }
            // What is kept is an address of ours again, whatever was sent.
            let address = SiteAddress(
                "/\(view.rawValue)",
                try FormFields(parsing: try call.fields.text("query", most: 2_000) ?? "").all)
            let search = SavedSearch(
                owner: call.visitor.name, name: name, view: view, query: address.query)
            try call.catalogue.save(search)
            try call.log(.savedSearch, detail: name)
            var response = call.answer(JSONObject(search), status: .created)
            response.headers[.location] = "\(root)/searches/\(SiteAddress.encoded(name))"
            return response
        },
        Operation("removeSearch", .delete, "/searches/{name}") { call in
            let name = try call.text("name")
            try call.catalogue.removeSavedSearch(named: name, of: call.visitor.name)
            try call.log(.savedSearch, detail: name)
            return Response(status: .noContent)
        },
        Operation("listTokens", .get, "/tokens") { call in
            let tokens = try tokens(call)
            return call.answer([
                "rows": tokens.map { JSONObject($0) }, "total": tokens.count,
                "next": nil as String?,
            ])
        },
        Operation("addToken", .post, "/tokens") { call in
            // One that was stolen must not be able to outlive its being taken back.
            guard call.visitor.isPerson else {
                throw WebError(.forbidden, detail: "a token makes no tokens")
            }
            try call.fields.allow(["label", "scopes", "query", "expires"])
            let label = try call.fields.requiredText("label", most: 200)
            let secret = Secret()
            let token = try call.catalogue.addToken(
                label: label, digest: secret.digest,
                owner: call.visitor.isAlone ? nil : call.visitor.name,
                scopes: try scopes(call.fields), query: try call.fields.text("query", most: 2_000),
                expires: try expiry(call.fields))
            try call.log(.tokenAdd, detail: label)
            return call.answer(
                JSONObject(token).with(["secret": secret.text]), status: .created)
        },
        Operation("revokeToken", .delete, "/tokens/{id}") { call in
            let id = try call.number("id")
            guard try tokens(call).contains(where: { $0.id == id }) else {
                throw WebError(.notFound)
            }
            try call.catalogue.revokeToken(id)
            try call.log(.tokenRevoke, detail: "\(id)")
            return Response(status: .noContent)
        },
        Operation(
            "listAudit", .get, "/audit", role: .administrator,
            parameters: ["who", "action", "document"] + paging
        ) { call in
            let limit = try call.integer(
                "limit", in: 1...ListCall.limits.largest, otherwise: ListCall.limits.standard)
            var before: Int64?
            if let cursor = call.address["cursor"] {
                before = Int64(cursor)
                guard before ?? 0 > 0 else { throw WebError(.invalid, detail: "cursor") }
            }
            let log = try call.catalogue.auditLog(
                try auditFilter(call), limit: limit + 1, before: before)
            let rows = log.rows.prefix(limit)
            let next = log.rows.count > limit ? rows.last.map { "\($0.id)" } : nil
            var response = call.answer([
                "rows": rows.map { JSONObject($0) }, "total": log.total, "next": next,
            ])
            response.addNext(next, of: call)
            return response
        },
    ]

    /// The tokens that are the visitor's own.
    private static func tokens(_ call: Call) throws -> [AccessToken] {
        guard call.visitor.isAlone else {
            return try call.catalogue.tokens(of: call.visitor.name)
        }
        return try call.catalogue.tokens().filter { $0.owner == nil }
    }

    private static func scopes(_ fields: JSONFields) throws(WebError) -> Set<TokenScope> {
        let names = try fields.texts("scopes", most: TokenScope.allCases.count)
        let scopes = names.compactMap(TokenScope.init(rawValue:))
        guard !scopes.isEmpty, scopes.count == names.count else {
            throw fields.refusal(of: "scopes")
        }
        return Set(scopes)
    }

    private static func expiry(_ fields: JSONFields) throws(WebError) -> Moment? {
        guard let text = try fields.text("expires") else { return nil }
        guard let moment = Moment(text: text), moment > .now else {
            throw fields.refusal(of: "expires")
        }
        return moment
    }

    private static func auditFilter(_ call: Call) throws(WebError) -> AuditFilter {
        var filter = AuditFilter(who: call.address["who"])
        if let name = call.address["action"] {
            guard let action = AuditAction(rawValue: name) else {
                throw WebError(.invalid, detail: "action=\(name)")
            }
            filter.action = action
        }
        if let text = call.address["document"] {
            guard let id = Int64(text), id > 0 else {
                throw WebError(.invalid, detail: "document=\(text)")
            }
            filter.document = id
        }
        return filter
    }
}

extension JSONObject {
    fileprivate init(_ search: SavedSearch) {
        self = ["name": search.name, "view": search.view.rawValue, "query": search.query]
    }

    fileprivate init(_ token: AccessToken) {
        self = [
            "id": token.id, "label": token.label,
            "scopes": token.scopes.map(\.rawValue).sorted(), "query": token.query,
            "created_at": token.created.text, "expires": token.expires?.text,
            "last_used": token.lastUsed?.text, "revoked_at": token.revoked?.text,
        ]
    }

    fileprivate init(_ entry: AuditEntry) {
        self = [
            "id": entry.id, "made_at": entry.moment.text, "who": entry.who,
            "address": entry.address, "action": entry.action.rawValue,
            "document": entry.document, "detail": entry.detail,
        ]
    }
}
