import Archiving
import CatalogueStore
import DocumentModel
import HTTPTypes
import Presentation
import SohoaTesting

@testable import WebInterface

extension SiteTester {
    /// A view of somebody with a role.
    func viewing(
        _ role: Role, name: String = "somebody", seesSecret: Bool = false, path: String = "/"
    ) -> Viewing {
        Viewing(
            site: site, address: SiteAddress(path),
            visitor: Visitor(
                name: name, displayName: name, role: role, seesSecret: seesSecret, isAlone: false),
            messages: Messages(language: .vietnamese), today: .todayInVietnam)
    }

    /// What the site answers to the script of one of its own pages.
    func send(json: String, to path: String) async throws -> Answer {
        try await answer(
            .post, path,
            headers: [
                "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json",
                "Accept": "application/json",
            ], body: json)
    }

    /// Puts a document in together with the bytes of its file.
    func add(_ document: ConvertedDocument, bytes: [UInt8]) throws -> Int64 {
        let path = try folder.write(bytes, to: "offered")
        let original = try archive.originals.take(path)
        _ = try archive.catalogue.offer(
            OfferedFile(path: path, sha256: original.sha256, size: original.size), settings: "{}")
        let owner = JobOwner(host: "test", process: 1, started: "1")
        guard let job = try archive.catalogue.lease(to: owner, lease: 60, isGone: { _ in false })
        else { throw CatalogueError(.notFound) }
        return try archive.catalogue.finish(
            job, with: KeptDocument(converted: document, fingerprint: "f"), seconds: 1)
    }
}
