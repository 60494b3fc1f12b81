import DocumentModel
import Restoration
import SohoaTesting
import Testing
import Vietnamese

@testable import Ingestion

@Suite struct DocumentReaderTests {
    private func reader(
        _ command: WorkerCommand, settings: ConversionSettings = ConversionSettings(),
        verdict: TextHealth.Verdict = .healthy,
        progress: @escaping (ReadingProgress) -> Void = { _ in }
    ) -> DocumentReader {
        DocumentReader(
            command: command, document: "/dev/null",
            assignment: WorkerAssignment(password: nil, languages: "vie"),
            settings: settings, verdict: { _ in verdict }, progress: progress)
    }

    private func page(_ number: Int, _ origin: TextOrigin) -> RecognizedPage {
        RecognizedPage(
            number: number, origin: origin,
            lines: [RecognizedLine(words: [RecognizedWord(text: "\(origin) \(number)")])])
    }

    private func layer(_ number: Int) -> TextLayer {
        TextLayer(page: page(number, .layer), coversImage: true)
    }

    private func error(from command: WorkerCommand) -> IngestionError? {
        #expect(throws: IngestionError.self) { try reader(command).read() }
    }

    @Test func aHealthyLayerIsKept() throws {
        let folder = try TemporaryFolder()
        let command = try FakeWorker.giving(
            [
                .opened(pageCount: 2, mayHaveText: true), .layer(page: 1, layer: layer(1)),
                .layer(page: 2, layer: layer(2)),
            ], in: folder)
        let result = try reader(command).read()
        #expect(result.pages == [page(1, .layer), page(2, .layer)])
        #expect(result.pageCount == 2)
        #expect(result.engine == nil)
    }

    @Test func aLayerInAnOldEncodingIsJudgedAndKeptInUnicode() throws {
        let folder = try TemporaryFolder()
        var layer = layer(1)
        layer.page.lines[0].words = "Uû ban nh©n d©n tØnh giao Së".split(separator: " ").map {
            RecognizedWord(text: String($0), space: " ")
        }
        let command = try FakeWorker.giving(
            [.opened(pageCount: 1, mayHaveText: true), .layer(page: 1, layer: layer)], in: folder)
        var judged = ""
        let result = try withoutActuallyEscaping(
            { (page: RecognizedPage) -> TextHealth.Verdict in
                judged = page.text
                return .healthy
            },
            do: { verdict in
                try DocumentReader(
                    command: command, document: "/dev/null",
                    assignment: WorkerAssignment(password: nil, languages: "vie"),
                    settings: ConversionSettings(), verdict: verdict, progress: { _ in }
                ).read()
            })
        #expect(judged == " Uỷ ban nhân dân tỉnh giao Sở")
        #expect(result.pages.map(\.text) == [judged])
        #expect(result.legacyPages == [.tcvn3: 1])
    }

    @Test func aMangledLayerIsReadAnew() throws {
        let folder = try TemporaryFolder()
        let command = try FakeWorker.giving(
            [
                .opened(pageCount: 1, mayHaveText: true), .layer(page: 1, layer: layer(1)),
                .read(page: page(1, .ocr), engine: "tesseract 5"),
            ], in: folder)
        let result = try reader(command, verdict: .mangled).read()
        #expect(result.pages == [page(1, .ocr)])
        #expect(result.engine == "tesseract 5")
    }

    @Test func whatHasNoLayersIsNotAskedForThem() throws {
        let folder = try TemporaryFolder()
        let command = try FakeWorker.giving(
            [
                .opened(pageCount: 3, mayHaveText: false),
                .read(page: page(2, .ocr), engine: "tesseract 5"),
            ], in: folder)
        let settings = ConversionSettings(pages: try PageSelection(parsing: "2"))
        let result = try reader(command, settings: settings).read()
        #expect(result.pages == [page(2, .ocr)])
        #expect(result.pageCount == 3)
    }

    @Test func theRoomsFailureIsTheFiles() throws {
        let folder = try TemporaryFolder()
        let command = try FakeWorker.giving(
            [.failed(WorkerFailure(reason: "encrypted", page: nil, detail: "a\u{1B}[2Jb"))],
            in: folder)
        #expect(error(from: command) == IngestionError(.encrypted, detail: "a\u{FFFD}[2Jb"))
    }

    @Test(arguments: [
        ("exit 3", "exit 3"), ("kill -SEGV $$", "signal 11"),
        ("printf '\\377\\377\\377\\377'; sleep 60", "unreadable answer, signal 15"),
        ("printf '\\0\\0\\0\\2{}'; sleep 60", "unreadable answer, signal 15"),
    ])
    func aWorkerThatDiesOrTalksNonsenseHasCrashed(script: String, detail: String) {
        #expect(error(from: FakeWorker.running(script)) == IngestionError(.crashed, detail: detail))
    }

    @Test func aWorkerThatIsNotThereHasCrashed() {
        let command = WorkerCommand(executable: "/no/such/worker", arguments: [])
        #expect(error(from: command)?.reason == .crashed)
    }

    @Test func aCrashOnAPageNamesThePage() throws {
        let folder = try TemporaryFolder()
        let command = try FakeWorker.giving(
            [.opened(pageCount: 2, mayHaveText: false)], then: "take; kill -ABRT $$", in: folder)
        #expect(error(from: command) == IngestionError(.crashed, page: 1, detail: "signal 6"))
    }

