import DocumentModel
import SohoaTesting
import Testing

@testable import CatalogueStore

/// A catalogue in a folder of its own, and documents to put into it.
struct SampleArchive: ~Copyable {
    let folder: TemporaryFolder
    let catalogue: Catalogue
    static let owner = JobOwner(host: "test", process: 1, started: "1")

    init() throws {
        try self.init(in: TemporaryFolder())
    }

    private init(in folder: consuming TemporaryFolder) throws {
        catalogue = try Catalogue(path: "\(folder.path)/catalogue.sqlite")
        self.folder = folder
    }

    /// A document of one page of text for each string, its words without boxes.
    static func document(
        _ pages: [String], number: String? = "07/KH-SXD", kind: String = "Kế hoạch",
        issuer: String = "SỞ XÂY DỰNG", date: String = "2025-08-20", title: String? = nil,
        secrecy: String? = nil, tasks: [DirectiveTask] = [], targets: [Target] = [],
        references: [Reference] = []
    ) -> ConvertedDocument {
        func graded(_ value: String) -> Graded<String> { Graded(value, grade: .a, evidence: []) }
        var record = DirectiveRecord()
        record.number = number.map(graded)
        record.kind = graded(kind)
        record.issuer = graded(issuer)
        record.date = CivilDate(date).map { Graded($0, grade: .a, evidence: []) }
        record.title = title.map(graded)
        record.secrecy = secrecy.map(graded)
        record.tasks = tasks
        record.targets = targets
        record.references = references
        return ConvertedDocument(
            source: SourceDescription(
                file: "a.txt", sha256: "", pages: pages.count, textFrom: .text, language: "vie"),
            record: record, grade: .a,
            pages: pages.enumerated().map { index, text in
                RestoredPage(
                    number: index + 1, origin: .text,
                    lines: text.split(separator: "\n").map { line in
                        RestoredLine(
                            words: line.split(separator: " ").enumerated().map { place, word in
                                RestoredWord(
                                    text: String(word), raw: String(word).folding,
                                    space: place == 0 ? "" : " ")
                            })
                    })
            }, made: [])
    }

    /// A digest that differs for each number.
    static func digest(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 64 - digits.count) + digits
    }

    /// Puts a document in, the way that a worker does; returns its number.
    @discardableResult
    func add(_ document: ConvertedDocument, file: Int, path: String? = nil) throws -> Int64 {
        _ = try catalogue.offer(
            OfferedFile(path: path ?? "/in/\(file).txt", sha256: Self.digest(file), size: 1),
            settings: "{}")
        let job = try #require(
            try catalogue.lease(to: Self.owner, lease: 60, isGone: { _ in false }))
        return try catalogue.finish(
            job, with: KeptDocument(converted: document, fingerprint: "f"), seconds: 1)
    }
}

extension String {
    /// Without marks, as an engine without Vietnamese would read it.
    fileprivate var folding: String { key }
}
