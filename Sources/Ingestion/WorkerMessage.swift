import Confinement
import DocumentModel
import FoundationEssentials
import PageRendering

/// What the parent asks of a worker, one at a time.
enum WorkerRequest: Sendable, Hashable, Codable {
    /// Say which layers of the sandbox hold; a request that stands alone.
    case sandbox
    /// Open the document; the first request.
    case open(WorkerAssignment)
    /// Give the text layer of a page.
    case layer(page: Int)
    /// Read the image of a page.
    case read(page: Int)
    /// Give a picture of a page.
    case picture(PictureAssignment)
    /// Compose the searchable copy of a document; a request that stands alone.
    case compose(CopyAssignment)
}

/// The document that a worker is for, which it was handed (``HandedFile/document``).
struct WorkerAssignment: Sendable, Hashable, Codable {
    /// The password of an encrypted PDF.
    var password: String?
    /// The engine's languages, joined by "+".
    var languages: String
    /// What is too large to be read.
    var limits = RenderingLimits()
}

/// The picture of a page that a worker is to make.
struct PictureAssignment: Sendable, Hashable, Codable {
    /// The page, from 1.
    var page: Int
    /// The picture's columns, should the page have so many.
    var width: Int
    /// How the page was turned before it was read; nil: not at all.
    var geometry: PageGeometry?
}

/// The searchable copy that a worker is to make of the document that it was handed.
struct CopyAssignment: Sendable, Hashable, Codable {
    /// The password of an encrypted PDF.
    var password: String?
    /// What is too large to be read.
    var limits = RenderingLimits()
}

/// What a worker answers, one reply a request.
enum WorkerReply: Sendable, Hashable, Codable {
    /// These layers of the sandbox hold.
    case sandbox(SandboxReport)
    /// The document is open.
    case opened(pageCount: Int, mayHaveText: Bool)
    /// The page's text layer; nil where it has none.
    case layer(page: Int, layer: TextLayer?)
    /// What stands on the page, and which engine read it.
    case read(page: RecognizedPage, engine: String)
    /// A picture of the page: the bytes of a JPEG or PNG file.
    case picture(page: Int, bytes: Data)
    /// The copy is written.
    case composed(findings: Set<CopyFinding>)
    /// It cannot be done.
    case failed(WorkerFailure)
}

/// Why a worker could not do what it was asked.
struct WorkerFailure: Error, Sendable, Hashable, Codable {
    /// A raw value of ``FailureReason``.
    var reason: String
    /// The page, from 1; nil where the whole file failed.
    var page: Int?
    /// The room's words.
    var detail: String
}
