import CatalogueStore
import HTTPTypes
import Hummingbird

/// Something that programs may ask for: an operation of openapi.json.
struct Operation: Sendable {
    /// What answers a call, on a thread that may wait.
    typealias Handler = @Sendable (Call) throws -> Response
    /// What answers a call whose body is a file; it keeps nobody waiting.
    typealias Taker = @Sendable (Call, Request) async throws -> Response

    /// Where all operations are.
    static let root = "/api/v1"

    /// The name in openapi.json.
    let id: String
    let method: HTTPRequest.Method
    /// Below the root, with what a call gives in braces: "/documents/{id}".
    let path: String
    /// Who may ask.
    let role: Role
    /// The parameters of the query that are understood; others are refused.
    let parameters: [String]
    private let way: Way

    /// How a call is answered.
    private enum Way {
        case asking(Handler, on: Threads)
        case taking(Taker)
    }

    /// Which threads of the site a call is answered on.
    enum Threads {
        case asking, making, picturing
    }

    init(
        _ id: String, _ method: HTTPRequest.Method, _ path: String, role: Role = .reader,
        parameters: [String] = [], on threads: Threads = .asking, _ handler: @escaping Handler
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.role = role
        self.parameters = parameters
        way = .asking(handler, on: threads)
    }

    init(
        _ id: String, _ method: HTTPRequest.Method, _ path: String, role: Role,
        parameters: [String], taking taker: @escaping Taker
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.role = role
        self.parameters = parameters
        way = .taking(taker)
    }

    /// All there are.
    static let all: [Operation] =
        documents + corrections + files + tasks + citations + numbers + people

    /// Answers a request.
    func respond(
        to request: Request, _ context: SiteContext, in site: Site
    ) async throws -> Response {
        let viewing = try site.viewing(request, context)
        guard viewing.visitor.may(role) else { throw WebError(.forbidden) }
        try check(viewing.address)
        var call = Call(
            viewing: viewing, headers: request.headers, captured: context.parameters,
            fields: .none, peer: context.address)
        switch way {
        case .taking(let take): return try await take(call, request)
        case .asking(let handle, let threads):
            if ![.get, .head, .delete].contains(request.method) {
                call.fields = try await JSONFields(of: request)
            }
            return try await site.work(on: threads).run { [call] in try handle(call) }
        }
    }

    /// Refuses parameters that are not understood, and several values of what has one.
    private func check(_ address: SiteAddress) throws(WebError) {
        var seen: Set<String> = []
        for (name, value) in address.parameters {
            guard parameters.contains(name) else {
                throw WebError(.invalid, detail: "unknown parameter: \(name)")
            }
            let isCondition = parameters.contains("q") && QueryKey(rawValue: name) != nil
            guard seen.insert(name).inserted || isCondition, !value.isEmpty || name == "q" else {
                throw WebError(.invalid, detail: "\(name)=\(value)")
            }
        }
    }
}

extension Site {
    fileprivate func work(on threads: Operation.Threads) -> BlockingWork {
        switch threads {
        case .asking: asking
        case .making: making
        case .picturing: picturing
        }
    }
}

extension Operation {
    /// What lists may be asked for.
    static let conditions = ["q", "held"] + QueryKey.allCases.map(\.rawValue)
    /// Which page of a list.
    static let paging = ["limit", "cursor"]
    /// In which order a list is.
    static let ordering = ["sort", "reverse"]
}
