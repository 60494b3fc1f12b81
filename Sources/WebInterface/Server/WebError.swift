import Archiving
import CatalogueStore
import Hummingbird
import HTTPTypes
import Ingestion
import NIOCore
import NIOHTTP1

/// Why a request was not answered as it wished.
struct WebError: Error, Sendable, Hashable {
    /// What a program may tell errors by; stable (docs/api.md).
    enum Code: String, Sendable, Hashable, CaseIterable {
        case badRequest = "bad-request"
        case signInRequired = "sign-in-required"
        case forbidden
        case crossSite = "cross-site"
        case notFound = "not-found"
        case methodNotAllowed = "method-not-allowed"
        case conflict
        case preconditionFailed = "precondition-failed"
        case preconditionRequired = "precondition-required"
        case gone
        case tooLarge = "too-large"
        case unsupportedType = "unsupported-type"
        case invalid
        case tooManyRequests = "too-many-requests"
        case misdirected
        case unsatisfiableRange = "unsatisfiable-range"
        case busy
        case diskFull = "disk-full"
        case failed
    }

    /// What kind of error it is.
    var code: Code
    /// What exactly; a technical detail, escaped wherever it is shown.
    var detail: String
    /// After how many seconds it may be tried again.
    var retryAfter: Int?
    /// The methods that the address has, where it has not the one that was asked for.
    var allowed: [String] = []

    init(_ code: Code, detail: String = "", retryAfter: Int? = nil, allowed: [String] = []) {
        self.code = code
        self.detail = detail
        self.retryAfter = retryAfter
        self.allowed = allowed
    }

    /// What any error means for the one who asked; details of what failed within stay within.
    init(_ error: any Error) {
        switch error {
        case let error as WebError: self = error
        case let error as CatalogueError: self.init(catalogue: error)
        case ArchiveError.catalogue(let error): self.init(catalogue: error)
        case ArchiveError.file(_, let error): self.init(ingestion: error)
        case let error as IngestionError: self.init(ingestion: error)
        case let error as any HTTPResponseError: self.init(status: error.status)
        case is NIOTooManyBytesError: self.init(.tooLarge)
        // The request did not come to its end.
        case is HTTPParserError, is IOError, is ChannelError: self.init(.badRequest)
        default: self.init(.failed)
        }
    }

    private init(catalogue error: CatalogueError) {
        switch error.code {
        case .notFound: self.init(.notFound, detail: error.detail)
        case .conflict: self.init(.conflict, detail: error.detail)
        case .refused:
            self.init(error.peopleRefusal == nil ? .forbidden : .invalid, detail: error.detail)
        case .busy: self.init(.busy, retryAfter: 1)
        case .diskFull: self.init(.diskFull)
        default: self.init(.failed)
        }
    }

    private init(ingestion error: IngestionError) {
        switch error.reason {
        case .diskFull: self.init(.diskFull)
        default: self.init(.failed, detail: error.reason.rawValue)
        }
    }

    private init(status: HTTPResponse.Status) {
        switch status.code {
        case 404: self.init(.notFound)
        case 405: self.init(.methodNotAllowed)
        case 413: self.init(.tooLarge)
        case 415: self.init(.unsupportedType)
        case 400..<500: self.init(.badRequest)
        default: self.init(.failed)
        }
    }

    /// The status of the answer (RFC 9110).
    var status: HTTPResponse.Status {
        switch code {
        case .badRequest: .badRequest
        case .signInRequired: .unauthorized
        case .forbidden, .crossSite: .forbidden
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .conflict: .conflict
        case .preconditionFailed: .preconditionFailed
        case .preconditionRequired: .preconditionRequired
        case .gone: .gone
        case .tooLarge: .contentTooLarge
        case .unsupportedType: .unsupportedMediaType
        case .invalid: .unprocessableContent
        case .tooManyRequests: .tooManyRequests
        case .misdirected: .misdirectedRequest
        case .unsatisfiableRange: .rangeNotSatisfiable
        case .busy: .serviceUnavailable
        case .diskFull: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
        case .failed: .internalServerError
        }
    }
}
