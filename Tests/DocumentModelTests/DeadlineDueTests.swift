import DocumentModel
import Testing

@Suite struct DeadlineDueTests {
    private let first = CivilDate("2025-09-01")
    private let second = CivilDate("2025-10-01")

    @Test func theDayOfTheWordsComesBeforeTheReckonedOne() {
        var deadline = Deadline(text: "", by: first)
        #expect(deadline.due == first)
        deadline.resolved = second
        #expect(deadline.due == first)
        deadline.by = nil
        #expect(deadline.due == second)
    }

    @Test func aRecurringDutyIsDueOnItsFirstDay() {
        var deadline = Deadline(text: "", recurrence: .month)
        #expect(deadline.due == nil)
        deadline.next = [first, second].compactMap { $0 }
        #expect(deadline.due == first)
    }

    @Test func aDateInPartIsNoDay() {
        var deadline = Deadline(text: "", by: CivilDate("2025-00-00"))
        #expect(deadline.due == nil)
        deadline.resolved = second
        #expect(deadline.due == second)
    }
}
