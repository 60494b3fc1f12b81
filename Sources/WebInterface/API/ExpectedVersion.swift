import HTTPTypes

/// Which version of a thing a call means to change, by `If-Match` or by the `version` of its body.
struct ExpectedVersion {
    private let header: String?
    private let version: Int?

    /// Reads a call.
    ///
    /// - Throws: ``WebError`` `preconditionRequired` where it names no version.
    init(_ call: Call) throws(WebError) {
        header = call.headers[.ifMatch]
        version = try call.fields.integer("version", in: 0...Int(Int32.max))
        guard header != nil || version != nil else { throw WebError(.preconditionRequired) }
    }

    /// Refuses to change another version than the one that is meant.
    func check(_ current: Int) throws(WebError) {
        if let header, let versions = EntityTag.versions(in: header), !versions.contains(current) {
            throw WebError(.preconditionFailed, detail: "the version is \(current)")
        }
        if let version, version != current {
            throw WebError(.conflict, detail: "the version is \(current)")
        }
    }

    /// What is said where somebody else was quicker.
    var refusal: WebError {
        WebError(header == nil ? .conflict : .preconditionFailed, detail: "changed meanwhile")
    }

    /// Changes something; where somebody else was quicker, that is said as ``check(_:)`` says it.
    func meaningVersion(_ change: () throws -> Void) throws {
        do {
            try change()
        } catch {
            throw WebError(error).code == .conflict ? refusal : error
        }
    }
}
