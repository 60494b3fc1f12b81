import DocumentModel
import Testing

@testable import Publishing

@Suite struct SerialDateTests {
    @Test(arguments: [
        ("1900-03-01", 61.0), ("1970-01-01", 25_569), ("2025-08-20", 45_889),
        ("9999-12-31", 2_958_465),
    ])
    func aDayHasItsNumber(date: String, number: Double) throws {
        #expect(SerialDate.number(of: try #require(CivilDate(date))) == number)
    }

    @Test(arguments: ["1900-02-28", "0001-01-01", "2025-08-00", "2025-00-00"])
    func aDayThatSpreadsheetsDoNotKnowHasNone(date: String) throws {
        #expect(SerialDate.number(of: try #require(CivilDate(date))) == nil)
    }

    @Test func aTimeIsAPartOfADay() throws {
        let noon = try #require(TimeStamp(seconds: 1_755_666_000))
        #expect(SerialDate.number(of: noon) == 45_889.5)
    }
}
