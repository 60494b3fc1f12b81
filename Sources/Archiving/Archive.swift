public import CatalogueStore
import DocumentModel
import Glibc
import Ingestion

/// An archive: a folder with the originals, as they came, and the catalogue of what they say.
///
///     catalogue.sqlite   all that is known (CatalogueStore)
///     originals/ab/…     the files by their SHA-256, never changed
///     incoming/          files that are being copied in
///     pictures/          pictures of pages, made anew where they are gone
public struct Archive: Sendable {
    /// The folder.
    public let path: String
    /// What is known of the documents.
    public let catalogue: Catalogue
    /// The files.
    public let originals: OriginalStore

    /// Opens an archive; to change it, one is made where there is none.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - access: What it is opened for.
    ///   - patience: How long a change waits for that of another process.
    /// - Throws: An ``ArchiveError``; with the code `damaged` where the catalogue was found damaged and is
    ///   to be changed, or where it is gone and the originals are there.
    public init(
        path: String, access: Catalogue.Access = .change,
        patience: Catalogue.Patience = .person
    ) throws(ArchiveError) {
        self.path = path
        originals = OriginalStore(archive: path)
        if access == .change { try Self.makeFolders(path) }
        do throws(CatalogueError) {
            let file = "\(path)/catalogue.sqlite"
            try Self.checkPresence(of: file, originals: originals)
            catalogue = try Catalogue(path: file, access: access, patience: patience)
        } catch {
            throw .catalogue(error)
        }
    }

    /// Makes sure that no new catalogue is made where one must have been: all that people corrected
    /// would be forgotten without a word.
    private static func checkPresence(
        of catalogue: String, originals: OriginalStore
    ) throws(CatalogueError) {
        var status = stat()
        guard stat(FileName.cString(of: catalogue), &status) != 0 || status.st_size == 0,
            let names = try? originals.names(), !names.isEmpty
        else { return }
        throw CatalogueError(
            .damaged, detail: "catalogue.sqlite is gone, and \(names.count) originals are there")
    }

    /// Whether the archive does not lie in a folder, nor is it.
    public func isOutside(of folder: String) -> Bool {
        let outer = Folder.absolute(folder)
        let inner = Folder.absolute(path)
        return inner != outer && !inner.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/")
    }

    private static func makeFolders(_ path: String) throws(ArchiveError) {
        for folder in [path, "\(path)/originals", "\(path)/incoming"] {
            do throws(IngestionError) {
                try Folder.make(folder)
            } catch {
                throw .file(folder, error)
            }
        }
    }
}
