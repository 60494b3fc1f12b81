public import DocumentModel
import FoundationEssentials

/// Has a worker process compose the searchable copy of a document.
///
/// Words and copy go through files: they may be larger than any frame, and a worker that does not
/// read must not keep its parent waiting.
public struct CopyMaker {
    private let command: WorkerCommand
    private let settings: ConversionSettings

    /// Creates a maker; of the settings it takes the password, the limits, and how long a page may take.
    ///
    /// Without settings it is one for what an archive has.
    public init(
        command: WorkerCommand,
        settings: ConversionSettings = ConversionSettings(limits: .ofOriginals)
    ) {
        self.command = command
        self.settings = settings
    }

    /// Makes the copy.
    ///
    /// - Parameters:
    ///   - document: What the file became; its pages have the text that is to be found.
    ///   - file: The file, which is only read.
    ///   - progress: Told what the worker says.
    /// - Returns: The copy.
    /// - Throws: An ``IngestionError``; with the reason `noPageImage` for a text, `unreadable` where
    ///   the file is another than the document was made from.
    public func make(
        of document: ConvertedDocument, from file: InputFile,
        progress: (ReadingProgress) -> Void = { _ in }
    ) throws(IngestionError) -> SearchableCopy {
        let source = try SourceFile(path: file.path, limits: settings.limits)
        guard case .paper = try SourceKind(source, of: file, limits: settings.limits) else {
            throw IngestionError(.noPageImage)
        }
        guard try source.sha256() == document.source.sha256 else {
            throw IngestionError(.unreadable, detail: "the file has changed")
        }
        let layer = try TemporaryFile(for: "layer")
        try layer.write(Self.line(CopyDescription(document, of: file)))
        for page in document.pages { try layer.write(Self.line(Self.withoutAlternatives(page))) }
        let copy = try TemporaryFile(for: "copy")
        let findings = try compose(
            with: [
                .reading(source.pathToItself), .reading(layer.path), .writing(copy.path),
            ],
            within: settings.pageTimeout + .seconds(document.source.pages), progress: progress)
        return SearchableCopy(bytes: try Self.bytes(of: copy), findings: findings)
    }

    private func compose(
        with files: [HandedFile], within time: Duration, progress: (ReadingProgress) -> Void
    ) throws(IngestionError) -> Set<CopyFinding> {
        let process = try WorkerProcess.start(command, handing: files)
        defer { process.end() }
        let reply = try process.answer(
            to: .compose(
                CopyAssignment(password: settings.password, limits: settings.limits.rendering)),
            by: .now + time,
            progress: progress)
        switch reply {
        case .composed(let findings): return findings
        case .failed(let failure):
            throw IngestionError(worker: failure)
        default: throw IngestionError(.crashed, detail: "an answer to nothing asked")
        }
    }

    /// What the worker has written; a worker may say what it wants.
    private static func bytes(
        of copy: borrowing TemporaryFile
    ) throws(IngestionError) -> [UInt8] {
        do {
            let bytes = try SourceFile(path: copy.path, largest: SearchableCopy.largestSize).bytes()
            if bytes.starts(with: "%PDF-".utf8) { return bytes }
        } catch {
            guard error.reason == .emptyFile else { throw error }
        }
        throw IngestionError(.crashed, detail: "no PDF was written")
    }

    /// The page with what a copy needs of it.
    private static func withoutAlternatives(_ page: RestoredPage) -> RestoredPage {
        var page = page
        for line in page.lines.indices {
            for word in page.lines[line].words.indices {
                page.lines[line].words[word].alternatives = []
            }
        }
        return page
    }

    private static func line(_ value: some Encodable) -> [UInt8] {
        do {
            return [UInt8](try JSONEncoder().encode(value)) + [UInt8(ascii: "\n")]
        } catch {
            preconditionFailure("A value of ours has no JSON form: \(error)")
        }
    }
}
