import DocumentModel
import Glibc

/// The number of changes that a catalogue has had, in a file beside it.
///
/// SQLite cannot tell that the log of its last changes (`-wal`) is gone, or was taken for another: it opens an
/// older state, whole and without a word. That state has a smaller number. The file is written after each
/// change is on the disk, and never waited for: it may be behind the catalogue, not ahead.
struct ChangeMark {
    private let path: String
    private static let length = 20

    /// The mark of the catalogue in a file.
    init(catalogue: String) {
        path = "\(catalogue)-changes"
    }

    /// The number; nil where there is none that can be read.
    func number() -> Int64? {
        guard let bytes = SideFile.firstBytes(Self.length, of: path), bytes.count == Self.length
        else { return nil }
        return Int64(String(decoding: bytes, as: UTF8.self))
    }

    /// Keeps a number, if that can be done: without it nothing is lost but this check.
    func keep(_ number: Int64) {
        let digits = String(number)
        let text = String(repeating: "0", count: Self.length - digits.count) + digits + "\n"
        let file = open(
            FileName.cString(of: path), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY, 0o666)
        guard file >= 0 else { return }
        defer { close(file) }
        _ = text.withCString { pwrite(file, $0, text.utf8.count, 0) }
    }

    /// Takes the mark away, before another catalogue comes to this place.
    func remove() {
        unlink(FileName.cString(of: path))
    }
}
