import DocumentModel
import Publishing
import SohoaTesting
import Testing

@Suite struct ReportLineTests {
    @Test func aConvertedFileHasPagesGradeAndWarnings() throws {
        let line = ReportLine(
            converted: SampleDocument.full, warnings: [], output: "out/a.json", seconds: 1.23456)
        let value = try JSONValue(parsing: line.bytes)
        #expect(value["status"]?.string == "ok")
        #expect(value["pages"]?.number == 1)
        #expect(value["grade"]?.string == "C")
        #expect(value["warnings"] == .array([]))
        #expect(value["checks"]?.number == 1)
        #expect(value["seconds"]?.number == 1.235)
        #expect(value["output"]?.string == "out/a.json")
        #expect(value["reason"] == nil)
    }

    @Test func whatIsTheMatterWithTheFileMakesAWarning() {
        let line = ReportLine(
            converted: SampleDocument.full, warnings: ["không thấy chữ nào"], output: "-",
            seconds: 0)
        #expect(line.status == .warning)
    }

    @Test func aRejectedFileHasReasonMessageAndCode() throws {
        let line = ReportLine(
            rejected: "a\n.pdf", reason: "encrypted", page: 2, message: "mật khẩu", exit: 8,
            seconds: 0)
        let value = try JSONValue(parsing: line.bytes)
        #expect(value["file"]?.string == "a\n.pdf")
        #expect(value["status"]?.string == "rejected")
        #expect(value["reason"]?.string == "encrypted")
        #expect(value["page"]?.number == 2)
        #expect(value["message"]?.string == "mật khẩu")
        #expect(value["exit"]?.number == 8)
        #expect(value["pages"] == nil)
    }

    @Test func itIsOneLine() {
        let line = ReportLine(
            rejected: "a\nb", reason: "corrupt", page: nil, message: "x\ny", exit: 2, seconds: 0)
        #expect(line.bytes.count { $0 == UInt8(ascii: "\n") } == 1)
        #expect(line.bytes.last == UInt8(ascii: "\n"))
    }
}
