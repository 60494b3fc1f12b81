internal import Glibc

/// The one owner of an open file: opened in `init`, closed in `deinit`.
struct InputFileHandle: ~Copyable {
    private let descriptor: Int32
    private let size: Int

    /// Opens a regular file that is not too large.
    init(path: String, limits: RenderingLimits) throws(RenderingError) {
        // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.error(errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw RenderingError(.notAFile, detail: "It is a folder, a pipe or a device.")
        }
        do {
            try limits.check(bytes: Int(status.st_size))
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// Reads the bytes that the file had when it was opened.
    func readAll() throws(RenderingError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                guard got > 0 else { return }
                count += got
            }
        }
        guard failure == 0, bytes.count == size else {
            throw RenderingError(
                .unreadable,
                detail: failure == 0
                    ? "The file became shorter." : String(cString: strerror(failure)))
        }
        return bytes
    }

    private static func error(_ number: Int32) -> RenderingError {
        let code: RenderingError.Code =
            switch number {
            case ENOENT, ENOTDIR: .notFound
            case EACCES, EPERM: .noPermission
            case ENXIO, ELOOP: .notAFile
            default: .unreadable
            }
        return RenderingError(code, detail: String(cString: strerror(number)))
    }
}
