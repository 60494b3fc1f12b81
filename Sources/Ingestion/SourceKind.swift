import PageRendering

/// Which way a file goes, by its bytes and its name.
enum SourceKind: Hashable {
    /// Text, which is read in this process.
    case text([UInt8])
    /// A PDF or an image, which worker processes read.
    case paper

    /// The largest text that is read, in bytes: some 4,000 pages.
    static let largestText = 16 << 20

    /// The names that promise a PDF or an image.
    private static let paperExtensions: Set<String> = [
        "pdf", "tif", "tiff", "png", "jpg", "jpeg", "webp", "jp2", "jpx", "j2k", "pbm", "pgm",
        "ppm",
        "pnm",
    ]

    /// Decides; the bytes count for more than the name, but a text with the name of a PDF is a
    /// broken download or a mistake, not a directive.
    init(
        _ source: borrowing SourceFile, of file: InputFile, limits: ReadingLimits = ReadingLimits()
    ) throws(IngestionError) {
        // What has a signature is known by its head; a text only by all of it.
        let isShort = source.size <= Self.largestText
        let bytes = isShort ? try source.bytes() : source.head
        let promisesPaper = Self.paperExtensions.contains(file.pathExtension)
        switch DocumentFormat.sniff(bytes) {
        case .text where promisesPaper:
            throw IngestionError(.notADocument, detail: "text, named .\(file.pathExtension)")
        case .text where !isShort:
            throw IngestionError(
                .tooLarge,
                detail: "\(source.size >> 20) MiB of text; \(Self.largestText >> 20) MiB may be")
        case .text:
            self = .text(bytes)
        case nil:
            // A PDF's head may be damaged where objects of one are left.
            if file.pathExtension == "pdf", bytes.firstRange(of: Array("endobj".utf8)) != nil {
                throw IngestionError(.corrupt, detail: "no head of a PDF")
            }
            let refusal = DocumentFormat.refusal(
                of: bytes, isWhole: isShort, limits: limits.rendering)
            guard refusal.code == .notADocument else { throw IngestionError(rendering: refusal) }
            throw IngestionError(promisesPaper ? .notADocument : .unsupported)
        default:
            self = .paper
        }
    }
}
