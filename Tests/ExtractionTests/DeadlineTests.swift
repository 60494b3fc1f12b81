import DocumentModel
import Testing

@testable import Extraction

@Suite("DeadlineRule")
struct DeadlineRuleTests {
    static let examples = DeadlineReader.rules.enumerated().flatMap { rule in
        rule.element.examples.map { (rule.offset, $0) }
    }
    static let counterexamples = DeadlineReader.rules.enumerated().flatMap { rule in
        rule.element.counterexamples.map { (rule.offset, $0) }
    }

    @Test("Each rule reads its examples", arguments: examples)
    func reads(rule: Int, example: DeadlineExample) {
        let found = DeadlineReader.rules[rule].match(in: Passage(example.text), at: 0)?.deadline
        #expect(found?.text == example.words)
        #expect(found?.by?.description == example.by)
        #expect(found?.recurrence == example.recurrence)
        #expect(found?.rrule == example.rrule)
    }

    @Test("Each rule leaves its counterexamples", arguments: counterexamples)
    func ignores(rule: Int, text: String) {
        #expect(DeadlineReader.rules[rule].match(in: Passage(text), at: 0) == nil)
    }
}

@Suite("DeadlineReader")
struct DeadlineReaderTests {
    private func deadlines(_ text: String) -> [Deadline] {
        let passage = Passage(text)
        return DeadlineReader().deadlines(in: passage, tokens: 0..<passage.tokens.count)
    }

    @Test("A list of periods gives a deadline each")
    func listOfPeriods() {
        #expect(
            deadlines("báo cáo định kỳ hằng tháng, quý, 6 tháng và hằng năm").map(\.recurrence) == [
                .month, .quarter, .halfYear, .year,
            ])
    }

    @Test("A day before which something is due is marked so")
    func before() {
        #expect(deadlines("gửi trước ngày 15/11/2025").map(\.before) == [true])
        #expect(deadlines("đến hết ngày 15/11/2025").map(\.before) == [false])
    }

    @Test("The event from which a time runs is kept")
    func relative() {
        #expect(
            deadlines("chậm nhất 05 ngày làm việc kể từ ngày nhận được văn bản.").map(\.relativeTo)
                == ["ngày nhận được văn bản"])
    }

    @Test(
        "Running text of past and place has none",
        arguments: [
            "Chiến lược đến năm 2030", "ngày 28/7/2025 của Ủy ban", "thường xuyên, kịp thời",
        ])
    func none(text: String) {
        #expect(deadlines(text).isEmpty)
    }

    @Test(
        "A labelled entry counts even if vague",
        arguments: [
            ("Thực hiện thường xuyên.", "thường xuyên"),
            ("Hoàn thành trong năm 2025.", "trong năm 2025"),
            ("Thường xuyên, hằng năm", "Thường xuyên, hằng năm"),
        ])
    func labelled(entry: String, text: String) {
        let passage = Passage(entry)
        #expect(
            DeadlineReader().labelledDeadlines(in: passage, tokens: 0..<passage.tokens.count).map(
                \.text) == [text])
    }
}
