import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

extension Request {
    /// The most bytes of a form or of a program's JSON.
    static let largestForm = 1 << 20

    /// The fields of a form that was sent.
    func formFields() async throws -> FormFields {
        let type = headers[.contentType]?.prefix { $0 != ";" } ?? ""
        guard type == "application/x-www-form-urlencoded" else {
            throw WebError(.unsupportedType, detail: String(type))
        }
        return try FormFields(parsing: try await bodyText())
    }

    /// The body as text.
    func bodyText() async throws -> String {
        let buffer = try await body.collect(upTo: Self.largestForm)
        guard let text = String(validating: buffer.readableBytesView, as: UTF8.self) else {
            throw WebError(.badRequest, detail: "the body is not UTF-8")
        }
        return text
    }

    /// The view from which this came, if it was one of this site; else the overview.
    var previousView: SiteAddress {
        guard let name = HTTPField.Name("Referer"), let referrer = headers[name],
            let authority = head.authority
        else { return SiteAddress("/") }
        for scheme in ["http://", "https://"] where referrer.hasPrefix(scheme + authority + "/") {
            let rest = String(referrer.dropFirst(scheme.count + authority.count))
            let uri = URI(rest)
            guard !rest.hasPrefix("//"), let fields = try? FormFields(parsing: uri.query ?? "")
            else { break }
            return SiteAddress(uri.path, fields.all)
        }
        return SiteAddress("/")
    }
}
