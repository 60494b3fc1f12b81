import DocumentModel
import SohoaTesting
import Testing

@testable import Extraction

@Suite("FormRule")
struct FormRuleTests {
    private static func cases(
        _ examples: (FormRule) -> [FormExample]
    ) -> [(rule: String, lines: [String]?)] {
        FormRule.everything.flatMap { rule in
            examples(rule).map { (rule.name, $0.lines) }
        }
    }

    private func rules(_ lines: [String]?) throws -> [String] {
        DirectiveExtractor().record(of: [samplePage(try #require(lines))]).checks.map(
            \.rule)
    }

    @Test("A well-formed document breaks no rule")
    func wellFormed() throws {
        #expect(try rules(FormExample.document) == [])
    }

    @Test("Each rule finds what its examples break", arguments: cases(\.examples))
    func finds(rule: String, lines: [String]?) throws {
        #expect(try rules(lines).contains(rule))
    }

    @Test("Each rule leaves its counterexamples", arguments: cases(\.counterexamples))
    func leaves(rule: String, lines: [String]?) throws {
        #expect(try !rules(lines).contains(rule))
    }

    @Test("Each rule has an example, a name of its own and a message with a full stop")
    func complete() throws {
        #expect(FormRule.everything.filter(\.examples.isEmpty).map(\.name) == [])
        #expect(Set(FormRule.everything.map(\.name)).count == FormRule.everything.count)
        for example in FormRule.everything.flatMap(\.examples) {
            let lines = try #require(example.lines)
            for check in DirectiveExtractor().record(of: [samplePage(lines)]).checks {
                #expect(check.message.hasSuffix("."))
            }
        }
    }

    @Test("Each rule stands in docs/record.md with its severity")
    func documented() throws {
        let page = try Checkout.text(of: "docs/record.md")
        for rule in FormRule.everything {
            let lines = try #require(rule.examples.first?.lines)
            let checks = DirectiveExtractor().record(of: [samplePage(lines)]).checks
            let check = try #require(checks.first { $0.rule == rule.name })
            #expect(page.contains("| `\(rule.name)` | `\(check.severity.rawValue)` |"))
        }
    }

    @Test("One finding shows all the tasks that lack something")
    func oneFindingForAllTasks() throws {
        let example = FormExample(without: " hằng quý", " trước ngày 15/11/2025")
        let lines = try #require(example.lines)
        let checks = DirectiveExtractor().record(of: [samplePage(lines)]).checks
        #expect(checks.map(\.rule) == ["task-deadline-missing"])
        #expect(checks.map(\.message) == ["2 trên 3 nhiệm vụ thiếu thời hạn."])
        #expect(checks.map(\.severity) == [.note])
        #expect(checks.first?.evidence.map(\.line) == [12, 13])
    }
}
