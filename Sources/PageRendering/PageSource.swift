public import DocumentModel
internal import Leptonica

/// An open file whose pages can be taken one by one.
///
/// The one owner of the file's decoders, which are not safe across threads: it is not Sendable, and
/// a process should have one at a time.
public final class PageSource {
    /// The kind of the file, told by its bytes.
    public let format: DocumentFormat
    /// The number of pages, at least 1.
    public let pageCount: Int

    private let pages: Pages
    /// The pages that were found to have hardly any pixels.
    private var tiny = PageDefects()
    private let limits: RenderingLimits

    /// What the pages are taken from.
    private enum Pages {
        case pdf(PDFPages)
        case tiff(TIFFPages)
        case picture(PictureFile)
        case text([RecognizedPage])
    }

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: The file's path.
    ///   - password: Opens an encrypted PDF; nil for none.
    ///   - limits: What is too large.
    /// - Throws: A ``RenderingError`` that is of no page. A text whose name promises a picture or a
    ///   PDF is `notADocument`: a text has no signature of its own that would outweigh the name.
    public convenience init(
        path: String, password: String? = nil, limits: RenderingLimits = RenderingLimits()
    ) throws(RenderingError) {
        let bytes = try InputFileHandle(path: path, limits: limits).readAll()
        try self.init(bytes: bytes, password: password, limits: limits)
        if format == .text, let promised = Self.promisedFormat(path), promised != .text {
            throw RenderingError(
                .notADocument, detail: "The file is named as \(promised) but is a text.")
        }
    }

    /// Opens a file whose bytes are at hand.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - password: Opens an encrypted PDF; nil for none.
    ///   - limits: What is too large.
    /// - Throws: A ``RenderingError`` that is of no page.
    public init(
        bytes: [UInt8], password: String? = nil, limits: RenderingLimits = RenderingLimits()
    ) throws(RenderingError) {
        guard !bytes.isEmpty else {
            throw RenderingError(.emptyFile, detail: "The file has no bytes.")
        }
        try limits.check(bytes: bytes.count)
        guard let format = DocumentFormat.sniff(bytes) else {
            throw DocumentFormat.refusal(of: bytes, isWhole: true, limits: limits)
        }
        self.format = format
        self.limits = limits
        switch format {
        case .pdf:
            let pdf = try PDFPages(bytes: bytes, password: password, limits: limits)
            (pages, pageCount) = (.pdf(pdf), pdf.count)
        case .tiff:
            let tiff = try TIFFPages(bytes: bytes, limits: limits)
            (pages, pageCount) = (.tiff(tiff), tiff.count)
        case .png, .jpeg, .webp, .jpeg2000, .pnm:
            let picture = try PictureFile(bytes: bytes, format: format, limits: limits)
            (pages, pageCount) = (.picture(picture), 1)
        case .text:
            let text = PlainTextReader.pages(bytes) ?? []
            try limits.check(pages: text.count)
            (pages, pageCount) = (.text(text), text.count)
        }
    }

    /// Gives the pixels of a page.
    ///
    /// - Parameters:
    ///   - number: The page, from 1.
    ///   - resolution: How finely a page of a PDF is drawn; pictures come as they are.
    /// - Returns: The page on white paper, turned as its file says.
    /// - Throws: A ``RenderingError`` of this page; `noImage` for text. Never an empty page instead.
    public func image(
        ofPage number: Int, resolution: PageResolution = .automatic
    ) throws(RenderingError) -> PageImage {
        try check(number)
        do throws(RenderingError) {
            let image: PageImage
            switch pages {
            case .pdf(let pdf): image = try pdf.image(ofPage: number, resolution: resolution)
            case .tiff(let tiff): image = try tiff.image(ofPage: number)
            case .picture(let picture): image = try picture.image()
            case .text: throw RenderingError(.noImage, detail: "A page of text has no image.")
            }
            if min(image.width, image.height) < RenderingLimits.leastSide {
                tiny.add(
                    PageDefect(
                        .tooSmall,
                        detail: "\(image.width)×\(image.height) pixels, at least "
                            + "\(RenderingLimits.leastSide) a side are needed"), toPage: number)
            }
            return image
        } catch {
            throw error.onPage(number)
        }
    }

