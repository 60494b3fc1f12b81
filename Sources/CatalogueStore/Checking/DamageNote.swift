import DocumentModel
import Glibc

/// A note beside a catalogue that it was found damaged: it is only read from then on, by whatever
/// process, until another is in its place or a check finds it sound.
struct DamageNote {
    private let path: String
    private static let mostLines = 20

    /// The note about the catalogue in a file.
    init(catalogue: String) {
        path = "\(catalogue)-damaged"
    }

    /// Throws where there is one.
    func check() throws(CatalogueError) {
        guard let finding else { return }
        throw CatalogueError(.damaged, detail: finding)
    }

    /// The first thing that was found; nil where there is no note.
    var finding: String? { exists ? firstLine : nil }

    /// Whether there is one.
    var exists: Bool { access(FileName.cString(of: path), F_OK) == 0 }

    private var firstLine: String {
        let line = (SideFile.firstBytes(4096, of: path) ?? []).prefix { $0 != UInt8(ascii: "\n") }
        return String(decoding: line, as: UTF8.self)
    }

    /// Keeps what a check has found, or that it found nothing.
    ///
    /// A note that cannot be written is none: the check has told what it found.
    func keep(_ findings: [Finding]) {
        guard !findings.isEmpty else { return remove() }
        let lines = findings.prefix(Self.mostLines).map { "\($0.subject): \($0.detail)\n" }
        let draft = "\(path).\(getpid())"
        let file = open(
            FileName.cString(of: draft), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { return }
        let text = Array(lines.joined().utf8)
        let isWritten = write(file, text, text.count) == text.count
        close(file)
        guard isWritten, rename(FileName.cString(of: draft), FileName.cString(of: path)) == 0 else {
            unlink(FileName.cString(of: draft))
            return
        }
    }

    /// Takes the note away.
    func remove() {
        unlink(FileName.cString(of: path))
    }
}
