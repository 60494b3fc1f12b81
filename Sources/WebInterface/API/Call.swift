import CatalogueStore
import DocumentModel
import HTTPTypes
import Hummingbird

/// A call of an operation: what is asked, by whom.
struct Call: Sendable {
    let viewing: Viewing
    let headers: HTTPFields
    /// What the braces of the path stand for, percent-encoded.
    let captured: Parameters
    /// What the body says.
    var fields: JSONFields
    /// The network address it comes from.
    let peer: String?

    var address: SiteAddress { viewing.address }
    var visitor: Visitor { viewing.visitor }
    var catalogue: Catalogue { viewing.catalogue }
    var today: CivilDate { viewing.today }
    /// Who changes something by it.
    var editor: Editor { Editor(name: visitor.name) }

    /// A text of the path.
    func text(_ name: String) throws(WebError) -> String {
        // In a path a plus is a plus.
        let raw = (captured.get(name) ?? "").split(separator: "+", omittingEmptySubsequences: false)
            .joined(separator: "%2B")
        guard let text = try FormFields(parsing: "name=\(raw)")["name"], !text.isEmpty else {
            throw WebError(.notFound)
        }
        return text
    }

    /// A number of the path; the error `notFound` for what is none.
    func number(_ name: String) throws(WebError) -> Int64 {
        guard let number = Int64(try text(name)), number > 0 else { throw WebError(.notFound) }
        return number
    }

    /// A whole number of the query within bounds.
    func integer(
        _ name: String, in range: ClosedRange<Int>, otherwise standard: Int
    ) throws(WebError) -> Int {
        guard let text = address[name] else { return standard }
        guard let number = Int(text), range.contains(number) else {
            throw WebError(.invalid, detail: "\(name)=\(text)")
        }
        return number
    }

    /// A yes or no of the query; no where nothing is said.
    func flag(_ name: String) throws(WebError) -> Bool {
        switch address[name] {
        case nil, "false": return false
        case "true": return true
        case let other: throw WebError(.invalid, detail: "\(name)=\(other ?? "")")
        }
    }

    /// Whether documents that are held because they are secret are asked for, by who may see them.
    func includesHeld() throws(WebError) -> Bool {
        try flag("held") && visitor.seesSecret
    }

    /// An answer in JSON.
    func answer(
        _ value: JSONObject, status: HTTPResponse.Status = .ok, tag: EntityTag? = nil
    ) -> Response {
        var response = Response(json: value, status: status)
        response.headers[.eTag] = tag?.text
        return response
    }

    /// An answer in JSON, or word that it is the one that the program has already.
    func answer(
        tag: EntityTag, _ make: () throws -> JSONObject
    ) throws -> Response {
        guard !tag.isAmong(headers[.ifNoneMatch]) else {
            return Response(status: .notModified, headers: [.eTag: tag.text])
        }
        return answer(try make(), tag: tag)
    }

    /// Writes down who has done what.
    func log(_ action: AuditAction, document: Int64? = nil, detail: String = "") throws {
        try catalogue.audit(
            action, by: visitor.name, address: peer, document: document, detail: detail)
    }
}
