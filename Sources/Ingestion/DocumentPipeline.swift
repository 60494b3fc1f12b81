public import DocumentModel
import Extraction
import LanguageModel
import Restoration
import Vietnamese

// A class, because Swift 6.3.1 destroys the wrong case of a `Result` of so large a struct: a missing
// dictionary ended in a crash.
/// One document through all the rooms.
public final class DocumentPipeline {
    private let settings: ConversionSettings
    private let worker: WorkerCommand
    private let restorer: Restorer
    private let terms: Int
    private let tables: DirectiveTables
    /// Made when first needed: who restores a text needs none.
    private var extractor: DirectiveExtractor?

    /// Creates a pipeline.
    ///
    /// - Parameters:
    ///   - settings: What is wanted.
    ///   - dictionaries: The folder with the language models.
    ///   - glossary: The user's terms; nil for none.
    ///   - worker: How a process is started that runs a ``WorkerSession``.
    /// - Throws: An ``IngestionError`` with the reason `dataMissing` where the models cannot be
    ///   used.
    public init(
        settings: ConversionSettings, dictionaries: DictionaryLocation,
        glossary: GlossaryFile? = nil, worker: WorkerCommand
    ) throws(IngestionError) {
        self.settings = settings
        terms = glossary?.glossary.terms.count ?? 0
        self.worker = worker
        tables = DirectiveTables(dictionaries)
        do {
            restorer = try Restorer(
                dictionaries: dictionaries.path, glossary: glossary?.glossary)
        } catch {
            throw IngestionError(.dataMissing, detail: "\(error.path): \(error.code.rawValue)")
        }
    }

    /// Converts a file: file → pages → words → repaired words → record.
    ///
    /// - Parameters:
    ///   - file: The file, which is only read.
    ///   - pagesRead: Its pages that were read before with these settings, which are not read again.
    ///   - corrections: What people corrected in it: the record is made from the corrected text, the
    ///     pages stay as restored.
    ///   - readers: How many workers may read it, at least 1; nil: as the settings say.
    ///   - isLastTry: Whether a page over which a worker dies is lost; otherwise the document fails, to
    ///     be tried again.
    ///   - progress: Told what is done.
    /// - Returns: All that is known of the document.
    /// - Throws: An ``IngestionError``; nothing is known of the document then.
    public func convert(
        _ file: InputFile, pagesRead: [RecognizedPage] = [],
        corrections: Corrections = Corrections(), readers: Int? = nil, isLastTry: Bool = true,
        progress: (ReadingProgress) -> Void = { _ in }
    ) throws(IngestionError) -> ConvertedDocument {
        var steps = StepLog()
        let extractor = try directiveExtractor()
        let source = try SourceFile(path: file.path, limits: settings.limits)
        let read = try recognize(
            source, of: file, pagesRead: pagesRead, readers: readers, isLastTry: isLastTry,
            progress: progress, log: &steps)
        if !read.legacyPages.isEmpty {
            let pages = read.legacyPages.map { ($0.key.rawValue, "\($0.value)") }
            steps.add(
                "decoding", version: "sohoa \(Self.version)",
                settings: Dictionary(uniqueKeysWithValues: pages), since: .now)
        }
        let restored = restore(read.pages, log: &steps)
        let started = ContinuousClock.now
        let (record, grade) = extract(restored, corrections: corrections, with: extractor)
        steps.add("extraction", version: "sohoa \(Self.version)", since: started)
        return ConvertedDocument(
            source: SourceDescription(
                file: file.displayName, sha256: try source.sha256(), pages: read.pageCount,
                textFrom: Self.origin(of: restored), language: settings.languages),
            record: record, grade: grade, pages: restored, made: steps.steps,
            endsWithLineFeed: read.endsWithLineFeed)
    }

    /// Restores a text that an engine read: file → words → repaired words, line for line.
    ///
    /// - Parameter file: The file, which is only read; an empty one is a text without lines.
    /// - Returns: The text.
    /// - Throws: An ``IngestionError``; with the reason `notText` for a PDF or an image.
    public func restore(textIn file: InputFile) throws(IngestionError) -> RestoredText {
        let source: SourceFile
        do {
            source = try SourceFile(path: file.path, limits: settings.limits)
        } catch {
            guard error.reason == .emptyFile else { throw error }
            return RestoredText(pages: [])
        }
        guard case .text(let bytes) = try SourceKind(source, of: file) else {
            throw IngestionError(.notText)
        }
        let read = try TextFileReader(settings: settings).read(bytes) { _ in }
        // Who pipes a text in says that an engine read it.
        let pages = read.pages.map { page in
            var page = page
            page.origin = .ocr
            return page
        }
        var steps = StepLog()
        return RestoredText(
            pages: restore(pages, log: &steps), endsWithLineFeed: read.endsWithLineFeed)
    }

