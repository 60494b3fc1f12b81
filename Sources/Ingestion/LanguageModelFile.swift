import Glibc
import Recognition

/// A model of the recognition engine, as it is installed.
public struct LanguageModelFile: Sendable, Hashable {
    /// Which of its publisher's three kinds a model is.
    public enum Kind: String, Sendable, Hashable {
        /// Small, with whole numbers: Debian's.
        case fast
        /// Large, with fractions: slower, and better on poor paper.
        case best
    }

    /// Where it is.
    public var path: String
    /// Its size in bytes.
    public var size: Int

    /// Which kind it is, by its size: a fast model of one language has half a megabyte to four.
    public var kind: Kind { size < 5_000_000 ? .fast : .best }

    /// Finds the models that the engine takes for these languages, by having it start.
    ///
    /// - Parameter languages: Names joined by "+".
    /// - Returns: A model for each.
    /// - Throws: An ``IngestionError`` with the reason `languageMissing`.
    public static func find(_ languages: String) throws(IngestionError) -> [LanguageModelFile] {
        do {
            let names = languages.split(separator: "+").map(String.init)
            return try TextRecognizer(languages: names).modelPaths.map { path in
                var status = stat()
                _ = stat(path, &status)
                return LanguageModelFile(path: path, size: Int(status.st_size))
            }
        } catch {
            throw IngestionError(recognition: error)
        }
    }
}
