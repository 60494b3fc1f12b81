import DocumentModel
import FoundationEssentials
import ImageCleaning
import PageRendering
import Recognition

/// A worker's desk: opens one document and reads its pages, file → image → clean image → words.
struct DocumentDesk: WorkerDesk {
    /// An open document.
    private struct Opened {
        let assignment: WorkerAssignment
        let source: PageSource
    }

    private var opened: Opened?
    private var recognizer: TextRecognizer?

    mutating func open(_ assignment: WorkerAssignment) throws(WorkerFailure) -> WorkerReply {
        do {
            let bytes = try SourceFile(
                handed: HandedFile.document, largest: assignment.limits.fileBytes
            ).bytes()
            let source = try PageSource(
                bytes: bytes, password: assignment.password, limits: assignment.limits)
            opened = Opened(assignment: assignment, source: source)
            return .opened(pageCount: source.pageCount, mayHaveText: source.format == .pdf)
        } catch let error as RenderingError {
            throw WorkerFailure(IngestionError(rendering: error))
        } catch let error as IngestionError {
            throw WorkerFailure(error)
        } catch {
            throw WorkerFailure(IngestionError(.crashed, detail: "\(error)"))
        }
    }

    mutating func layer(ofPage page: Int) throws(WorkerFailure) -> TextLayer? {
        do {
            let source = try document().source
            guard var layer = try source.textLayer(ofPage: page) else { return nil }
            layer.defects = source.defects(ofPage: page)
            return TextLayer(page: layer, coversImage: try source.isScan(ofPage: page))
        } catch {
            throw WorkerFailure(error, page: page)
        }
    }

    mutating func read(page: Int) throws(WorkerFailure) -> WorkerReply {
        do {
            let document = try document()
            let image = try document.source.image(ofPage: page)
            let defects = document.source.defects(ofPage: page)
            var read = RecognizedPage(number: page, origin: .ocr, lines: [])
            if defects?.contains(where: { $0.kind == .tooSmall }) == true {
                read.geometry = PageGeometry(
                    width: image.width, height: image.height, resolution: image.resolution)
            } else {
                let cleaned = try PageCleaner().clean(image)
                if !cleaned.isBlank {
                    read = try engine(document.assignment).recognize(cleaned.image, page: page)
                }
                read.geometry = cleaned.geometry
            }
            read.defects = defects
            return .read(page: read, engine: TextRecognizer.engineVersion)
        } catch {
            throw WorkerFailure(error, page: page)
        }
    }

    mutating func picture(
        _ assignment: PictureAssignment
    ) throws(WorkerFailure) -> WorkerReply {
        do {
            let bytes = try document().source.picture(
                ofPage: assignment.page, width: assignment.width, turnedAs: assignment.geometry)
            // The frame, in which three bytes become four letters, has to hold it.
            guard bytes.count <= PagePicture.largestSize else {
                throw IngestionError(
                    .tooLarge, page: assignment.page, detail: "a picture of \(bytes.count) bytes")
            }
            return .picture(page: assignment.page, bytes: Data(bytes))
        } catch {
            throw WorkerFailure(error, page: assignment.page)
        }
    }

    func compose(_ assignment: CopyAssignment) throws(WorkerFailure) -> WorkerReply {
        do {
            return .composed(findings: try CopyDesk(assignment).compose())
        } catch {
            throw WorkerFailure(error)
        }
    }

    /// The engine, started when the first page needs it: a document whose text layers are good
    /// never does.
    private mutating func engine(
        _ assignment: WorkerAssignment
    ) throws(RecognitionError) -> TextRecognizer {
        if let recognizer { return recognizer }
        let languages = assignment.languages.split(separator: "+").map(String.init)
        let started = try TextRecognizer(languages: languages)
        recognizer = started
        return started
    }

    private func document() throws(WorkerFailure) -> Opened {
        guard let opened else {
            throw WorkerFailure(IngestionError(.crashed, detail: "no document is open"))
        }
        return opened
    }
}
