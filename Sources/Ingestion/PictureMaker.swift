public import DocumentModel
import FoundationEssentials

/// Has a worker process make pictures of pages, for people to look at.
public struct PictureMaker: Sendable {
    /// The pictures' columns that may be asked for.
    public static let widths = 64...3000

    private let command: WorkerCommand
    private let time: Duration

    /// Creates a maker.
    ///
    /// - Parameters:
    ///   - command: How a process is started that runs a ``WorkerSession``.
    ///   - time: How long a picture may take, the opening of its file included.
    public init(command: WorkerCommand, within time: Duration) {
        self.command = command
        self.time = time
    }

    /// Makes a picture of a page.
    ///
    /// - Parameters:
    ///   - page: The page, from 1.
    ///   - path: The file of an archive, which is only read.
    ///   - width: The picture's columns, held to ``widths``; where the page has fewer, the picture has
    ///     as many as that.
    ///   - geometry: That of the page's words; nil: the page as its file has it.
    /// - Returns: The picture, which lies under the boxes of the words when both are scaled to one
    ///   width.
    /// - Throws: An ``IngestionError``: `noPageImage` for a text, `noPages` for a page that is not
    ///   there, `tooLarge`, `timeout`, `crashed`, or what keeps the file from being opened.
    public func picture(
        ofPage page: Int, of path: String, width: Int, geometry: PageGeometry? = nil
    ) throws(IngestionError) -> PagePicture {
        let limits = ReadingLimits.ofOriginals
        let source = try SourceFile(path: path, limits: limits)
        let process = try WorkerProcess.start(
            command, handing: [.reading(source.pathToItself)], page: page)
        defer { process.end() }
        let deadline = ContinuousClock.now + time
        // No engine is started for a picture.
        let document = WorkerAssignment(
            password: nil, languages: "", limits: limits.rendering)
        guard case .opened = try answer(of: process, to: .open(document), by: deadline) else {
            throw Self.nonsense
        }
        let width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
        let reply = try answer(
            of: process,
            to: .picture(PictureAssignment(page: page, width: width, geometry: geometry)),
            by: deadline)
        guard case .picture(page, let bytes) = reply, let picture = PagePicture([UInt8](bytes))
        else { throw Self.nonsense }
        return picture
    }

    private func answer(
        of process: WorkerProcess, to request: WorkerRequest, by deadline: ContinuousClock.Instant
    ) throws(IngestionError) -> WorkerReply {
        let reply = try process.answer(to: request, by: deadline) { _ in }
        guard case .failed(let failure) = reply else { return reply }
        throw IngestionError(worker: failure)
    }

    private static let nonsense = IngestionError(.crashed, detail: "an answer to nothing asked")
}
