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
/// The archive holds `vie/NAME.pNN.txt` and `eng/NAME.pNN.txt`, NN being the page from 01. The
/// Vietnamese reading, restored, is a silver truth.
public struct PagePairs {
    private struct Page {
        let vietnamese: RecognizedPage
        let western: [String]
        /// What another engine's text layer has for the page; empty where there is none.
        let layer: [String]
    }

    private let pages: [Page]

    /// Unpacks an archive.
    ///
    /// - Parameters:
    ///   - archive: A tar archive with two folders of pages.
    ///   - layers: A folder with text layers of the same documents, `NAME.txt`, the pages parted
    ///     by form feeds.
    /// - Throws: ``TrainingError`` where the archive is missing or cannot be unpacked.
    public init(archive: URL, layers: URL) throws(TrainingError) {
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
            return Page(
                vietnamese: Self.page(truth), western: Self.words(of: reading),
                layer: Self.layer(of: vietnamese, in: layers))
        }
    }

    /// The words of the Vietnamese readings beside what a restorer makes of them.
    ///
    /// - Parameter restorer: A restorer with at least a rough model of the errors.
    /// - Returns: The pairs whose truth is sure, in the order of the pages' names.
    public func vietnamese(restoredBy restorer: Restorer) -> [WordPair] {
        pages.flatMap { page in
            restorer.restore([page.vietnamese]).flatMap(\.lines).flatMap(\.words)
                .filter { $0.probability > 0.9 && !$0.raw.isEmpty && !$0.raw.contains(" ") }
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

    /// The words of the restored Vietnamese readings beside those of other engines' text layers.
    ///
    /// - Parameter restorer: A restorer for the Vietnamese readings.
    /// - Returns: The pairs, in the order of the pages' names.
    public func layers(restoredBy restorer: Restorer) -> [WordPair] {
        pages.filter { !$0.layer.isEmpty }.flatMap { page in
            WordAlignment.pairs(
                truth: restorer.restore([page.vietnamese]).flatMap(\.lines).flatMap(\.words)
                    .map(\.text),
                reading: page.layer)
        }
    }

    /// The words that a document's text layer has for a page named `NAME.pNN.txt`.
    private static func layer(of page: URL, in layers: URL) -> [String] {
        let name = page.deletingPathExtension()
        guard let number = Int(name.pathExtension.dropFirst()), number > 0,
            let text = text(
                of: layers.appendingPathComponent(
                    name.deletingPathExtension().lastPathComponent + ".txt"))
        else { return [] }
        let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false)
        return number <= pages.count ? words(of: String(pages[number - 1])) : []
    }

    private static func words(of text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
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
                        // With a confidence, so that it counts as read, not as typed.
                        RecognizedWord(text: String($0), space: " ", confidence: 1)
                    })
            })
    }
}
