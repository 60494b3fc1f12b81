import Archiving
import CatalogueStore
import HTTPTypes
import Hummingbird
import Ingestion

extension Operation {
    /// What is sent, and how far it is.
    static let files = [
        Operation("sendFile", .post, "/files", role: .archivist, parameters: ["name"]) {
            call, request in
            try await take(request, call)
        },
        Operation("getFile", .get, "/files/{sha256}", role: .archivist) { call in
            let sha256 = try call.text("sha256")
            return call.answer(
                try JSONObject(try call.catalogue.progress(of: sha256), of: sha256))
        },
    ]

    /// Takes one file in: its bytes are the body, its name is in the address.
    private static func take(_ request: Request, _ call: Call) async throws -> Response {
        let site = call.viewing.site
        guard let intake = site.intake else { throw WebError(.busy) }
        guard let name = call.address["name"] else { throw WebError(.invalid, detail: "name") }
        let (upload, size) = try await site.receive(request, for: intake)
        guard size > 0 else { throw WebError(.invalid, detail: "an empty file") }
        return try await site.making.run {
            let receipt = try intake.take(fileAt: upload.path, named: name, by: call.visitor.name)
            try call.log(.upload, detail: receipt.path)
            var first: String?
            if case .duplicate(let other) = receipt.offer { first = other }
            var response = call.answer(
                [
                    "sha256": receipt.sha256, "path": receipt.path,
                    "new": receipt.offer == .queued, "duplicate_of": first,
                    "mended": receipt.isMended,
                ], status: .accepted)
            response.headers[.location] = "\(root)/files/\(receipt.sha256)"
            return response
        }
    }
}

extension JSONObject {
    /// How far a file is.
    ///
    /// - Throws: ``WebError`` `notFound` where none was taken in.
    fileprivate init(_ progress: FileProgress, of sha256: String) throws(WebError) {
        let state: String
        var (position, pages, pagesDone) = (nil as Int?, nil as Int?, nil as Int?)
        var document: Int64?
        var failure: JobFailure?
        switch progress {
        case .unknown: throw WebError(.notFound)
        case .waiting(let place): (state, position) = ("waiting", place)
        case .running(let count, let done): (state, pages, pagesDone) = ("running", count, done)
        case .done(let id): (state, document) = ("done", id)
        case .failed(let reason): (state, failure) = ("failed", reason)
        case .setAside(let reason): (state, failure) = ("set-aside", reason)
        }
        self = [
            "sha256": sha256, "state": state, "position": position, "pages": pages,
            "pages_done": pagesDone, "document": document, "reason": failure?.reason,
            "page": failure?.page, "detail": failure?.detail,
        ]
    }
}
