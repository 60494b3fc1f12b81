import DocumentModel
import Extraction
import Testing

@Suite("DirectiveExtractor")
struct DirectiveExtractorTests {
    @Test("No pages give an empty record of the worst grade")
    func noPagesGiveAnEmptyRecord() {
        let record = DirectiveExtractor().record(of: [])
        #expect(record.number == nil && record.tasks.isEmpty)
        #expect(DirectiveExtractor().grade(of: record) == .d)
    }
}
