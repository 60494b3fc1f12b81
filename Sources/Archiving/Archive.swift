public import CatalogueStore
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
    public init(
        path: String, access: Catalogue.Access = .change,
        patience: Catalogue.Patience = .person
    ) throws(ArchiveError) {
        self.path = path
        originals = OriginalStore(archive: path)
        if access == .change { try Self.makeFolders(path) }
        do throws(CatalogueError) {
            catalogue = try Catalogue(
                path: "\(path)/catalogue.sqlite", access: access, patience: patience)
        } catch {
            throw .catalogue(error)
        }
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
