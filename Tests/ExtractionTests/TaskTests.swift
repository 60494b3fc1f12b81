import DocumentModel
import Testing

@testable import Extraction

@Suite("UnitList")
struct UnitListTests {
    @Test("A list is split as it is written", arguments: UnitList.examples)
    func splits(text: String, units: [String], rest: String) throws {
        let passage = Passage(text)
        let list = try #require(UnitList(in: passage, tokens: 0..<passage.tokens.count))
        #expect(list.units.map(passage.text(in:)) == units)
        #expect(passage.text(ofTokens: list.end..<passage.tokens.count) == rest)
    }

    @Test("Duties are no unit", arguments: UnitList.counterexamples)
    func ignores(text: String) {
        let passage = Passage(text)
        #expect(UnitList(in: passage, tokens: 0..<passage.tokens.count) == nil)
    }
}

@Suite("NominalItem")
struct NominalItemTests {
    @Test("An item that only names a matter orders nothing", arguments: NominalItem.examples)
    func names(text: String) {
        let passage = Passage(text)
        #expect(NominalItem.matches(passage, tokens: 0..<passage.tokens.count))
    }

    @Test("An item with a duty may order something", arguments: NominalItem.counterexamples)
    func orders(text: String) {
        let passage = Passage(text)
        #expect(!NominalItem.matches(passage, tokens: 0..<passage.tokens.count))
    }
}

@Suite("UnitHeads")
struct UnitHeadsTests {
    @Test("Duties that begin like a unit are none", arguments: UnitHeads.counterexamples)
    func ignores(text: String) {
        #expect(!DirectiveLexicon.ours.units.begins(at: 0, in: Passage(text)))
    }
}

@Suite("Clauses of an order")
struct OrderClauseTests {
    private func all(_ text: String) -> (Passage, Range<Int>) {
        let passage = Passage(text)
        return (passage, (ItemMark(of: passage)?.contentToken ?? 0)..<passage.tokens.count)
    }

    @Test("An opening tells who", arguments: OrderOpening.examples)
    func opening(text: String, units: [String]) {
        let (passage, tokens) = all(text)
        #expect(OrderOpening(in: passage, tokens: tokens)?.units.map(passage.text(in:)) == units)
    }

    @Test("Other openings tell nobody", arguments: OrderOpening.counterexamples)
    func noOpening(text: String) {
        let (passage, tokens) = all(text)
        #expect(OrderOpening(in: passage, tokens: tokens) == nil)
    }

    @Test("“Phối hợp với” tells who helps", arguments: SupportClause.examples)
    func support(text: String, units: [String]) {
        let (passage, tokens) = all(text)
        #expect(SupportClause.units(in: passage, tokens: tokens).map(passage.text(in:)) == units)
    }

    @Test("“Phối hợp” alone tells nobody", arguments: SupportClause.counterexamples)
    func noSupport(text: String) {
        let (passage, tokens) = all(text)
        #expect(SupportClause.units(in: passage, tokens: tokens).isEmpty)
    }

    @Test("Reports go to somebody", arguments: ReportClause.examples)
    func report(text: String, units: [String]) {
        let (passage, tokens) = all(text)
        #expect(ReportClause.units(in: passage, tokens: tokens).map(passage.text(in:)) == units)
    }

    @Test("Reports without an address have none", arguments: ReportClause.counterexamples)
    func noReport(text: String) {
        let (passage, tokens) = all(text)
        #expect(ReportClause.units(in: passage, tokens: tokens).isEmpty)
    }

    @Test("Words of duty are known", arguments: DutyWords.examples)
    func duty(text: String) {
        let (passage, tokens) = all(text)
        #expect(DutyWords.stand(in: passage, tokens: tokens))
    }

    @Test("Sentences without them lay none", arguments: DutyWords.counterexamples)
    func noDuty(text: String) {
        let (passage, tokens) = all(text)
        #expect(!DutyWords.stand(in: passage, tokens: tokens))
    }

    @Test("An item of a letter may order by its subject alone", arguments: LetterOrder.examples)
    func letterOrder(text: String) {
        let (passage, tokens) = all(text)
        #expect(LetterOrder.matches(passage, tokens: tokens, sender: Passage(LetterOrder.sender)))
    }

    @Test("Other items of a letter order nothing", arguments: LetterOrder.counterexamples)
    func noLetterOrder(text: String) {
        let (passage, tokens) = all(text)
        #expect(!LetterOrder.matches(passage, tokens: tokens, sender: Passage(LetterOrder.sender)))
    }

    @Test("Closing formulas are known", arguments: ClosingFormula.examples)
    func closing(text: String) {
        let (passage, tokens) = all(text)
        #expect(ClosingFormula.matches(passage, tokens: tokens))
    }

    @Test("Closing orders are none", arguments: ClosingFormula.counterexamples)
    func noClosing(text: String) {
        let (passage, tokens) = all(text)
        #expect(!ClosingFormula.matches(passage, tokens: tokens))
    }

    @Test("Attribute lines are known by their label", arguments: AttributeLine.examples)
    func attribute(line: String, kind: AttributeLine.Kind, value: String) {
        let (passage, tokens) = all(line)
        let found = AttributeLine(in: passage, tokens: tokens)
        #expect(found?.kind == kind)
        #expect(found.map { passage.text(ofTokens: $0.value) } == value)
    }

    @Test("Other lines with a colon are none", arguments: AttributeLine.counterexamples)
    func noAttribute(line: String) {
        let (passage, tokens) = all(line)
        #expect(AttributeLine(in: passage, tokens: tokens) == nil)
    }
}

@Suite("MeasureUnit")
struct MeasureUnitTests {
    @Test("A unit is the noun without what is said of it", arguments: MeasureUnit.examples)
    func reads(text: String, unit: String) throws {
        let passage = Passage(text)
        let found = try #require(
            MeasureUnit(in: passage, at: 0, measures: DirectiveLexicon.ours.measures))
        #expect(passage.text(ofTokens: 0..<found.end) == unit)
    }

    @Test("Other words measure nothing", arguments: MeasureUnit.counterexamples)
    func ignores(text: String) {
        #expect(
            MeasureUnit(in: Passage(text), at: 0, measures: DirectiveLexicon.ours.measures) == nil)
    }
}

@Suite("TargetReader")
struct TargetReaderTests {
    @Test(
        "A goal is read with comparison, value and unit",
        arguments: TargetReader.examples.map {
            (
                $0.text,
                Target(
                    statement: "", comparison: $0.comparison, value: $0.value, unit: $0.unit,
                    grade: .a, evidence: [])
            )
        })
    func reads(text: String, expected: Target) {
        let passage = Passage(text)
        let found = TargetReader().targets(
            in: passage, tokens: 0..<passage.tokens.count, isGoal: true)
        #expect(found.map(\.comparison) == [expected.comparison])
        #expect(found.map(\.value) == [expected.value])
        #expect(found.map(\.unit) == [expected.unit])
    }

    @Test("Years, codes and spans of time are no goal", arguments: TargetReader.counterexamples)
    func ignores(text: String) {
        let passage = Passage(text)
        #expect(
            TargetReader().targets(in: passage, tokens: 0..<passage.tokens.count, isGoal: true)
                .isEmpty)
    }

    @Test("The last day stands in the goal's own clause")
    func lastDay() {
        let passage = Passage("Đến hết năm 2026: đạt tối thiểu 60% doanh nghiệp")
        let found = TargetReader().targets(
            in: passage, tokens: 0..<passage.tokens.count, isGoal: true)
        #expect(found.map { $0.by?.description } == ["2026-12-31"])
    }
}
