import DocumentModel
import Restoration
import SohoaTesting
import Testing

@testable import Ingestion

@Suite struct WorkerReplyCheckingTests {
    private static let geometry = PageGeometry(width: 1654, height: 2339, resolution: 200)

    private static func page(
        box: PageBox = PageBox(left: 10, top: 20, right: 30, bottom: 40),
        geometry: PageGeometry = geometry, confidence: Double? = 0.5, block: Int = 0,
        choices: [RecognizedSymbol.Choice] = [.init(text: "K", confidence: 0.9)]
    ) -> RecognizedPage {
        RecognizedPage(
            number: 1, origin: .ocr, geometry: geometry,
            lines: [
                RecognizedLine(
                    words: [
                        RecognizedWord(
                            text: "Kế", box: box, confidence: confidence,
                            symbols: [RecognizedSymbol(choices: choices)])
                    ], box: box, block: block)
            ])
    }

    @Test func whatAPageCanHaveIsTaken() {
        #expect(WorkerReply.read(page: Self.page(), engine: "e").isPlausible)
        #expect(WorkerReply.opened(pageCount: 2_000, mayHaveText: true).isPlausible)
        #expect(WorkerReply.layer(page: 1, layer: nil).isPlausible)
        let layer = TextLayer(
            page: Self.page(confidence: nil, choices: [.init(text: "", confidence: 0)]),
            coversImage: true)
        #expect(WorkerReply.layer(page: 1, layer: layer).isPlausible)
    }

    /// Each of these ended the process that reckoned with it.
    static let impossible = [
        page(box: PageBox(left: .min, top: 0, right: .max, bottom: 1)),
        page(box: PageBox(left: 0, top: .min, right: 1, bottom: .max)),
        page(geometry: PageGeometry(width: .max, height: 1, resolution: 200)),
        page(geometry: PageGeometry(width: 0, height: 1, resolution: 200)),
        page(geometry: PageGeometry(width: 1, height: 1, resolution: 0)),
        page(geometry: PageGeometry(width: 1, height: 1, resolution: 1e300)),
        page(geometry: PageGeometry(width: 1, height: 1, resolution: 200, skew: 1e300)),
        page(geometry: PageGeometry(width: 1, height: 1, resolution: 200, rotation: .min)),
        page(confidence: 1e300), page(confidence: -1), page(block: .max), page(block: -1),
        page(choices: []), page(choices: [.init(text: "K", confidence: 2)]),
    ]

    @Test(arguments: impossible)
    func numbersThatNoPageHasAreRefused(page: RecognizedPage) {
        #expect(!WorkerReply.read(page: page, engine: "e").isPlausible)
        let layer = TextLayer(page: page, coversImage: false)
        #expect(!WorkerReply.layer(page: 1, layer: layer).isPlausible)
    }

    @Test(arguments: [-1, 100_001, Int.max])
    func countsThatNoFileHasAreRefused(pages: Int) {
        #expect(!WorkerReply.opened(pageCount: pages, mayHaveText: false).isPlausible)
    }

    @Test func aWorkerThatGivesThemIsACrashedOne() throws {
        let folder = try TemporaryFolder()
        let worker = try FakeWorker.giving(
            [.opened(pageCount: .max, mayHaveText: false)], in: folder)
        let reader = DocumentReader(
            command: worker, document: "/dev/null",
            assignment: WorkerAssignment(password: nil, languages: "vie"),
            settings: ConversionSettings(), verdict: { _ in .healthy },
            progress: { _ in })
        #expect(throws: IngestionError.self) { try reader.read() }
    }
}
