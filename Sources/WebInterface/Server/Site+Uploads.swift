import Archiving
import Hummingbird
import NIOCore

extension Site {
    /// Receives a file that is the body of a request.
    ///
    /// - Returns: The file, not yet taken in, and its size in bytes.
    /// - Throws: ``WebError`` `tooLarge`, as soon as it is known.
    func receive(
        _ request: Request, for intake: ArchiveIntake
    ) async throws -> (upload: Upload, size: Int) {
        let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard length <= intake.largest else { throw WebError(.tooLarge) }
        let upload = try await making.run { try intake.makeUpload() }
        var size = 0
        for try await part in request.body {
            size += part.readableBytes
            guard size <= intake.largest else { throw WebError(.tooLarge) }
            let bytes = Array(part.readableBytesView)
            try await making.run { try upload.append(bytes) }
        }
        return (upload, size)
    }
}
