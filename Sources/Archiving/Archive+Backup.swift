import CatalogueStore
import Glibc
import Ingestion

extension Archive {
    /// Copies the catalogue into a file while others go on with it; the originals, which never
    /// change, are copied by any tool that copies files.
    ///
    /// The copy is whole and on the disk under its name when the call returns; a file of that name is
    /// replaced.
    public func backUp(to path: String) throws(ArchiveError) {
        let temporary = "\(path).sohoa-\(getpid()).tmp"
        CleanUp.shared.register(path: temporary)
        defer { CleanUp.shared.remove(path: temporary) }
        do throws(CatalogueError) {
            try catalogue.copy(to: temporary)
        } catch {
            throw error.code == .failed || error.code == .noPermission
                ? .file(path, IngestionError(.unwritable, detail: error.detail))
                : .catalogue(error)
        }
        try Self.settle(temporary, as: path)
    }

    /// Puts a backup in the place of an archive's catalogue, which is kept beside it under another
    /// name; what is in the store and not in the backup is taken up by the next ingest.
    ///
    /// Nobody else may use the archive meanwhile.
    ///
    /// - Throws: An ``ArchiveError`` where the backup is no sound catalogue; nothing is changed then.
    public static func recover(_ archive: String, from backup: String) throws(ArchiveError) {
        do throws(CatalogueError) {
            let copy = try Catalogue(path: backup, access: .read)
            let findings = try copy.verify().filter { $0.kind.isDamage }
            if let first = findings.first {
                throw CatalogueError(.damaged, detail: "\(first.subject): \(first.detail)")
            }
        } catch {
            throw .catalogue(error)
        }
        let catalogue = "\(archive)/catalogue.sqlite"
        let temporary = "\(archive)/incoming/\(getpid())-catalogue.part"
        do throws(IngestionError) {
            try Folder.make("\(archive)/incoming")
            try CopiedFile.copy(backup, to: temporary)
        } catch {
            throw .file(temporary, error)
        }
        let aside = "\(catalogue).replaced-\(Moment.now.seconds)"
        for ending in ["", "-wal", "-shm"] where access(catalogue + ending, F_OK) == 0 {
            guard rename(catalogue + ending, aside + ending) == 0 else {
                throw .file(catalogue, SystemCallError("rename").whileWriting)
            }
        }
        try settle(temporary, as: catalogue)
    }

    /// Brings a file to the disk and gives it its name.
    private static func settle(_ temporary: String, as path: String) throws(ArchiveError) {
        do throws(SystemCallError) {
            try FileDescriptor(opening: temporary, O_RDONLY).synchronize()
            guard rename(temporary, path) == 0 else { throw SystemCallError("rename") }
        } catch {
            throw .file(path, error.whileWriting)
        }
        do throws(IngestionError) {
            try Folder.synchronize(Folder.parent(of: path))
        } catch {
            throw .file(path, error)
        }
    }
}
