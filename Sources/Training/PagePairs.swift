internal import DocumentModel
public import Foundation
public import Restoration

/// A word as one engine read it beside the same place as another read it.
public struct WordPair: Sendable, Hashable {
    /// What stands on the paper, as far as is known.
    public var truth: String
    /// What was read.
    public var reading: String
}

/// Readings of the same pages of real scans with a Vietnamese and a Western model.
///
/// The archive holds `vie/NAME.txt` and `eng/NAME.txt`. The Vietnamese reading, restored, is a
/// silver truth.
public struct PagePairs {
    private let pages: [(vietnamese: RecognizedPage, western: [String])]

    /// Unpacks an archive.
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
        pages = Self.pages(in: folder).compactMap { vietnamese in
            let western = vietnamese.deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("eng")
                .appendingPathComponent(vietnamese.lastPathComponent)
            guard let truth = Self.text(of: vietnamese), let reading = Self.text(of: western)
            else { return nil }
            return (
                Self.page(truth), reading.split(whereSeparator: \.isWhitespace).map(String.init)
            )
        }
    }

    /// The words of the Vietnamese readings beside what a restorer makes of them.
    ///
    /// - Parameter restorer: A restorer with at least a rough model of the errors.
    /// - Returns: The pairs whose truth is sure, in the order of the pages' names.
    public func vietnamese(restoredBy restorer: Restorer) -> [WordPair] {
        pages.flatMap { page in
            restorer.restore([page.vietnamese]).flatMap(\.lines).flatMap(\.words)
                .filter { $0.probability > 0.95 && !$0.raw.isEmpty && !$0.raw.contains(" ") }
                .map { WordPair(truth: $0.text, reading: $0.raw) }
        }
    }

    /// The words of the restored Vietnamese readings beside those of the Western readings.
    ///
    /// - Parameter restorer: A restorer for the Vietnamese readings.
    /// - Returns: The pairs, in the order of the pages' names.
    public func western(restoredBy restorer: Restorer) -> [WordPair] {
        pages.flatMap { page in
            WordAlignment.pairs(
                truth: restorer.restore([page.vietnamese]).flatMap(\.lines).flatMap(\.words)
                    .map(\.text),
                reading: page.western)
        }
    }

    private static func pages(in folder: URL) -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (all?.allObjects ?? []).compactMap { $0 as? URL }
            .filter {
                $0.pathExtension == "txt"
                    && $0.deletingLastPathComponent().lastPathComponent == "vie"
            }
            .sorted { $0.path < $1.path }
    }

    private static func text(of page: URL) -> String? {
        guard let data = try? Data(contentsOf: page) else { return nil }
        return String(decoding: data, as: UTF8.self).precomposedStringWithCanonicalMapping
    }

    private static func page(_ text: String) -> RecognizedPage {
        RecognizedPage(
            number: 1, origin: .text,
            lines: text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                RecognizedLine(
                    words: line.split(whereSeparator: \.isWhitespace).map {
                        RecognizedWord(text: String($0), space: " ")
                    })
            })
    }
}