    @Test func aPageThatCannotBeReadIsInItsDocumentWithoutAWord() throws {
        let folder = try TemporaryFolder()
        let command = try FakeWorker.giving(
            [
                .opened(pageCount: 2, mayHaveText: false),
                .failed(WorkerFailure(reason: "corrupt", page: 1, detail: "no\u{1B}[2J rows")),
                .read(page: page(2, .ocr), engine: "tesseract 5"),
            ], in: folder)
        let result = try reader(command).read()
        #expect(result.pages.map(\.text) == ["", "ocr 2"])
        #expect(
            result.pages[0].defects
                == [PageDefect(.unread, detail: "corrupt: no\u{FFFD}[2J rows")])
        #expect(result.pages[1].defects == nil)
    }

    /// A worker that opens two pages, dies over the first and reads the second.
    private func poisoned(in folder: borrowing TemporaryFolder) throws -> WorkerCommand {
        try folder.write(
            WorkerFrame.bytes(of: WorkerReply.opened(pageCount: 2, mayHaveText: false)),
            to: "opened")
        try folder.write(
            WorkerFrame.bytes(of: WorkerReply.read(page: page(2, .ocr), engine: "tesseract 5")),
            to: "second")
        return FakeWorker.running(
            """
            take() {
                set -- $(dd bs=1 count=4 2>/dev/null | od -An -tu1)
                [ $# -eq 4 ] || exit 0
                dd bs=1 count=$(( ($3 << 8) + $4 )) 2>/dev/null
            }
            take > /dev/null; cat "\(folder.path)/opened"
            case $(take) in *1*) kill -ABRT $$ ;; esac
            cat "\(folder.path)/second"; take > /dev/null
            """)
    }

    @Test func aPoisonPageDoesNotLoseTheOthers() throws {
        let folder = try TemporaryFolder()
        let result = try reader(poisoned(in: folder)).read()
        #expect(result.pages.map(\.text) == ["", "ocr 2"])
        #expect(
            result.pages[0].defects == [PageDefect(.unread, detail: "crashed: signal 6")])
    }

    @Test func aPoisonPageEndsATryThatIsNotTheLast() throws {
        let folder = try TemporaryFolder()
        var reader = try reader(poisoned(in: folder))
        reader.enduresDeaths = false
        let error = #expect(throws: IngestionError.self) { try reader.read() }
        #expect(error == IngestionError(.crashed, page: 1, detail: "signal 6"))
    }

    @Test func aDocumentOverWhichWorkersDieAgainAndAgainIsGivenUp() throws {
        let folder = try TemporaryFolder()
        let command = try FakeWorker.giving(
            [.opened(pageCount: 100, mayHaveText: false)], then: "take; kill -ABRT $$", in: folder)
        #expect(
            error(from: command)
                == IngestionError(
                    .crashed, page: LostPages.mostDeaths + 1, detail: "signal 6"))
    }

    @Test func whatAWorkerSaysOfDefectsIsCutAndCleaned() throws {
        let folder = try TemporaryFolder()
        var read = page(1, .ocr)
        read.defects = Array(
            repeating: PageDefect(.damaged, detail: "\u{1B}" + String(repeating: "a", count: 999)),
            count: 99)
        let command = try FakeWorker.giving(
            [.opened(pageCount: 1, mayHaveText: false), .read(page: read, engine: "tesseract 5")],
            in: folder)
        let defects = try reader(command).read().pages[0].defects
        #expect(defects?.count == PageDefect.most)
        #expect(
            defects?.allSatisfy { $0.detail.count == 300 && !$0.detail.contains("\u{1B}") } == true)
    }

    @Test func anAnswerToAnotherQuestionIsRefused() throws {
        let folder = try TemporaryFolder()
        let command = try FakeWorker.giving(
            [
                .opened(pageCount: 2, mayHaveText: false),
                .read(page: page(2, .ocr), engine: "tesseract 5"),
            ], in: folder)
        #expect(error(from: command)?.reason == .crashed)
    }

    /// The worker ignores the request to end, so only the kill ends it.
    @Test func aLatePageEndsInItsTime() throws {
        let folder = try TemporaryFolder()
        let command = try FakeWorker.giving(
            [.opened(pageCount: 2, mayHaveText: false)], then: "trap '' TERM; sleep 600",
            in: folder)
        let settings = ConversionSettings(pageTimeout: .milliseconds(500))
        let error = #expect(throws: IngestionError.self) {
            try reader(command, settings: settings).read()
        }
        #expect(error?.reason == .timeout)
    }

    @Test func pagesThatTheFileDoesNotHaveAreSaid() throws {
        let folder = try TemporaryFolder()
        let command = try FakeWorker.giving(
            [.opened(pageCount: 2, mayHaveText: false)], in: folder)
        let settings = ConversionSettings(pages: try PageSelection(parsing: "7"))
        let error = #expect(throws: IngestionError.self) {
            try reader(command, settings: settings).read()
        }
        #expect(error?.reason == .noPages)
    }

    @Test func aFloodOfMessagesDoesNotStopTheWork() throws {
        let folder = try TemporaryFolder()
        let command = try FakeWorker.giving(
            [.opened(pageCount: 1, mayHaveText: false)],
            then: "yes 'a\u{1B}[31mb' | head -c 300000 >&2; exit 4", in: folder)
        var messages: [String] = []
        let noisy = reader(command) { progress in
            if case .workerMessage(let text) = progress { messages.append(text) }
        }
        #expect(throws: IngestionError.self) { try noisy.read() }
        #expect(messages.first == "a\u{FFFD}[31mb")
        #expect(messages.count > 100)
    }
}
