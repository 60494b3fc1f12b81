import CatalogueStore
import DocumentModel
import Ingestion
import SohoaTesting
import Testing

@testable import Archiving

@Suite struct LikeCasesTests {
    private static let editor = Editor(name: "Lan")
    private static let word = RestoredWord(text: "bảo", raw: "bao")

    /// Puts documents of these words into an archive, each as it was restored and read.
    private func archive(
        _ documents: [[(text: String, raw: String)]], in folder: borrowing TemporaryFolder
    ) throws -> Archive {
        let archive = try Archive(path: "\(folder.path)/archive", access: .change)
        let kept = documents.enumerated().map { number, words in
            let page = RestoredPage(
                number: 1, origin: .text,
                lines: [
                    RestoredLine(
                        words: words.enumerated().map { place, word in
                            RestoredWord(
                                text: word.text, raw: word.raw, space: place == 0 ? "" : " ")
                        })
                ])
            let converted = ConvertedDocument(
                source: SourceDescription(
                    file: "a.txt", sha256: "", pages: 1, textFrom: .text, language: "vie"),
                record: DirectiveRecord(), grade: .c, pages: [page], made: [])
            return (
                file: OfferedFile(
                    path: "/in/\(number)", sha256: SampleDocument.digest(number), size: 1),
                document: KeptDocument(converted: converted, fingerprint: "f")
            )
        }
        try archive.catalogue.keepAll(kept)
        return archive
    }

    private func editing(_ archive: Archive) throws -> DocumentEditing {
        DocumentEditing(
            archive: archive,
            pipeline: try DocumentPipeline(
                settings: ConversionSettings(),
                dictionaries: DictionaryLocation.find(
                    given: Checkout.path + "/Dictionaries", environment: nil, executable: ""),
                worker: WorkerCommand(executable: "", arguments: [])))
    }

    @Test func wordsReadAndRestoredAlikeAreFound() throws {
        let folder = try TemporaryFolder()
        let archive = try archive(
            [
                [("bảo", "bao"), ("cáo", "cao"), ("bảo", "bao")],
                [("bảo", "bảo"), ("báo", "bao"), ("bao", "bao")],
                [("cáo", "cao"), ("bảo", "bao")],
                [("bảo", "bảo"), ("x", "bao")],
            ], in: folder)
        let cases = try editing(archive).likeCases(of: Self.word, to: "báo")
        #expect(
            cases == [
                1: [
                    WordCorrection(page: 1, line: 1, word: 1, before: "bảo", after: "báo"),
                    WordCorrection(page: 1, line: 1, word: 3, before: "bảo", after: "báo"),
                ],
                3: [WordCorrection(page: 1, line: 1, word: 2, before: "bảo", after: "báo")],
            ])
        #expect(
            try editing(archive).likeCases(of: RestoredWord(text: "—", raw: "—"), to: "-") == [:])
    }

    @Test func whatWasCorrectedOrConfirmedIsLeftAsItIs() throws {
        let folder = try TemporaryFolder()
        let archive = try archive([[("bảo", "bao"), ("bảo", "bao"), ("bảo", "bao")]], in: folder)
        let editing = try editing(archive)
        let confirmed = WordCorrection(page: 1, line: 1, word: 1, before: "bảo", after: "bảo")
        let corrected = WordCorrection(page: 1, line: 1, word: 3, before: "bảo", after: "bão")
        try editing.apply(
            Corrections(words: [confirmed, corrected]), to: archive.catalogue.document(1),
            note: nil, by: Self.editor)
        // A confirmation is kept, and raises the word above doubt.
        let stored = try archive.catalogue.document(1)
        #expect(stored.corrections.words == [confirmed, corrected])
        #expect(stored.correctedPages[0].lines[0].words[0].treatment == .corrected)
        #expect(stored.correctedPages[0].lines[0].words[0].probability == 1)
        #expect(
            try editing.likeCases(of: Self.word, to: "báo") == [
                1: [WordCorrection(page: 1, line: 1, word: 2, before: "bảo", after: "báo")]
            ])
        let changes = try editing.applyToLikeCases(
            of: Self.word, to: "báo", in: [1], note: "như trên", by: Self.editor)
        #expect(changes.changed == [1: 1])
        #expect(changes.conflicts == [])
        #expect(try archive.catalogue.pageTexts(of: 1) == ["bảo báo bão"])
        #expect(try editing.likeCases(of: Self.word, to: "báo") == [:])
        #expect(
            try editing.applyToLikeCases(
                of: Self.word, to: "báo", in: [1], note: nil, by: Self.editor
            ) == LikeCaseChanges())
    }

    @Test func whatIsHeldIsLookedIntoOnlyWhereItIsAskedFor() throws {
        let folder = try TemporaryFolder()
        let archive = try archive([[("bảo", "bao")], [("bảo", "bao")]], in: folder)
        let editing = try editing(archive)
        try editing.apply(
            Corrections(fields: [FieldCorrection(.secrecy, "MẬT")]),
            to: archive.catalogue.document(2), note: nil, by: Self.editor)
        #expect(try editing.likeCases(of: Self.word, to: "báo").keys.sorted() == [1])
        #expect(
            try editing.likeCases(of: Self.word, to: "báo", includesHeld: true).keys.sorted()
                == [1, 2])
    }

    @Test func soManyDocumentsAreGivenAtMost() throws {
        let folder = try TemporaryFolder()
        let most = DocumentEditing.mostLikeDocuments
        let archive = try archive(
            Array(repeating: [("bảo", "bao")], count: most + 3), in: folder)
        #expect(try editing(archive).likeCases(of: Self.word, to: "báo").count == most)
    }
}
