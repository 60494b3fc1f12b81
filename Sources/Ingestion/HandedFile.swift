import Glibc

/// A file that a worker is handed open when it starts: it opens none of its own.
package struct HandedFile: Sendable, Hashable {
    /// The number under which a worker has its document, to be read.
    static let document: Int32 = 3
    /// The number under which it has the words of a copy: a line of JSON with a ``CopyDescription``,
    /// then one for each page.
    static let layer: Int32 = 4
    /// The number under which it has the file that a copy goes to.
    static let copy: Int32 = 5

    /// Where the file is.
    let path: String
    /// For what it is opened: `O_RDONLY`, `O_WRONLY`.
    let access: Int32

    /// A file to be read.
    package static func reading(_ path: String) -> HandedFile {
        HandedFile(path: path, access: O_RDONLY)
    }

    /// A file to be written.
    package static func writing(_ path: String) -> HandedFile {
        HandedFile(path: path, access: O_WRONLY)
    }
}
