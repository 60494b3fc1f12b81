import FoundationEssentials
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
        guard exists else { return }
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first.map(String.init)
        throw CatalogueError(.damaged, detail: line ?? "")
    }

    /// Whether there is one.
    var exists: Bool { access(path, F_OK) == 0 }

    /// Keeps what a check has found, or that it found nothing.
    ///
    /// A note that cannot be written is none: the check has told what it found.
    func keep(_ findings: [Finding]) {
        guard !findings.isEmpty else { return remove() }
        let lines = findings.prefix(Self.mostLines).map { "\($0.subject): \($0.detail)\n" }
        try? Data(lines.joined().utf8).write(to: URL(filePath: path), options: .atomic)
    }

    /// Takes the note away.
    func remove() {
        unlink(path)
    }
}
