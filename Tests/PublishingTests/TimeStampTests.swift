import DocumentModel
import Publishing
import Testing

@Suite struct TimeStampTests {
    @Test(arguments: [
        (0, 0, "1970-01-01T00:00:00+00:00"),
        (0, 420, "1970-01-01T07:00:00+07:00"),
        (-1, 0, "1969-12-31T23:59:59+00:00"),
        (-86_400, 0, "1969-12-31T00:00:00+00:00"),
        (1_755_684_300, 420, "2025-08-20T17:05:00+07:00"),
        (1_755_684_300, -210, "2025-08-20T06:35:00-03:30"),
        (1_709_225_999, 420, "2024-02-29T23:59:59+07:00"),
    ])
    func aTimeIsSaidOnItsClock(seconds: Int, offset: Int, text: String) {
        #expect(TimeStamp(seconds: seconds, offset: offset)?.description == text)
    }

    @Test(arguments: [Int.max, .min, 253_402_300_800])
    func aTimeOutsideTheCalendarIsNone(seconds: Int) {
        #expect(TimeStamp(seconds: seconds, offset: 0) == nil)
    }

    @Test func aDayBeginsAtMidnightInVietnam() throws {
        let date = try #require(CivilDate("2025-08-20"))
        #expect(TimeStamp(startOf: date)?.description == "2025-08-20T00:00:00+07:00")
        #expect(CivilDate("2025-08-00").flatMap(TimeStamp.init(startOf:)) == nil)
    }
}
