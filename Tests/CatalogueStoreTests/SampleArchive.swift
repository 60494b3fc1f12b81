import DocumentModel
import SohoaTesting
import Testing

@testable import CatalogueStore

/// A catalogue in a folder of its own, and documents to put into it.
struct SampleArchive: ~Copyable {
    let folder: TemporaryFolder
    let catalogue: Catalogue
    static let owner = JobOwner(host: "test", process: 1, started: "1")

    init() throws {
        try self.init(in: TemporaryFolder())
    }

    private init(in folder: consuming TemporaryFolder) throws {
        catalogue = try Catalogue(path: "\(folder.path)/catalogue.sqlite")
        self.folder = folder
    }

    /// Puts a document in, the way that a worker does; returns its number.
    @discardableResult
    func add(_ document: ConvertedDocument, file: Int, path: String? = nil) throws -> Int64 {
        _ = try catalogue.offer(
            OfferedFile(
                path: path ?? "/in/\(file).txt", sha256: SampleDocument.digest(file), size: 1),
            settings: "{}")
        let job = try #require(
            try catalogue.lease(to: Self.owner, lease: 60, isGone: { _ in false }))
        return try catalogue.finish(
            job, with: KeptDocument(converted: document, fingerprint: "f"), seconds: 1)
    }
}
