import DocumentModel
import Restoration
import Testing

@testable import Ingestion

@Suite struct ExistingTextModeTests {
    private func page(words: [String] = ["chữ"]) -> RecognizedPage {
        RecognizedPage(
            number: 1, origin: .layer,
            lines: [RecognizedLine(words: words.map { RecognizedWord(text: $0) })])
    }

    @Test(arguments: [
        (ExistingTextMode.auto, TextHealth.Verdict.healthy, true),
        (.auto, .mangled, false),
        (.auto, .tooLittle, false), (.auto, .unreadable, false), (.redo, .unreadable, false),
        (.skip, .unreadable, true),
        (.auto, .foreign, true),
        (.skip, .mangled, true),
        (.force, .healthy, false),
    ])
    func healthDecidesOnlyWhereItIsAsked(
        mode: ExistingTextMode, verdict: TextHealth.Verdict, keeps: Bool
    ) {
        let layer = TextLayer(page: page(), coversImage: true)
        #expect(mode.keeps(layer) { verdict } == keeps)
    }

    @Test func redoKeepsOnlyWhatIsBornDigitalAndSound() {
        for coversImage in [true, false] {
            let layer = TextLayer(page: page(), coversImage: coversImage)
            #expect(ExistingTextMode.redo.keeps(layer) { .healthy } == !coversImage)
            #expect(!ExistingTextMode.redo.keeps(layer) { .mangled })
        }
    }

    @Test(arguments: ExistingTextMode.allCases)
    func anEmptyLayerIsNoText(mode: ExistingTextMode) {
        let layer = TextLayer(page: page(words: []), coversImage: false)
        #expect(!mode.keeps(layer) { .healthy })
    }
}
