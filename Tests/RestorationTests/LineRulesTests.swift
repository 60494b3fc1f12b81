import DocumentModel
import Testing

@testable import Restoration

@Suite struct LineRulesTests {
    struct Example: CustomTestStringConvertible {
        let rule: any LineRule
        let read: String
        let expected: String
        var testDescription: String { "\(type(of: rule)): \(read)" }
    }

    private func repaired(_ text: String, by rule: any LineRule) -> RestoredLine {
        var line = RestoredLine(read: text)
        rule.repair(&line)
        return line
    }

    @Test(
        arguments: (Restorer.lineRules + Restorer.readingRules).flatMap { rule in
            type(of: rule).examples.map {
                Example(rule: rule, read: $0.read, expected: $0.repaired)
            }
        })
    func whatWasMisreadIsRepaired(example: Example) {
        #expect(repaired(example.read, by: example.rule).text == example.expected)
    }

    @Test(
        arguments: (Restorer.lineRules + Restorer.readingRules).flatMap { rule in
            type(of: rule).counterexamples.map {
                Example(rule: rule, read: $0, expected: $0)
            }
        })
    func whatMayBeRightStays(example: Example) {
        #expect(repaired(example.read, by: example.rule).text == example.expected)
    }

    @Test func whatWasReadStaysWithTheWholeAndItsBoxCoversThePieces() {
        let word = repaired("ngày 24/1 1/2017", by: SplitNumbers()).words[1]
        #expect(word.raw == "24/1 1/2017")
        #expect(word.box == PageBox(left: 10, top: 0, right: 29, bottom: 9))
        #expect(word.treatment == .repaired)
        #expect(word.alternatives.map(\.text) == ["24/1 1/2017"])
    }

    @Test func aPeriodBeforeTheNextColumnStays() {
        var line = RestoredLine(read: "quyền. thuê nhà")
        line.words[1].box = PageBox(left: 200, top: 0, right: 220, bottom: 9)
        StrayPeriods().repair(&line)
        #expect(line.text == "quyền. thuê nhà")
    }
}
