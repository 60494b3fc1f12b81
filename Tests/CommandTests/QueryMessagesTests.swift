import CatalogueStore
import DocumentModel
import Presentation
import Testing

@testable import sohoa

@Suite struct QueryMessagesTests {
    private let vietnamese = Messages(language: .vietnamese)
    private let english = Messages(language: .english)

    @Test(
        arguments: [
            UsageError.severalForms, .workbookOnTerminal, .rowCount("limit", -1), .limitAndAll,
            .today("x"), .timeLimit(0), .severalDocuments("07/KH", [1, 2]),
        ] + QueryKey.allCases.map { .condition($0, "x") })
    func everyArgumentErrorIsSaidInBothLanguages(error: UsageError) {
        let lines = [vietnamese, english].map { $0.line(for: error, of: "list") }
        #expect(lines[0].hasPrefix("sohoa: lỗi tham số: "))
        #expect(lines[1].hasPrefix("sohoa: bad arguments: "))
        #expect(lines.allSatisfy { $0.hasSuffix(" 1]\n") })
        #expect(lines[1].contains("sohoa list --help"))
    }

    @Test func everyColumnHasAHeadingInBothLanguages() {
        for column in CatalogueColumn.allCases {
            #expect(!vietnamese.heading(column).isEmpty)
            #expect(!english.heading(column).isEmpty)
        }
        for subject in StatisticsRow.Subject.allCases {
            #expect(vietnamese.name(of: subject) != english.name(of: subject))
        }
    }

    @Test(arguments: [
        (0, "0", "0"), (999, "999", "999"), (1_000, "1.000", "1,000"),
        (1_234_567, "1.234.567", "1,234,567"), (-1_000, "-1.000", "-1,000"),
    ])
    func thousandsAreParted(number: Int, vi: String, en: String) {
        #expect(vietnamese.grouped(number) == vi)
        #expect(english.grouped(number) == en)
    }

    @Test func whatIsOverdueIsSaidSo() {
        var day = TaskDay(
            id: 1, slot: "2026-01-01", due: CivilDate("2026-01-01"), status: .ongoing,
            isOverdue: true, percent: 40, version: 0, isGone: false)
        #expect(vietnamese.status(of: day) == "quá hạn")
        day.isOverdue = false
        #expect(vietnamese.status(of: day) == "đang làm 40%")
        day.status = .done
        #expect(english.status(of: day) == "done")
    }
}
