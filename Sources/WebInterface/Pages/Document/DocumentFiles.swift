import Archiving
import CatalogueStore
import DocumentModel
import HTTPTypes
import Hummingbird
import Ingestion
import Presentation

/// The files of a document: pictures of its pages, the original, and what is made of it.
struct DocumentFiles {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("documents/:id/pages/:page/picture") { request, context in
            let id = try DocumentAddress.id(in: context)
            let viewing = try site.viewing(request, context)
            guard let page = context.parameters.get("page").flatMap({ Int($0) }), page > 0 else {
                throw WebError(.notFound)
            }
            return try await site.picturing.run {
                try Self.picture(of: page, id, request.headers[.ifNoneMatch], viewing)
            }
        }
        router.get("documents/:id/original") { request, context in
            let id = try DocumentAddress.id(in: context)
            let viewing = try site.viewing(request, context)
            let answer = try await site.asking.run {
                let file = try viewing.file(of: id)
                let size = try site.archive.originals.size(of: file.sha256)
                try Self.log(id, "original", viewing, context)
                return OriginalAnswer(file: file, size: size, site: site)
            }
            return answer.response(to: request)
        }
        router.get("documents/:id/export/:format") { request, context in
            let id = try DocumentAddress.id(in: context)
            let viewing = try site.viewing(request, context)
            guard let format = context.parameters.get("format").flatMap(OutputFormat.init) else {
                throw WebError(.notFound)
            }
            return try await site.making.run {
                _ = try viewing.file(of: id)
                try Self.log(id, format.rawValue, viewing, context)
                return try Self.export(id, as: format, viewing)
            }
        }
    }

    private static func log(
        _ id: Int64, _ what: String, _ viewing: Viewing, _ context: SiteContext
    ) throws {
        try viewing.catalogue.audit(
            .download, by: viewing.visitor.name, address: context.address, document: id,
            detail: what)
    }

    /// The picture of a page, as wide as the address says.
    static func picture(
        of page: Int, _ id: Int64, _ known: String?, _ viewing: Viewing
    ) throws -> Response {
        let file = try viewing.file(of: id)
        guard page <= file.pages else { throw WebError(.notFound, detail: "page \(page)") }
        let width: Int
        if let text = viewing.address["width"] {
            guard let number = Int(text), number > 0 else {
                throw WebError(.invalid, detail: "width=\(text)")
            }
            width = PagePictures.widths.first { $0 >= number } ?? PagePictures.widths.last ?? number
        } else {
            width = 1_200
        }
        let geometry = try viewing.catalogue.place(ofPage: page, of: file.sha256)?.geometry
        let turn = geometry.map { "-\($0.rotation)-\($0.skew)" } ?? ""
        let tag = "\"\(file.sha256.prefix(16))-\(page)-\(width)\(turn)\""
        let keeping: HTTPFields = [.eTag: tag, .cacheControl: "private, max-age=86400"]
        if known == tag { return Response(status: .notModified, headers: keeping) }
        do throws(ArchiveError) {
            let picture = try viewing.site.pictures.picture(
                of: file.sha256, page: page, width: width)
            var response = Response(bytes: picture.bytes, type: picture.mediaType)
            for field in keeping { response.headers[field.name] = field.value }
            return response
        } catch {
            guard case .file(_, let failure) = error else { throw error }
            switch failure.reason {
            case .noPageImage: throw WebError(.notFound, detail: failure.reason.rawValue)
            case .timeout: throw WebError(.busy, retryAfter: 5)
            default: throw error
            }
        }
    }

    /// A document in another form, with what people corrected.
    static func export(
        _ id: Int64, as format: OutputFormat, _ viewing: Viewing
    ) throws -> Response {
        let stored = try viewing.catalogue.document(id)
        var document = stored.converted
        document.pages = stored.correctedPages
        let source = document.source
        let bytes: [UInt8]
        switch format.result(for: document, pagesDetail: true, messages: viewing.messages) {
        case .bytes(let made): bytes = made
        case .file(let make):
            bytes = try TemporaryFile.bytes(for: "workbook") { path in try make(path) }
        case .copy:
            let file = InputFile(
                name: source.file, path: viewing.site.archive.originals.path(of: source.sha256))
            do throws(IngestionError) {
                bytes = try CopyMaker(command: viewing.site.settings.worker)
                    .make(of: document, from: file).bytes
            } catch {
                guard error.reason == .noPageImage else { throw error }
                throw WebError(.notFound, detail: error.reason.rawValue)
            }
        }
        return Response(
            attachment: bytes,
            named: "\(InputFile(path: source.file).stem).\(format.fileExtension)",
            type: format.mediaType)
    }
}

extension OutputFormat {
    /// The media type; of markup one that no browser shows as a page.
    fileprivate var mediaType: String {
        switch self {
        case .json: "application/json; charset=utf-8"
        case .txt: "text/plain; charset=utf-8"
        case .hocr, .alto: "application/octet-stream"
        case .tsv: "text/tab-separated-values; charset=utf-8"
        case .csv: "text/csv; charset=utf-8"
        case .ics: "text/calendar; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pdf: "application/pdf"
        }
    }
}