    /// Makes the searchable copy of a document: its pages as they look, with the repaired words.
    ///
    /// A worker process composes it; the original is only read.
    ///
    /// - Parameters:
    ///   - document: What ``convert(_:progress:)`` made of the file.
    ///   - file: The file.
    ///   - progress: Told what the worker says.
    /// - Returns: The copy, PDF/A-2b where nothing bars it.
    /// - Throws: An ``IngestionError``; with the reason `noPageImage` for a text, `unreadable`
    ///   where the file is not the one that was converted.
    public func searchableCopy(
        of document: ConvertedDocument, from file: InputFile,
        progress: (ReadingProgress) -> Void = { _ in }
    ) throws(IngestionError) -> SearchableCopy {
        try CopyMaker(command: worker, settings: settings)
            .make(of: document, from: file, progress: progress)
    }

    /// The words of the pages wanted: a text is read here, anything else by worker processes.
    private func recognize(
        _ source: borrowing SourceFile, of file: InputFile, pagesRead: [RecognizedPage],
        readers: Int?, isLastTry: Bool, progress: (ReadingProgress) -> Void, log: inout StepLog
    ) throws(IngestionError) -> DocumentReader.Result {
        switch try SourceKind(source, of: file, limits: settings.limits) {
        case .text(let bytes):
            return try TextFileReader(settings: settings).read(bytes, progress: progress)
        case .paper:
            return try withoutActuallyEscaping(progress) { progress throws(IngestionError) in
                var settings = settings
                settings.jobs = readers ?? settings.jobs
                let reader = DocumentReader(
                    command: worker, document: source.pathToItself,
                    assignment: WorkerAssignment(
                        password: settings.password, languages: settings.languages,
                        limits: settings.limits.rendering),
                    settings: settings, verdict: verdict(of:), pagesRead: pagesRead,
                    enduresDeaths: isLastTry, progress: progress)
                let started = ContinuousClock.now
                let result = try reader.read()
                if let engine = result.engine {
                    log.add(
                        "recognition", version: engine, settings: ["languages": settings.languages],
                        since: started)
                }
                return result
            }
        }
    }

    private func restore(_ pages: [RecognizedPage], log: inout StepLog) -> [RestoredPage] {
        let started = ContinuousClock.now
        let mangled = pages.filter { settings.restoration.restores($0, verdict: verdict(of:)) }
        var repaired = restorer.restore(mangled)[...]
        let numbers = Set(mangled.map(\.number))
        let restored = pages.map { page in
            numbers.contains(page.number)
                ? repaired.removeFirst() : RestoredPage(unrestored: page)
        }
        var how = ["restore": settings.restoration.rawValue, "pages": "\(mangled.count)"]
        if terms > 0 { how["terms"] = "\(terms)" }
        log.add(
            "restoration", version: "sohoa \(Self.version)", settings: how, since: started)
        return restored
    }

    private func directiveExtractor() throws(IngestionError) -> DirectiveExtractor {
        if let extractor { return extractor }
        let made = DirectiveExtractor(lexicon: try tables.lexicon())
        extractor = made
        return made
    }

    /// Makes the record of a document anew from its restored pages and what people corrected.
    ///
    /// - Throws: An ``IngestionError`` where the tables of the extractor are unusable.
    public func record(
        of pages: [RestoredPage], corrections: Corrections
    ) throws(IngestionError) -> (record: DirectiveRecord, grade: Grade) {
        extract(pages, corrections: corrections, with: try directiveExtractor())
    }

    private func extract(
        _ pages: [RestoredPage], corrections: Corrections, with extractor: DirectiveExtractor
    ) -> (record: DirectiveRecord, grade: Grade) {
        let record = extractor.record(
            of: pages.map { $0.corrected(by: corrections.words).page },
            corrected: corrections.fields)
        return (record, extractor.grade(of: record))
    }

    private func verdict(of page: RecognizedPage) -> TextHealth.Verdict {
        restorer.health(of: page).verdict
    }

    /// Where the text of most pages comes from.
    private static func origin(of pages: [RestoredPage]) -> TextOrigin {
        let counts = TextOrigin.allCases.map { origin in
            (origin, pages.count { $0.origin == origin })
        }
        return counts.max { $0.1 < $1.1 }?.0 ?? .text
    }

    /// The version of the product.
    public static let version = "0.1.0"
}
