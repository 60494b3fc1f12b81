import DocumentModel
import Testing

@testable import CatalogueStore

@Suite struct DayRangeTests {
    @Test(
        arguments: [
            ("2026-06-15", "2026-06-15", "2026-06-15"),
            ("15/6/2026", "2026-06-15", "2026-06-15"),
            ("2026-02", "2026-02-01", "2026-02-28"),
            ("2/2028", "2028-02-01", "2028-02-29"),
            ("2026", "2026-01-01", "2026-12-31"),
            ("2026..2027", "2026-01-01", "2027-12-31"),
            ("2026-06..30/9/2026", "2026-06-01", "2026-09-30"),
            ("..2026-06", nil, "2026-06-30"),
            ("2026-06..", "2026-06-01", nil),
        ] as [(String, String?, String?)])
    func daysMonthsAndYearsAreRead(text: String, first: String?, last: String?) throws {
        let range = try #require(DayRange(text))
        #expect(range.first?.description == first)
        #expect(range.last?.description == last)
    }

    @Test(arguments: [
        "", "..", "26", "2026-", "2026-13", "2026-02-30", "32/1/2026", "2026-1-1-1", "x..2026",
        "2027..2026", "2026...2027", "0000", "２０２６", "-2026", "2026/06", "20260615", "6-2026",
    ])
    func anythingElseIsNone(text: String) {
        #expect(DayRange(text) == nil)
    }
}
