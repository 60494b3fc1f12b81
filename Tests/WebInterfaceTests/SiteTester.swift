import Archiving
import CatalogueStore
import DocumentModel
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ingestion
import Logging
import NIOCore
import NIOEmbedded
import SohoaTesting
import Testing

@testable import WebInterface

/// A site of an archive in a folder of its own, which answers without a network.
struct SiteTester: ~Copyable {
    let folder: TemporaryFolder
    let archive: Archive
    let site: Site
    private let responder: any HTTPResponder<SiteContext>

    init(
        demandsAccounts: Bool = false, transport: WebServerSettings.Transport = .plain
    ) throws {
        try self.init(
            in: TemporaryFolder(), demandsAccounts: demandsAccounts, transport: transport)
    }

    private init(
        in folder: consuming TemporaryFolder, demandsAccounts: Bool,
        transport: WebServerSettings.Transport
    ) throws {
        archive = try Archive(path: folder.path)
        self.folder = folder
        site = Site(
            archive: archive,
            settings: WebServerSettings(
                address: "127.0.0.1", port: 0, hostNames: ["kho.example"],
                demandsAccounts: demandsAccounts, localName: "tester",
                transport: transport, data: "\(Checkout.path)/Dictionaries"),
            pictures: PagePictures(
                archive: archive, worker: WorkerCommand(executable: "/bin/false", arguments: [])),
            intake: nil)
        responder = Routes(site: site).responder
    }

    // Hundreds of sites with a dozen threads each are more than a machine should hold.
    deinit {
        let site = site
        Task { try await site.end() }
    }

    /// An answer with its body.
    struct Answer {
        var status: Int
        var headers: HTTPFields
        var body: [UInt8]

        /// The body as text.
        var text: String { String(decoding: body, as: UTF8.self) }

        /// The value of a header.
        subscript(name: String) -> String? {
            HTTPField.Name(name).flatMap { headers[$0] }
        }
    }

    /// What the site answers to a request of its own pages.
    func answer(
        _ method: HTTPRequest.Method = .get, _ path: String, headers: [String: String] = [:],
        host: String = "localhost", body: String? = nil, peer: String? = nil
    ) async throws -> Answer {
        var fields = HTTPFields()
        for (name, value) in headers {
            fields[try #require(HTTPField.Name(name))] = value
        }
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: host, path: path, headerFields: fields),
            body: RequestBody(buffer: ByteBuffer(string: body ?? "")))
        var context = SiteContext(
            source: ApplicationRequestContextSource(
                channel: NIOAsyncTestingChannel(), logger: Logger(label: "test")))
        context.peer = peer
        context.address = peer
        let response = try await responder.respond(
            to: request, context: context)
        let collected = Collected()
        try await response.body.write(Writer(collected: collected))
        return Answer(
            status: response.status.code, headers: response.headers, body: collected.bytes)
    }

    /// What the site answers to a form that one of its own pages sends.
    func send(_ form: String, to path: String, headers: [String: String] = [:]) async throws
        -> Answer
    {
        var all = [
            "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded",
        ]
        all.merge(headers) { $1 }
        return try await answer(.post, path, headers: all, body: form)
    }

    /// Puts a document in, as a lane does; returns its number.
    @discardableResult
    func add(_ document: ConvertedDocument, file: Int) throws -> Int64 {
        _ = try archive.catalogue.offer(
            OfferedFile(
                path: "/in/\(file).txt", sha256: SampleDocument.digest(file), size: 1),
            settings: "{}")
        let owner = JobOwner(host: "test", process: 1, started: "1")
        let job = try #require(
            try archive.catalogue.lease(to: owner, lease: 60, isGone: { _ in false }))
        return try archive.catalogue.finish(
            job, with: KeptDocument(converted: document, fingerprint: "f"), seconds: 1)
    }

    final class Collected: @unchecked Sendable {
        // One body is written by one task.
        var bytes: [UInt8] = []
    }

    struct Writer: ResponseBodyWriter {
        let collected: Collected

        func write(_ buffer: ByteBuffer) async throws {
            collected.bytes += buffer.readableBytesView
        }

        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
