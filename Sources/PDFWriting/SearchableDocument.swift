public import DocumentModel

/// A PDF in the making: pages as they look, under text that can be searched.
///
/// Not Sendable, and to be used only where a file may do harm to nothing: in a worker process.
public final class SearchableDocument {
    private let document: QPDFHandle
    private let isOriginal: Bool
    private var font = TextFont()
    private let fontObject: PDFObjectHandle
    private var findings: Set<CopyFinding> = []
    private var places: [Int: [OutlineTree.Place]] = [:]

    /// Begins with a copy of a PDF.
    ///
    /// - Parameters:
    ///   - original: The whole file.
    ///   - password: Opens an encrypted file; nil for none.
    /// - Throws: `corrupt`, `encrypted`, `tooLarge`.
    public init(copyOf original: [UInt8], password: String?) throws(PDFWritingError) {
        document = try QPDFHandle(original, password: password)
        isOriginal = true
        fontObject = document.indirect(document.object("<< >>"))
        guard document.pageCount > 0 else {
            throw PDFWritingError(.corrupt, detail: "The list of pages is damaged.")
        }
        try document.flattenPageTree()
        if SignatureRemoval.run(on: document) { findings.insert(.signatureRemoved) }
    }

    /// Begins without any page.
    public init() throws(PDFWritingError) {
        document = try QPDFHandle()
        isOriginal = false
        fontObject = document.indirect(document.object("<< >>"))
    }

    /// Adds a page that is a picture.
    public func add(_ page: EncodedPage) throws(PDFWritingError) {
        try document.add(page: PicturePage(page).object(in: document))
    }

    /// Puts the words of a page under its picture.
    ///
    /// Text that an engine has left there before is taken out. A page whose own text was kept stays
    /// as it is, unless that text is not drawn and was repaired.
    ///
    /// - Parameter page: The words, in pixels of the image that was read.
    /// - Throws: `noSuchPage`, `corrupt`, `tooLarge`, all of this page.
    public func layText(_ page: RestoredPage) throws(PDFWritingError) {
        do throws(PDFWritingError) {
            let object = try document.page(page.number)
            guard let geometry = page.geometry else { return }
            let transform = PageTransform(
                geometry, box: UserSpaceBox(ofPage: object),
                rotation: object["Rotate"]?.int ?? 0)
            places[page.number] = page.lines.compactMap { line in
                guard let box = line.box ?? line.words.first?.box else { return nil }
                let point = transform.point(Double(box.left), Double(box.top))
                return OutlineTree.Place(text: line.text, x: point.x, y: point.y)
            }
            try layText(page, on: object, transform: transform)
        } catch {
            throw PDFWritingError(error.code, page: page.number, detail: error.detail)
        }
    }

    private func layText(
        _ page: RestoredPage, on object: PDFObjectHandle, transform: PageTransform
    ) throws(PDFWritingError) {
        let words = page.lines.flatMap(\.words)
        let isRead = page.origin == .ocr
        guard isRead || words.contains(where: { $0.text != $0.raw }) else { return }
        let text = try PageText(object)
        guard isRead || text.visibleLength == 0 else { return }
        // A stamped number or the words of a signature are no text of the page's own.
        let isText = 2 * text.visibleLength >= words.reduce(0) { $0 + $1.text.unicodeScalars.count }
        let hidesVisible = text.visibleLength > 0 && isText
        if hidesVisible { findings.insert(.visibleTextKept) }
        var layering = PageLayering(object, text: text)
        let name = layering.freeFontName
        let layer = TextLayerWriter(transform: transform, fontName: name)
            .content(of: page, font: &font)
        layering.replaceText(
            hidingVisible: hidesVisible, with: layer, font: (name, fontObject))
    }

    /// Ends the document and writes it to a file.
    ///
    /// - Parameters:
    ///   - description: What the copy says of the document.
    ///   - path: The file, which is overwritten; nil for standard output.
    /// - Returns: In what the copy differs from what an archive expects.
    /// - Throws: `corrupt`, `unwritable`, `tooLarge`.
    public func write(
        _ description: CopyDescription, to path: String?
    ) throws(PDFWritingError) -> Set<CopyFinding> {
        if !font.isEmpty { font.fill(fontObject) }
        OutlineTree(document: document, places: places).write(description.sections)
        findings.formUnion(ArchiveCheck.findings(in: document, isOriginal: isOriginal))
        let isArchival = !findings.contains(where: \.bars)
        if isArchival { OutputIntent.add(to: document) }
        CopyMetadata(
            description, original: document.trailer["Info"],
            wasSigned: findings.contains(.signatureRemoved), isArchival: isArchival
        ).write(to: document)
        try document.write(to: path)
        return findings
    }
}

/// Of one thread, as the library's handle is.
@available(*, unavailable)
extension SearchableDocument: Sendable {}
