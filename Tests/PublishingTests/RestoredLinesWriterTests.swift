import DocumentModel
import Publishing
import SohoaTesting
import Testing

@Suite struct RestoredLinesWriterTests {
    private func lines(of text: RestoredText) throws -> [JSONValue] {
        try RestoredLinesWriter().bytes(of: text).split(separator: UInt8(ascii: "\n"))
            .map { try JSONValue(parsing: Array($0)) }
    }

    @Test func eachLineIsAnObjectWithItsWords() throws {
        let lines = try lines(of: RestoredText(pages: SampleDocument.full.pages))
        #expect(lines.count == 2)
        #expect(lines[0]["page"]?.number == 1)
        #expect(lines[0]["line"]?.number == 1)
        #expect(lines[0]["text"]?.string == "Số: 07/KH-SXD")
        let word = lines[0]["words"]?.array?.first
        #expect(word?["raw"]?.string == "Sô:")
        #expect(word?["text"]?.string == "Số:")
        #expect(word?["probability"]?.number == 0.9)
        #expect(word?["grade"]?.string == "A")
        #expect(word?["treatment"]?.string == "repaired")
        #expect(word?["alternatives"]?.array?.first?["text"]?.string == "Sổ:")
    }

    @Test func anEmptyLineHasNoWords() throws {
        let line = try lines(of: RestoredText(pages: SampleDocument.full.pages))[1]
        #expect(line["line"]?.number == 2)
        #expect(line["text"]?.string == "")
        #expect(line["words"] == .array([]))
    }

    @Test(arguments: [(0.99987654, 0.9999, "A"), (0.7, 0.7, "B"), (0.31, 0.31, "C"), (0, 0, "D")])
    func aProbabilityHasFourDecimalsAndAGrade(
        probability: Double, written: Double, grade: String
    ) throws {
        let word = RestoredWord(text: "a", raw: "b", probability: probability)
        let page = RestoredPage(number: 7, origin: .text, lines: [RestoredLine(words: [word])])
        let line = try lines(of: RestoredText(pages: [page]))[0]
        #expect(line["page"]?.number == 7)
        #expect(line["words"]?.array?.first?["probability"]?.number == written)
        #expect(line["words"]?.array?.first?["grade"]?.string == grade)
    }

    @Test func everyKeyAndTreatmentIsDescribed() throws {
        let page = try Checkout.text(of: "docs/restore.md")
        func check(_ value: JSONValue) {
            for (key, member) in value.object ?? [:] {
                #expect(page.contains("| `\(key)` |"))
                check(member)
            }
            for member in value.array ?? [] { check(member) }
        }
        for line in try lines(of: RestoredText(pages: SampleDocument.full.pages)) { check(line) }
        for treatment in RestoredWord.Treatment.allCases {
            #expect(page.contains("`\(treatment.rawValue)`"))
        }
    }
}
