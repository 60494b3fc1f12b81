public import Foundation
internal import Vietnamese

/// A word as one engine read it beside the same place as another read it.
public struct WordPair: Sendable, Hashable {
    /// What stands on the paper, as far as is known.
    public var truth: String
    /// What was read.
    public var reading: String
}

/// Readings of the same real pages with a Vietnamese and a Western model, aligned word by word.
///
/// The archive holds `vie/NAME.txt` and `eng/NAME.txt`; the Vietnamese reading is a silver truth.
public struct PagePairs {
    /// The aligned words of all pages, in the order of the pages' names.
    public let pairs: [WordPair]

    /// Unpacks an archive and aligns its pages.
    ///
    /// - Parameter archive: A tar archive with two folders of pages.
    /// - Throws: ``TrainingError`` where the archive is missing or cannot be unpacked.
    public init(archive: URL) throws(TrainingError) {
        let files = FileManager.default
        guard files.fileExists(atPath: archive.path) else {
            throw TrainingError(.notFound, detail: archive.path)
        }
        let folder = files.temporaryDirectory
            .appendingPathComponent("sohoa-pairs-\(UUID().uuidString)")
        defer { try? files.removeItem(at: folder) }
        do {
            try files.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw TrainingError(.notWritten, detail: folder.path)
        }
        try Decompression.unpack(archive, into: folder)
        var pairs: [WordPair] = []
        for truth in Self.pages(in: folder, language: "vie") {
            let reading = truth.deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("eng").appendingPathComponent(truth.lastPathComponent)
            guard let truths = Self.words(of: truth), let readings = Self.words(of: reading)
            else { continue }
            pairs += WordAlignment.pairs(truth: truths, reading: readings)
        }
        self.pairs = pairs
    }

    private static func pages(in folder: URL, language: String) -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (all?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { $0.deletingLastPathComponent().lastPathComponent == language }
            .sorted { $0.path < $1.path }
    }

    private static func words(of page: URL) -> [String]? {
        guard let data = try? Data(contentsOf: page) else { return nil }
        return String(decoding: data, as: UTF8.self).precomposedStringWithCanonicalMapping
            .split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