    /// What is the matter with a page, as far as it was noticed when its image or text was taken.
    ///
    /// - Parameter number: The page, from 1.
    /// - Returns: nil where nothing is.
    public func defects(ofPage number: Int) -> [PageDefect]? {
        let ofFile =
            switch pages {
            case .pdf(let pdf): pdf.defects[number]
            case .tiff(let tiff): tiff.defects[number]
            case .picture(let picture): picture.defects[number]
            case .text: [PageDefect]?.none
            }
        guard let ofSize = tiny[number] else { return ofFile }
        return (ofFile ?? []) + ofSize
    }

    /// Gives a page of an image file as it is stored.
    ///
    /// - Parameter number: The page, from 1.
    /// - Returns: The picture's own bytes where a PDF may hold them, else the picture compressed
    ///   anew without loss; nil for a PDF and for text, whose pages are no pictures.
    /// - Throws: A ``RenderingError`` of this page.
    public func encodedPage(_ number: Int) throws(RenderingError) -> EncodedPage? {
        try check(number)
        do throws(RenderingError) {
            switch pages {
            case .tiff(let tiff): return try tiff.encoded(page: number)
            case .picture(let picture): return try picture.encoded()
            case .pdf, .text: return nil
            }
        } catch {
            throw error.onPage(number)
        }
    }

    /// Gives the text that the file itself has for a page.
    ///
    /// The text layer of a PDF counts only where it covers the page as its text: where the words lie
    /// over at least half of what is printed there. The few words of a digital signature or a
    /// stamped number on a scan are no text layer; neither are codes without Unicode meaning.
    ///
    /// - Parameters:
    ///   - number: The page, from 1.
    ///   - resolution: That of the page image whose pixels the boxes are to be in.
    /// - Returns: The words from top to bottom; nil where the page has no such text.
    /// - Throws: A ``RenderingError`` of this page.
    public func textLayer(
        ofPage number: Int, resolution: PageResolution = .automatic
    ) throws(RenderingError) -> RecognizedPage? {
        try check(number)
        do throws(RenderingError) {
            switch pages {
            case .pdf(let pdf): return try pdf.textLayer(ofPage: number, resolution: resolution)
            case .tiff, .picture: return nil
            case .text(let text): return text[number - 1]
            }
        } catch {
            throw error.onPage(number)
        }
    }

    /// Whether a page is an image of paper, so that any text it carries was laid over by an engine.
    ///
    /// - Parameter number: The page, from 1.
    /// - Returns: True for pictures and for pages of a PDF that images cover; false for text.
    /// - Throws: A ``RenderingError`` of this page.
    public func isScan(ofPage number: Int) throws(RenderingError) -> Bool {
        try check(number)
        do throws(RenderingError) {
            switch pages {
            case .pdf(let pdf): return try pdf.isScan(number)
            case .tiff, .picture: return true
            case .text: return false
            }
        } catch {
            throw error.onPage(number)
        }
    }

    private func check(_ number: Int) throws(RenderingError) {
        guard (1...pageCount).contains(number) else {
            throw RenderingError(
                .noSuchPage, page: number, detail: "The file has \(pageCount) pages.")
        }
    }

    /// The kind that a name promises by its extension.
    private static func promisedFormat(_ path: String) -> DocumentFormat? {
        let name = FileName.last(of: path) ?? ""
        guard let dot = name.lastIndex(of: ".") else { return nil }
        return switch name[name.index(after: dot)...].lowercased() {
        case "pdf": .pdf
        case "tif", "tiff": .tiff
        case "png": .png
        case "jpg", "jpeg": .jpeg
        case "webp": .webp
        case "jp2", "j2k", "jpx": .jpeg2000
        case "pbm", "pgm", "ppm", "pnm": .pnm
        default: nil
        }
    }
}

/// poppler must not be used by two threads at once, even on different documents.
@available(*, unavailable)
extension PageSource: Sendable {}
