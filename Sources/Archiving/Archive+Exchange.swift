import CatalogueStore
import FoundationEssentials
import Glibc
import Ingestion
import Publishing

extension Archive {
    private static let manifestName = "manifest.json"

    /// Writes the whole archive into a new folder in forms that need no sohoa: `manifest.json`, a
    /// `tables/*.jsonl` for each table, and the originals.
    ///
    /// The manifest is written last: a folder without it is no whole export.
    ///
    /// - Throws: An ``ArchiveError``; also where the folder holds anything already.
    public func export(to folder: String) throws(ArchiveError) {
        let target = try files { () throws(IngestionError) in try ExportFolder(making: folder) }
        var stream = TableStream(folder: "\(folder)/tables")
        let manifest: ExportManifest
        do throws(CatalogueError) {
            manifest = try catalogue.export { try stream.write($1, of: $0) }
            try stream.end()
        } catch {
            throw stream.failure.map { .file(folder, $0) } ?? .catalogue(error)
        }
        let names: [String]
        do throws(CatalogueError) {
            names = try catalogue.originals().keys.sorted()
        } catch {
            throw .catalogue(error)
        }
        for name in names {
            do throws(IngestionError) {
                try target.addOriginal(name, from: originals.path(of: name))
            } catch {
                throw .file(originals.path(of: name), error)
            }
        }
        do throws(IngestionError) {
            try AtomicFile.write(
                JSONText.bytes(of: manifest, pretty: true) + [UInt8(ascii: "\n")],
                to: "\(folder)/\(Self.manifestName)")
        } catch {
            throw .file(folder, error)
        }
    }

    /// Makes an archive equal to the one that an export was made of; this one must be empty.
    ///
    /// - Throws: An ``ArchiveError`` where the archive is not empty or the export not whole; the
    ///   catalogue is as it was then.
    public func fill(from folder: String) throws(ArchiveError) {
        let manifest = try Self.manifest(in: folder)
        for name in try Self.exportedOriginals(in: folder) {
            let path = "\(folder)/originals/\(name.prefix(2))/\(name)"
            do throws(IngestionError) {
                let original = try originals.take(path, largest: .max)
                guard original.sha256 == name else {
                    throw IngestionError(.corrupt, detail: "its bytes are not those exported")
                }
            } catch {
                throw .file(path, error)
            }
        }
        var failure: (path: String, error: IngestionError)?
        do throws(CatalogueError) {
            try catalogue.fill(from: manifest) { table, take in
                let path = "\(folder)/tables/\(table).jsonl"
                do {
                    try LineFile.forEachLine(of: path, take)
                } catch let error as IngestionError {
                    failure = (path, error)
                    throw error
                }
            }
            try checkOriginals()
        } catch {
            throw failure.map { .file($0.path, $0.error) } ?? .catalogue(error)
        }
    }

    /// Makes sure that every original of the catalogue has come along.
    private func checkOriginals() throws(CatalogueError) {
        let names = (try? originals.names()).map(Set.init) ?? []
        let missing = try catalogue.originals().keys.filter { !names.contains($0) }
        if let first = missing.min() {
            throw CatalogueError(.foreign, detail: "the export lacks the original \(first)")
        }
    }

    private static func manifest(in folder: String) throws(ArchiveError) -> ExportManifest {
        let path = "\(folder)/\(manifestName)"
        do throws(IngestionError) {
            let file = try FileBytes.all(of: path, limit: 1 << 20)
            guard let manifest = try? JSONDecoder().decode(ExportManifest.self, from: Data(file))
            else { throw IngestionError(.corrupt, detail: "no manifest of an export") }
            return manifest
        } catch {
            throw .file(path, error)
        }
    }

    private static func exportedOriginals(in folder: String) throws(ArchiveError) -> [String] {
        let store = "\(folder)/originals"
        do throws(IngestionError) {
            guard FolderListing.isFolder(store) else { return [] }
            var names: [String] = []
            for parent in try Folder.names(in: store) {
                names += try Folder.names(in: "\(store)/\(parent)")
            }
            return names
        } catch {
            throw .file(store, error)
        }
    }
}
