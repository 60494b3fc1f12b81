import DocumentModel
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct DutyCountsTests {
    /// A task that is due on each of some days around 15 June 2026, a Monday.
    private func archive() throws -> SampleArchive {
        let archive = try SampleArchive()
        let days = [
            "2026-05-31", "2026-06-01", "2026-06-14", "2026-06-15", "2026-06-21", "2026-06-22",
            "2026-06-30", "2026-07-01",
        ]
        try archive.add(
            SampleDocument.make(
                ["a"],
                tasks: [
                    SampleDocument.task("1", "Báo cáo", due: days),
                    SampleDocument.task("2", "Tuyên truyền"),
                ]), file: 1)
        try archive.add(
            SampleDocument.make(
                ["a"], secrecy: "MẬT", tasks: [SampleDocument.task("1", "Báo", due: days)]), file: 2
        )
        return archive
    }

    @Test(arguments: [
        ("2026-06-15", 3, 2, 6), ("2026-06-17", 4, 2, 6), ("2026-06-21", 4, 2, 6),
        ("2026-06-22", 5, 1, 6), ("2026-06-30", 6, 2, 6), ("2026-07-01", 7, 2, 1),
        ("2026-05-01", 0, 0, 1), ("2027-01-01", 8, 0, 0),
    ])
    func daysThatAreNotDoneAreCounted(today: String, overdue: Int, week: Int, month: Int) throws {
        let archive = try archive()
        let counts = try archive.catalogue.dutyCounts(today: #require(CivilDate(today)))
        #expect(counts.overdue == overdue)
        #expect(counts.dueThisWeek == week)
        #expect(counts.dueThisMonth == month)
        #expect(counts.withoutDay == 1)
    }

    @Test func whatIsDoneIsNotCounted() throws {
        let archive = try archive()
        for due in ["2026-06-14", "2026-06-15"] { try archive.setStatus("done", due: due) }
        let counts = try archive.catalogue.dutyCounts(today: SampleArchive.today)
        #expect(counts.overdue == 2)
        #expect(counts.dueThisWeek == 1)
        #expect(counts.dueThisMonth == 4)
    }

    @Test func theyAreAsManyAsAreListed() throws {
        let archive = try archive()
        let query = "trạng-thái:open hạn:2026-06-15..2026-06-21"
        #expect(
            try archive.catalogue.dutyCounts(today: SampleArchive.today).dueThisWeek
                == archive.catalogue.deadlines(
                    SearchQuery(parsing: query), today: SampleArchive.today
                ).total)
        #expect(
            try archive.catalogue.dutyCounts(
                SearchQuery(parsing: "tuyên"), today: SampleArchive.today
            ).overdue == 0)
        #expect(throws: CatalogueError.self) {
            _ = try archive.catalogue.dutyCounts(today: #require(CivilDate("2026-06-00")))
        }
    }
}
