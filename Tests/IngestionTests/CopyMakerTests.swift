import DocumentModel
import SohoaTesting
import Testing

@testable import Ingestion

@Suite struct CopyMakerTests {
    private let document = ConvertedDocument(
        source: SourceDescription(
            file: "a.pdf", sha256: SHA256.hexadecimal(of: Self.paper), pages: 1, textFrom: .ocr,
            language: "vie"),
        record: DirectiveRecord(), grade: .d, pages: [], made: [])

    /// A file of a kind of which there are copies; only its beginning is looked at here.
    private static let paper = Array("%PDF-1.7\n".utf8)

    private func make(_ command: WorkerCommand) throws -> SearchableCopy {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.paper, to: "a.pdf")
        return try CopyMaker(
            command: command, settings: ConversionSettings(pageTimeout: .milliseconds(200))
        ).make(of: document, from: InputFile(path: path)) { _ in }
    }

    private func reason(_ command: WorkerCommand) -> FailureReason? {
        let error = #expect(throws: IngestionError.self) { try make(command) }
        return error?.reason
    }

    @Test(arguments: [
        ("exit 3", FailureReason.crashed), ("kill -SEGV $$", .crashed), ("sleep 60", .timeout),
        ("printf '\\377\\377\\377\\377'; sleep 60", .crashed),
    ])
    func aWorkerThatFailsIsAClassifiedFailure(script: String, reason: FailureReason) {
        #expect(self.reason(FakeWorker.running(script)) == reason)
    }

    @Test func whatAWorkerSaysIsPassedOn() throws {
        let folder = try TemporaryFolder()
        let failure = WorkerFailure(reason: "encrypted", page: nil, detail: "")
        #expect(reason(try FakeWorker.giving([.failed(failure)], in: folder)) == .encrypted)
    }

    @Test func anAnswerWithoutAFileIsNone() throws {
        let folder = try TemporaryFolder()
        #expect(reason(try FakeWorker.giving([.composed(findings: [])], in: folder)) == .crashed)
        #expect(
            reason(try FakeWorker.giving([.opened(pageCount: 1, mayHaveText: true)], in: folder))
                == .crashed)
    }

    @Test func aCopySaysWhatTheRecordKnows() throws {
        var document = document
        document.source.file = "thư mục/kế hoạch.pdf"
        let file = InputFile(path: "thư mục/kế hoạch.pdf")
        #expect(CopyDescription(document, of: file).title == "kế hoạch")
        let evidence = [Evidence(page: 1, line: 1, quote: "")]
        func graded(_ text: String) -> Graded<String> {
            Graded(text, grade: .a, evidence: evidence)
        }
        document.record.kind = graded("Kế hoạch")
        document.record.number = graded("07/KH-SXD")
        document.record.title = graded(String(repeating: "dài lắm ", count: 60))
        let description = CopyDescription(document, of: file)
        #expect(description.title.hasPrefix("Kế hoạch 07/KH-SXD: dài lắm"))
        #expect(description.title.hasSuffix("…") && description.title.count <= 251)
        #expect(description.file == "kế hoạch.pdf")
    }
}
