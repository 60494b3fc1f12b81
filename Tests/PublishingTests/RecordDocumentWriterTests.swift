import DocumentModel
import Publishing
import SohoaTesting
import Testing

@Suite struct RecordDocumentWriterTests {
    @Test(arguments: [false, true])
    func aFullRecordFollowsTheSchema(includesPages: Bool) throws {
        let schema = try JSONSchema(parsing: Checkout.bytes(of: "docs/record.schema.json"))
        let writer = RecordDocumentWriter(includesPages: includesPages)
        let value = try JSONValue(parsing: writer.bytes(of: SampleDocument.full))
        #expect(schema.violations(in: value) == [])
        #expect((value["pages"] != nil) == includesPages)
    }

    @Test func anEmptyRecordFollowsTheSchema() throws {
        let schema = try JSONSchema(parsing: Checkout.bytes(of: "docs/record.schema.json"))
        var document = SampleDocument.full
        document.record = DirectiveRecord()
        document.made = []
        let value = try JSONValue(parsing: RecordDocumentWriter().bytes(of: document))
        #expect(schema.violations(in: value) == [])
        #expect(value["record"]?["number"] == .null)
    }

    @Test func valuesComeWithGradeAndEvidence() throws {
        let value = try JSONValue(
            parsing: RecordDocumentWriter().bytes(of: SampleDocument.full))
        #expect(value["schema"]?.string == "sohoa-record/1")
        #expect(value["record"]?["date"]?["value"]?.string == "2025-08-00")
        #expect(value["record"]?["number"]?["grade"]?.string == "A")
        let evidence = value["record"]?["number"]?["evidence"]?.array
        #expect(evidence?.first?["box"] == .array([1, 2, 30, 14].map { .number($0) }))
        #expect(evidence?.last?["box"] == nil)
    }

    @Test func keysAreSortedAndSlashesPlain() {
        let text = String(
            decoding: RecordDocumentWriter().bytes(of: SampleDocument.full), as: UTF8.self)
        #expect(text.contains("\"07/KH-SXD\""))
        #expect(text.hasSuffix("}\n"))
        let top = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map { String($0) }
        #expect(top == top.sorted())
    }

    @Test func everyKeyOfTheSchemaIsDescribedInWords() throws {
        let schema = try JSONValue(parsing: Checkout.bytes(of: "docs/record.schema.json"))
        let page = try Checkout.text(of: "docs/record.md")
        var keys: Set<String> = []
        func collect(_ value: JSONValue) {
            for (key, member) in value["properties"]?.object ?? [:] {
                keys.insert(key)
                collect(member)
            }
        }
        collect(schema)
        for (_, definition) in schema["$defs"]?.object ?? [:] { collect(definition) }
        #expect(keys.count > 50)
        #expect(keys.filter { !page.contains("`\($0)`") }.sorted() == [])
    }
}
