import CatalogueStore
import Dispatch
import DocumentModel
public import Ingestion
import Synchronization

/// The pictures of an archive's pages, for people to look at: made by worker processes when they are
/// first asked for, and kept in a folder of the archive that may be deleted at any time.
///
/// All calls block, and may come from any thread.
public final class PagePictures: Sendable {
    /// The columns that pictures are made with; what is asked for is met by the next of them.
    public static let widths = [160, 800, 1200, 1800, 2600]

    /// A picture that is being made, and those who wait for it.
    private final class Making: Sendable {
        let done = DispatchGroup()
        let result = Mutex<Result<PagePicture, ArchiveError>?>(nil)

        init() { done.enter() }
    }

    private let archive: Archive
    private let maker: PictureMaker
    private let cache: PictureCache
    private let patience: Duration
    private let places: DispatchSemaphore
    private let makings = Mutex<[String: Making]>([:])
    private let failures: PictureFailures

    /// Creates the pictures of an archive.
    ///
    /// - Parameters:
    ///   - archive: Where the originals are.
    ///   - worker: How a process is started that reads untrusted files.
    ///   - count: How many pictures are made at the same time, at least 1.
    ///   - time: How long one may take; it is waited for a place as long.
    ///   - cacheSize: How many bytes of pictures are kept.
    ///   - rest: How long a page is not tried again that could not be drawn.
    public init(
        archive: Archive, worker: WorkerCommand, atOnce count: Int = 2,
        within time: Duration = .seconds(20), cacheSize: Int = 2_000_000_000,
        rest: Duration = .seconds(300)
    ) {
        precondition(count >= 1, "Pictures need somebody to make them.")
        self.archive = archive
        maker = PictureMaker(command: worker, within: time)
        cache = PictureCache(folder: "\(archive.path)/pictures", limit: cacheSize)
        failures = PictureFailures(rest: rest)
        patience = time
        places = DispatchSemaphore(value: count)
    }

    /// The picture of a page.
    ///
    /// - Parameters:
    ///   - sha256: The file, by the SHA-256 of its bytes.
    ///   - page: The page, from 1.
    ///   - width: The columns that are wanted: the picture has as many as the next of ``widths``, or
    ///     as the page where that has fewer.
    ///   - includesHeld: Whether pages are shown of documents that are held, and of files that nobody
    ///     has read yet: they may be secret.
    /// - Returns: The picture; scaled to the width of the page's geometry, it lies under the boxes of
    ///   its words.
    /// - Throws: An ``ArchiveError``: `notFound` for what the catalogue does not know or holds; of the file
    ///   `noPageImage` for a text, `timeout`, `crashed` and the like.
    public func picture(
        of sha256: String, page: Int, width: Int, includesHeld: Bool = false
    ) throws(ArchiveError) -> PagePicture {
        let place: PagePlace?
        do throws(CatalogueError) {
            place = try archive.catalogue.place(ofPage: page, of: sha256)
            guard includesHeld || place?.isHeld == false else {
                throw CatalogueError(.notFound, detail: "the file \(sha256)")
            }
        } catch {
            throw .catalogue(error)
        }
        let path = archive.originals.path(of: sha256)
        guard place?.origin != .text else {
            throw .file(path, IngestionError(.noPageImage, page: page))
        }
        let width = Self.widths.first { $0 >= width } ?? Self.widths[Self.widths.count - 1]
        let name = Self.name(sha256, page: page, width: width, geometry: place?.geometry)
        if let kept = cache.picture(named: name) { return kept }
        if let failure = failures.failure(of: path, page: page) { throw .file(path, failure) }
        return try once(name) { () throws(ArchiveError) in
            // Somebody may have made it since we looked.
            if let kept = cache.picture(named: name) { return kept }
            do throws(IngestionError) {
                let picture = try make(page, of: path, width: width, geometry: place?.geometry)
                cache.keep(picture, named: name)
                return picture
            } catch {
                throw .file(path, error)
            }
        }
    }

    /// Has the first who asks for a name make the picture, and the others wait for it.
    private func once(
        _ name: String, _ make: () throws(ArchiveError) -> PagePicture
    ) throws(ArchiveError) -> PagePicture {
        let (making, isOurs) = makings.withLock { makings in
            if let making = makings[name] { return (making, false) }
            let making = Making()
            makings[name] = making
            return (making, true)
        }
        if isOurs {
            let result: Result<PagePicture, ArchiveError>
            do throws(ArchiveError) { result = .success(try make()) } catch {
                result = .failure(error)
            }
            making.result.withLock { $0 = result }
            makings.withLock { $0[name] = nil }
            making.done.leave()
            return try result.get()
        }
        making.done.wait()
        guard let result = making.result.withLock({ $0 }) else {
            preconditionFailure("Who makes a picture says what came of it.")
        }
        return try result.get()
    }

    private func make(
        _ page: Int, of path: String, width: Int, geometry: PageGeometry?
    ) throws(IngestionError) -> PagePicture {
        let seconds = patience / .seconds(1)
        guard places.wait(timeout: .now() + seconds) == .success else {
            throw IngestionError(.timeout, page: page, detail: "too many pictures are being made")
        }
        defer { places.signal() }
        do throws(IngestionError) {
            return try maker.picture(ofPage: page, of: path, width: width, geometry: geometry)
        } catch {
            failures.note(error, of: path, page: page)
            throw error
        }
    }

    /// The name of a picture; a page that is read anew and turned otherwise is another picture.
    private static func name(
        _ sha256: String, page: Int, width: Int, geometry: PageGeometry?
    ) -> String {
        let name = "\(sha256)-\(page)-\(width)"
        guard let geometry, geometry.rotation != 0 || geometry.skew != 0 else { return name }
        return "\(name)-\(geometry.rotation)-\(geometry.skew)"
    }
}
