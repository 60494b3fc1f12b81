import DocumentModel
import Glibc
public import Ingestion

/// The originals of an archive, each under the digest of its bytes: written once, never changed.
public struct OriginalStore: Sendable {
    /// A file that is in the store.
    public struct Original: Sendable, Hashable {
        /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
        public var sha256: String
        /// Its size in bytes.
        public var size: Int
        /// Whether what lay under its digest before was damaged, and these bytes have taken its place.
        public var isMended = false
    }

    private let folder: String
    /// Where files are that are being written.
    let incoming: String

    init(archive: String) {
        folder = "\(archive)/originals"
        incoming = "\(archive)/incoming"
    }

    /// The most bytes that a file may have to be taken in unless another limit is given: 200 MB.
    public static let largestSize = SourceFile.largestSize

    /// Where the file with a digest lies.
    public func path(of sha256: String) -> String {
        "\(folder)/\(sha256.prefix(2))/\(sha256)"
    }

    /// Copies a file in: it is on the disk, under its final name, when the call returns.
    ///
    /// The bytes go to a temporary name, are brought to the disk, take their name, and the name is
    /// brought to the disk. The file itself is only read.
    ///
    /// What bears the name already is read as well: only where its bytes are those of the digest is it
    /// left; else the copy takes its place.
    ///
    /// - Parameters:
    ///   - path: A regular file, not a link to one.
    ///   - largest: The most bytes that it may have.
    /// - Returns: The file as it lies in the store.
    /// - Throws: An ``IngestionError``, of which `unwritable` and `diskFull` are about the store; nothing
    ///   is left in it then.
    public func take(
        _ path: String, largest: Int = OriginalStore.largestSize
    ) throws(IngestionError) -> Original {
        let source = try OfferedBytes(path: path, largest: largest)
        do throws(IngestionError) {
            let target = try IncomingFile(in: incoming, mode: 0o444)
            var original = try Self.copy(source, to: target)
            original.isMended = try place(target.path, as: original)
            return original
        } catch {
            // Of the archive, not of the file that was offered.
            guard error.reason == .noPermission else { throw error }
            throw IngestionError(.unwritable, detail: error.detail)
        }
    }

    private static func copy(
        _ source: borrowing OfferedBytes, to target: borrowing IncomingFile
    ) throws(IngestionError) -> Original {
        var digest = SHA256()
        var size = 0
        // Not forEachChunk: Swift 6.3.1 cannot capture the open target.
        while true {
            let chunk = try source.next()
            guard !chunk.isEmpty else { break }
            digest.update(with: chunk)
            size += chunk.count
            do { try target.descriptor.write(chunk) } catch { throw error.whileWriting }
        }
        try source.checkUnchanged(size: size)
        do { try target.descriptor.synchronize() } catch { throw error.whileWriting }
        return Original(sha256: digest.hexadecimal(), size: size)
    }

    /// Gives a copy its name, unless the same bytes bear it already; returns whether other bytes, which
    /// are damage, have borne it.
    private func place(
        _ temporary: String, as original: Original
    ) throws(IngestionError) -> Bool {
        let path = path(of: original.sha256)
        let parent = Folder.parent(of: path)
        try Folder.make(parent)
        var isMended = false
        // Not rename: what bears the name stays.
        if link(FileName.cString(of: temporary), FileName.cString(of: path)) != 0 {
            let error = SystemCallError("link")
            guard error.code == EEXIST else { throw error.whileWriting }
            isMended = try mend(original, with: temporary)
        }
        try Folder.synchronize(parent)
        return isMended
    }

    /// The bytes of an original.
    ///
    /// - Throws: An ``IngestionError``; with the reason `corrupt` where they are not those that were
    ///   taken in.
    public func bytes(of sha256: String) throws(IngestionError) -> [UInt8] {
        let file = try OfferedBytes(path: path(of: sha256))
        var bytes: [UInt8] = []
        try file.forEachChunk { bytes += $0 }
        guard SHA256.hexadecimal(of: bytes) == sha256 else {
            throw IngestionError(.corrupt, detail: "the original is not the one taken in")
        }
        return bytes
    }

    /// The digest and size of the file that lies under a digest's name.
    ///
    /// - Throws: An ``IngestionError`` where it cannot be read.
    public func measure(_ sha256: String) throws(IngestionError) -> Original {
        try Self.measure(path(of: sha256))
    }

    /// The digest and size of any file that has no more than so many bytes.
    static func measure(
        _ path: String, largest: Int = .max
    ) throws(IngestionError) -> Original {
        let file = try OfferedBytes(path: path, largest: largest)
        var digest = SHA256()
        var size = 0
        try file.forEachChunk { chunk in
            digest.update(with: chunk)
            size += chunk.count
        }
        return Original(sha256: digest.hexadecimal(), size: size)
    }

    /// The names of all the files in the store, in order.
    ///
    /// - Throws: An ``IngestionError`` where the folder cannot be listed.
    public func names() throws(IngestionError) -> [String] {
        var names: [String] = []
        for parent in try Folder.names(in: folder) {
            names += try Folder.names(in: "\(folder)/\(parent)")
        }
        return names
    }

    /// Takes away what processes that died have left half copied.
    func removeLeftovers() throws(IngestionError) {
        try IncomingFile.removeLeftovers(in: incoming)
    }

    /// The names of files that are being copied in.
    func leftovers() throws(IngestionError) -> [String] { try Folder.names(in: incoming) }
}
