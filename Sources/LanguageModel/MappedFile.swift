import DocumentModel
import Glibc

/// A file's bytes, mapped read-only into memory; the only place of the room that holds a pointer.
///
/// Every read is checked against the file's end, so a damaged file cannot be read past it.
// @unchecked: the mapping is private and read-only from `init` to `deinit`.
final class MappedFile: @unchecked Sendable {
    private let bytes: UnsafeRawBufferPointer

    /// Maps a whole file.
    ///
    /// - Parameter path: The file.
    /// - Throws: ``LanguageModelError`` with `notFound`, `unreadable` or `notAModel` (empty file).
    init(path: String) throws(LanguageModelError) {
        let descriptor = open(FileName.cString(of: path), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw LanguageModelError(errno == ENOENT ? .notFound : .unreadable, path: path)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw LanguageModelError(.unreadable, path: path)
        }
        guard status.st_size > 0 else { throw LanguageModelError(.notAModel, path: path) }
        let length = Int(status.st_size)
        guard let start = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0),
            start != MAP_FAILED
        else { throw LanguageModelError(.unreadable, path: path) }
        bytes = UnsafeRawBufferPointer(start: start, count: length)
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }

    /// The length in bytes.
    var count: Int { bytes.count }

    /// A table of fixed-size numbers, or nil where it would reach past the end of the file.
    func table<Element: BitwiseCopyable>(
        of type: Element.Type, at offset: Int, count: Int
    ) -> MappedTable<Element>? {
        let length = count * MemoryLayout<Element>.stride
        guard offset >= 0, count >= 0, offset % MemoryLayout<Element>.alignment == 0,
            offset <= bytes.count, length <= bytes.count - offset
        else { return nil }
        return MappedTable(
            owner: self,
            elements: UnsafeBufferPointer(
                rebasing: bytes[offset..<(offset + length)].bindMemory(to: type)[...]))
    }
}

/// A read-only array inside a mapped file.
// @unchecked: immutable memory that its owner keeps mapped.
struct MappedTable<Element: BitwiseCopyable>: @unchecked Sendable {
    fileprivate let owner: MappedFile
    fileprivate let elements: UnsafeBufferPointer<Element>

    /// The number of elements.
    var count: Int { elements.count }

    /// The element at an index below ``count``.
    subscript(_ index: Int) -> Element {
        precondition(index >= 0 && index < elements.count, "An index lies inside its table.")
        return elements[index]
    }
}

extension MappedTable<UInt32> {
    /// Whether the numbers are bounds of neighbouring ranges: none smaller than the one before,
    /// none above a limit.
    func isAscending(to limit: Int) -> Bool {
        var last: UInt32 = 0
        for element in self {
            guard element >= last, Int(element) <= limit else { return false }
            last = element
        }
        return true
    }
}

extension MappedTable<Float> {
    /// Whether the numbers are logarithms of probabilities, a little more than 0 by rounding at most.
    var areLogarithms: Bool { allSatisfy { (-1_000...0.001).contains($0) } }
}

extension MappedTable: Sequence {
    func makeIterator() -> UnsafeBufferPointer<Element>.Iterator { elements.makeIterator() }

    var underestimatedCount: Int { elements.count }
}
