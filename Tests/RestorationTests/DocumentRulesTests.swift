import DocumentModel
import Testing

@testable import Restoration

@Suite struct DocumentRulesTests {
    struct Example: CustomTestStringConvertible {
        let rule: any DocumentRule
        let read: [String]
        let expected: [String]
        var testDescription: String { "\(type(of: rule)): \(read.joined(separator: " / "))" }
    }

    private func repaired(_ lines: [String], by rule: any DocumentRule) -> [String] {
        var pages = [
            RestoredPage(number: 1, origin: .text, lines: lines.map(RestoredLine.init(read:)))
        ]
        rule.repair(&pages)
        return pages[0].lines.map(\.text)
    }

    @Test(
        arguments: Restorer.documentRules.flatMap { rule in
            type(of: rule).examples.map {
                Example(rule: rule, read: $0.read, expected: $0.repaired)
            }
        })
    func marksFollowTheirOrder(example: Example) {
        #expect(repaired(example.read, by: example.rule) == example.expected)
    }

    @Test(
        arguments: Restorer.documentRules.flatMap { rule in
            type(of: rule).counterexamples.map {
                Example(rule: rule, read: $0, expected: $0)
            }
        })
    func whatIsNoMisreadMarkStays(example: Example) {
        #expect(repaired(example.read, by: example.rule) == example.expected)
    }

    @Test func aListGoesOnOverThePage() {
        var pages = [["a) Sở", "b) Ban"], ["e) Hội"]].enumerated().map { index, lines in
            RestoredPage(
                number: index + 1, origin: .text, lines: lines.map(RestoredLine.init(read:)))
        }
        LetterMarks().repair(&pages)
        #expect(pages[1].text == "c) Hội")
        #expect(pages[1].lines[0].words[0].treatment == .ordered)
    }
}
