import DocumentModel
import Restoration
import Testing

@testable import Ingestion

@Suite struct RestorationModeTests {
    private func page(_ origin: TextOrigin) -> RecognizedPage {
        RecognizedPage(
            number: 1, origin: origin,
            lines: [RecognizedLine(words: [RecognizedWord(text: "chữ")])])
    }

    @Test(arguments: [
        (TextOrigin.ocr, TextHealth.Verdict.healthy, true),
        (.ocr, .mangled, true),
        (.ocr, .foreign, false),
        (.text, .healthy, false),
        (.text, .mangled, true),
        (.text, .tooLittle, true), (.text, .unreadable, false), (.ocr, .unreadable, false),
        (.layer, .foreign, false),
        (.layer, .mangled, true),
    ])
    func autoRepairsWhatNeedsIt(
        origin: TextOrigin, verdict: TextHealth.Verdict, restores: Bool
    ) {
        #expect(RestorationMode.auto.restores(page(origin)) { _ in verdict } == restores)
    }

    @Test func onAndOffDoNotAsk() {
        #expect(RestorationMode.on.restores(page(.text)) { _ in .healthy })
        #expect(!RestorationMode.off.restores(page(.ocr)) { _ in .mangled })
    }
}
