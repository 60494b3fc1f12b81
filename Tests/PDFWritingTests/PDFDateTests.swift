import DocumentModel
import Testing

@testable import PDFWriting

@Suite struct PDFDateTests {
    @Test(arguments: [
        ("D:20250820143005+07'00'", "2025-08-20T14:30:05+07:00", "D:20250820143005+07'00'"),
        ("D:20250820143005-0330", "2025-08-20T14:30:05-03:30", "D:20250820143005-03'30'"),
        ("D:20250820143005Z00'00'", "2025-08-20T14:30:05+00:00", "D:20250820143005+00'00'"),
        ("20250820", "2025-08-20T00:00:00", "D:20250820000000"),
        ("D:2025", "2025-01-01T00:00:00", "D:20250101000000"),
    ])
    func bothFormsAreOfTheSameTime(text: String, xmp: String, pdf: String) throws {
        let date = try #require(PDFDate(text))
        #expect(date.asXMP == xmp)
        #expect(date.asPDF == pdf)
    }

    @Test(arguments: ["", "D:", "D:20251320", "D:20250230", "ngày 20/8", "D:0000", "D:2025082099"])
    func whatIsNoDateIsNone(text: String) {
        #expect(PDFDate(text) == nil)
    }

    @Test func aDayBeginsInVietnam() throws {
        let day = try #require(CivilDate("2025-08-20"))
        #expect(PDFDate(day)?.asXMP == "2025-08-20T00:00:00+07:00")
        #expect(CivilDate("2025-08-00").flatMap { PDFDate($0) } == nil)
    }
}
