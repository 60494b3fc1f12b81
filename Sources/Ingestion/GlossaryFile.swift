import DocumentModel
import PageRendering
public import Restoration

/// A user's glossary, read from its file (`--dictionary`).
public struct GlossaryFile: Sendable, Hashable {
    /// Why a file gives no glossary.
    public enum Failure: Error, Sendable, Hashable {
        /// The file could not be read.
        case unreadable(IngestionError)
        /// The file is larger than ``largestSize``.
        case tooLarge
        /// The bytes are no UTF-8 or UTF-16 text.
        case notText
        /// The text is no glossary.
        case malformed(Glossary.ParsingError)
    }

    /// The largest file that is read, in bytes.
    public static let largestSize = 1 << 20

    /// The terms.
    public let glossary: Glossary

    /// Reads a file; an empty one is a glossary without terms.
    ///
    /// - Parameter path: A regular file.
    /// - Throws: A ``Failure``.
    public init(path: String) throws(Failure) {
        let bytes = try Self.bytes(of: path)
        // The same door as for the texts that the terms are sought in.
        guard let pages = PlainTextReader.pages(bytes) else { throw .notText }
        do {
            glossary = try Glossary(parsing: pages.map(\.text).joined(separator: "\n"))
        } catch {
            throw .malformed(error)
        }
    }

    private static func bytes(of path: String) throws(Failure) -> [UInt8] {
        do throws(IngestionError) {
            let file = try SourceFile(path: path)
            if file.size <= largestSize { return try file.bytes() }
        } catch {
            switch error.reason {
            case .emptyFile: return []
            case .tooLarge: throw .tooLarge
            default: throw .unreadable(error)
            }
        }
        throw .tooLarge
    }
}
