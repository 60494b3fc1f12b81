import Archiving
import CatalogueStore
import DocumentModel
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ingestion
import NIOCore

/// An original, whole or in part, sent piece by piece; a browser keeps it and does not show it.
struct OriginalAnswer {
    private static let chunkLength = 1 << 20

    let file: DocumentFile
    let size: Int
    let site: Site

    /// The answer to a request.
    func response(to request: Request) -> Response {
        let tag = "\"\(file.sha256)\""
        var headers: HTTPFields = [
            .contentType: type, .acceptRanges: "bytes", .eTag: tag,
            .contentDisposition: Response.disposition(ofAttachment: name),
            .cacheControl: "private, no-cache",
        ]
        if request.headers[.ifNoneMatch] == tag {
            return Response(status: .notModified, headers: headers)
        }
        let isFresh = request.headers[.ifRange].map { $0 == tag } ?? true
        switch ByteRange(isFresh ? request.headers[.range] : nil, size: size) {
        case .whole:
            return Response(status: .ok, headers: headers, body: body(0..<size))
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
            return Response(status: .partialContent, headers: headers, body: body(range))
        case .unsatisfiable:
            headers[.contentRange] = "bytes */\(size)"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        }
    }

    private var name: String {
        FileName.last(of: file.name) ?? "original"
    }

    /// A type that no browser runs anything of.
    private var type: String {
        switch InputFile(path: file.name).pathExtension {
        case "pdf": "application/pdf"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "tif", "tiff": "image/tiff"
        case "webp": "image/webp"
        default: "application/octet-stream"
        }
    }

    private func body(_ range: Range<Int>) -> ResponseBody {
        let (site, sha256) = (site, file.sha256)
        return ResponseBody(contentLength: range.count) { writer in
            var offset = range.lowerBound
            while offset < range.upperBound {
                let (from, count) = (offset, min(Self.chunkLength, range.upperBound - offset))
                let bytes = try await site.making.run {
                    try site.archive.originals.bytes(of: sha256, from: from, count: count)
                }
                guard !bytes.isEmpty else { throw IngestionError(.unreadable) }
                offset += bytes.count
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.finish(nil)
        }
    }
}
