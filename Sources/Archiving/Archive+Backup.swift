import CatalogueStore
import DocumentModel
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
    /// Nobody else may use the archive meanwhile. Should it be stopped in the middle, it is to be done
    /// again; until then the archive cannot be used.
    ///
    /// - Parameters:
    ///   - archive: The archive's folder.
    ///   - backup: The backup; nil for a catalogue that knows nothing, where there is none: the next ingest
    ///     reads all the originals anew, and what people corrected and followed is lost.
    /// - Throws: An ``ArchiveError`` where the backup is no sound catalogue; nothing is changed then.
    public static func recover(_ archive: String, from backup: String?) throws(ArchiveError) {
        if let backup { try check(backup) }
        let catalogue = "\(archive)/catalogue.sqlite"
        let temporary = "\(archive)/incoming/\(getpid())-catalogue.part"
        do throws(IngestionError) {
            try Folder.make("\(archive)/incoming")
            if let backup { try CopiedFile.copy(backup, to: temporary) }
        } catch {
            throw .file(temporary, error)
        }
        if backup == nil { try makeEmpty(temporary) }
        // The log first: a catalogue without its log is known to be older than it was.
        let aside = "\(catalogue).replaced-\(Moment.now.seconds)"
        for ending in ["-wal", "-shm", ""]
        where access(FileName.cString(of: catalogue + ending), F_OK) == 0 {
            do throws(SystemCallError) {
                try FileName.rename(catalogue + ending, to: aside + ending)
            } catch {
                throw .file(catalogue, error.whileWriting)
            }
        }
        Catalogue.forget(catalogue)
        try settle(temporary, as: catalogue)
    }

    private static func check(_ backup: String) throws(ArchiveError) {
        do throws(CatalogueError) {
            let copy = try Catalogue(path: backup, access: .check)
            let findings = try copy.verify().filter { $0.kind.isDamage }
            if let first = findings.first {
                throw CatalogueError(.damaged, detail: "\(first.subject): \(first.detail)")
            }
        } catch {
            throw .catalogue(error)
        }
    }

    /// Makes a catalogue that knows nothing, all of it in one file.
    private static func makeEmpty(_ path: String) throws(ArchiveError) {
        let draft = "\(path).draft"
        defer {
            for ending in ["", "-wal", "-shm"] { unlink(FileName.cString(of: draft + ending)) }
        }
        do throws(CatalogueError) {
            try Catalogue(path: draft).copy(to: path)
        } catch {
            throw .catalogue(error)
        }
    }

    /// Brings a file to the disk and gives it its name.
    private static func settle(_ temporary: String, as path: String) throws(ArchiveError) {
        do throws(SystemCallError) {
            try FileDescriptor(opening: temporary, O_RDONLY).synchronize()
            try FileName.rename(temporary, to: path)
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
