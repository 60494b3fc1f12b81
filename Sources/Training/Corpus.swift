public import Foundation

/// The text to train on: folders of `.txt.xz` files, one paragraph a line.
public struct Corpus: Sendable {
    /// A file of the corpus.
    public struct Source: Sendable, Hashable {
        /// Where it lies.
        public let url: URL
        /// The folder it lies in: "admin", "legal", "news", "general".
        public let domain: String

        /// What white space parts in its text.
        func tokens() throws(TrainingError) -> [Substring.UnicodeScalarView] {
            try Decompression.text(of: url).unicodeScalars.split(
                whereSeparator: \.properties.isWhitespace)
        }
    }

    /// The files in the order of their paths.
    public let sources: [Source]
    /// The folder of the corpus.
    public let folder: URL

    /// The files of offices and of laws, which write symbols and capitals as they should be.
    var official: [Source] { sources.filter { ["admin", "legal"].contains($0.domain) } }

    /// Lists the files of a corpus.
    ///
    /// - Parameter folder: The folder that holds `admin`, `legal`, `news` and `general`.
    /// - Throws: ``TrainingError`` with `notFound` where a folder is missing.
    public init(folder: URL) throws(TrainingError) {
        var sources: [Source] = []
        for domain in ["admin", "legal", "news", "general"] {
            let place = folder.appendingPathComponent(domain)
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: place.path)
            else { throw TrainingError(.notFound, detail: place.path) }
            for name in names.sorted() where name.hasSuffix(".txt.xz") {
                sources.append(Source(url: place.appendingPathComponent(name), domain: domain))
            }
        }
        self.sources = sources
        self.folder = folder
    }
}
