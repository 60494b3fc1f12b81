/// A small dictionary file that is read whole.
public enum DictionaryFile {
    /// Reads a file's bytes.
    ///
    /// - Parameter path: The file.
    /// - Returns: All of its bytes.
    /// - Throws: ``LanguageModelError`` with `notFound`, `unreadable` or `notAModel` (empty file).
    public static func bytes(at path: String) throws(LanguageModelError) -> [UInt8] {
        let file = try MappedFile(path: path)
        guard let table = file.table(of: UInt8.self, at: 0, count: file.count) else {
            throw LanguageModelError(.truncated, path: path)
        }
        return Array(table)
    }
}
