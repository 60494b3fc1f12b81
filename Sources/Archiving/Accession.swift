import CatalogueStore
import DocumentModel
import Glibc
import Ingestion

/// How a file becomes a part of an archive: first its bytes are safe in the store, then the catalogue
/// knows it, and only then, where it is to be moved, it is taken from where it lay.
struct Accession {
    let archive: Archive
    /// The most bytes that a file may have.
    var largest = OriginalStore.largestSize

    /// Takes a file in.
    ///
    /// - Parameters:
    ///   - file: Where it lies.
    ///   - path: The place that the catalogue is to know it by, NFC.
    ///   - settings: How it is to be read.
    ///   - moves: Whether it is taken away afterwards.
    /// - Returns: The file as it lies in the store, and whether it is new.
    /// - Throws: An ``ArchiveError``: `.file` where the file could not be copied; it stays then.
    ///   A file that came to its place, or was written to, meanwhile stays, too: it was not taken in.
    func take(
        _ file: String, as path: String, settings: IngestSettings, moves: Bool
    ) throws(ArchiveError) -> (original: OriginalStore.Original, offer: Offer) {
        let before = FileIdentity(of: file)
        let original: OriginalStore.Original
        do throws(IngestionError) {
            original = try archive.originals.take(file, largest: largest)
        } catch {
            throw .file(path, error)
        }
        let offer = try offer(original, as: path, settings: settings)
        if moves, let before, before == FileIdentity(of: file) {
            unlink(FileName.cString(of: file))
        }
        return (original, offer)
    }

    /// Queues files that are in the store but not in the catalogue: a process was stopped between the
    /// two.
    ///
    /// - Parameters:
    ///   - moment: Only what was stored before: what came later may be on its way into the catalogue;
    ///     nil: all.
    ///   - settings: How they are to be read.
    ///   - report: Told each of them.
    /// - Throws: An ``ArchiveError`` where the store or the catalogue cannot be asked.
    func adoptOrphans(
        storedBefore moment: Moment?, settings: IngestSettings, report: (IngestEvent) -> Void
    ) throws(ArchiveError) {
        let names = try archive.files { () throws(IngestionError) in
            try archive.originals.names()
        }
        let known: [String: Int]
        do throws(CatalogueError) {
            known = try archive.catalogue.originals()
        } catch {
            throw .catalogue(error)
        }
        for name in names where known[name] == nil {
            let path = archive.originals.path(of: name)
            var status = stat()
            guard lstat(FileName.cString(of: path), &status) == 0 else { continue }
            if let moment, status.st_mtim.tv_sec >= moment.seconds { continue }
            // A damaged file is left for verify to tell.
            guard let original = try? archive.originals.measure(name), original.sha256 == name
            else { continue }
            _ = try offer(original, as: path, settings: settings)
            report(.queued(path: path, sha256: name))
        }
    }

    private func offer(
        _ original: OriginalStore.Original, as path: String, settings: IngestSettings
    ) throws(ArchiveError) -> Offer {
        do throws(CatalogueError) {
            return try archive.catalogue.offer(
                OfferedFile(path: path, sha256: original.sha256, size: original.size),
                settings: settings.json)
        } catch {
            throw .catalogue(error)
        }
    }
}
