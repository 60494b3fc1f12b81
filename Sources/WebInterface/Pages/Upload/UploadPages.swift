import Archiving
import CatalogueStore
import HTTPTypes
import Hummingbird
import NIOCore
import Presentation
import Publishing

/// The taking in of files by a browser, into the queue that `sohoa ingest` fills as well.
struct UploadPages {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("upload") { request, context in
            try await site.page(request, context, isLive: true) { viewing in
                guard viewing.visitor.may(.archivist) else { throw WebError(.forbidden) }
                return try UploadPage(viewing).page
            }
        }
        router.post("upload") { request, context in
            try await take(request, context)
        }
        router.get("upload/{sha256}.json") { request, context in
            let viewing = try site.viewing(request, context)
            let sha256 = context.parameters.get("sha256") ?? ""
            return try await site.asking.run {
                let progress = try viewing.catalogue.progress(of: sha256)
                // Who waited for it finds it in lists at once.
                if case .done = progress { site.views.noteChange() }
                return Response(json: FileReport(progress, messages: viewing.messages))
            }
        }
        router.get("queue.json") { request, context in
            let viewing = try site.viewing(request, context)
            return try await site.asking.run {
                Response(json: try QueueSummary(of: viewing))
            }
        }
    }

    /// Takes one file in: its bytes are the body, its name is in the address.
    private func take(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewing = try site.viewing(request, context)
        guard viewing.visitor.may(.archivist) else { throw WebError(.forbidden) }
        guard let intake = site.intake else { throw WebError(.busy) }
        guard let name = viewing.address["name"], !name.isEmpty else {
            throw WebError(.invalid, detail: "name")
        }
        let upload = try await site.receive(request, for: intake).upload
        let receipt = try await site.making.run {
            try intake.take(fileAt: upload.path, named: name, by: viewing.visitor.name)
        }
        try await site.audit(.upload, detail: receipt.path, context: context)
        return Response(json: UploadReceipt(receipt), status: .accepted)
    }
}

/// What is said to the sender of a file.
private struct UploadReceipt: Encodable {
    var sha256: String
    var path: String
    var isNew: Bool
    /// Where the same bytes were taken in first.
    var duplicateOf: String?
    /// Whether the archive's own copy was damaged, and has been mended with the file.
    var isMended: Bool

    init(_ receipt: ArchiveIntake.Receipt) {
        sha256 = receipt.sha256
        path = receipt.path
        isNew = receipt.offer == .queued
        isMended = receipt.isMended
        if case .duplicate(let other) = receipt.offer { duplicateOf = other }
    }
}
