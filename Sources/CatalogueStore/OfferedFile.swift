/// A file that somebody gave to the archive, and what is known of it before it is read.
public struct OfferedFile: Sendable, Hashable {
    /// Where it lies: an absolute path, NFC.
    public var path: String
    /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    public var sha256: String
    /// Its size in bytes.
    public var size: Int

    /// Creates a file.
    public init(path: String, sha256: String, size: Int) {
        self.path = path
        self.sha256 = sha256
        self.size = size
    }
}
