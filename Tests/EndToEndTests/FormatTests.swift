import SohoaTesting
import Testing

/// The forms that hold every word, made by the real executable.
@Suite struct FormatTests {
    private let scan = Checkout.path + "/Samples/ke-hoach-07-sxd.pdf"

    @Test func aScanBecomesWordsWithBoxes() throws {
        let folder = try TemporaryFolder()
        for format in ["hocr", "alto", "tsv"] {
            let result = try Executable.run(
                ["convert", scan, "--pages", "1", "--format", format, "-o", "out/"], in: folder)
            #expect(result.status == 0)
        }
        let names = try folder.names()
        #expect(names == ["out"])
        let hocr = try XMLElements(parsing: folder.read("out/ke-hoach-07-sxd.hocr"))
        let alto = try XMLElements(parsing: folder.read("out/ke-hoach-07-sxd.alto.xml"))
        let table = String(
            decoding: try folder.read("out/ke-hoach-07-sxd.tsv"), as: UTF8.self)
        let words = hocr.ofClass("ocrx_word")
        #expect(words.count > 300)
        #expect(words.contains { $0.text == "07/KH-SXD" })
        #expect(words.allSatisfy { $0.attributes["title"]?.hasPrefix("bbox ") == true })
        #expect(alto.named("String").compactMap { $0.attributes["CONTENT"] } == words.map(\.text))
        #expect(alto.named("String").allSatisfy { $0.attributes["HPOS"] != nil })
        let page = try #require(alto.named("Page").first?.attributes)
        let size = "\(page["WIDTH"] ?? "") \(page["HEIGHT"] ?? "")"
        let title = try #require(hocr.ofClass("ocr_page").first?.attributes["title"])
        #expect(title.hasPrefix("bbox 0 0 \(size); scan_res "))
        #expect(table.split(separator: "\n").count == words.count + 1)
    }

    @Test func aTextHasNoBoxes() throws {
        let folder = try TemporaryFolder()
        try folder.write("Nơi nhận: \"a\"\n", to: "a.txt")
        let result = try Executable.run(
            ["convert", "a.txt", "--format", "tsv", "--restore", "off"], in: folder)
        #expect(result.status == 0)
        #expect(result.text.hasSuffix("1\t1\t1\t1\t3\t\t\t\t\t1\t\"\"\"a\"\"\"\t\"\"\"a\"\"\"\n"))
    }

    @Test func aPlanBecomesATableAndACalendarOfItsDuties() throws {
        let folder = try TemporaryFolder()
        let plan = Checkout.path + "/Samples/ke-hoach-07-sxd.txt"
        let table = try Executable.run(["convert", plan, "--format", "csv"], in: folder)
        #expect(table.status == 0)
        let calendar = try Executable.run(["convert", plan, "--format", "ics"], in: folder)
        #expect(calendar.status == 0)
        let rows = table.text.split(separator: "\r\n")
        #expect(rows.count > 5)
        #expect(rows.dropFirst().allSatisfy { $0.contains(",07/KH-SXD,2025-08-20,") })
        let lines = calendar.text.split(separator: "\r\n")
        #expect(lines.first == "BEGIN:VCALENDAR")
        #expect(lines.last == "END:VCALENDAR")
        #expect(lines.contains { $0.hasPrefix("RRULE:") })
        let entries = lines.count { ["BEGIN:VEVENT", "BEGIN:VTODO"].contains($0) }
        #expect(entries >= rows.count - 1)
    }

    @Test(arguments: ["hocr", "alto", "tsv", "csv", "ics", "pdf"])
    func standardOutputTakesOneDocument(format: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("a\n", to: "a.txt")
        let result = try Executable.run(
            ["convert", "a.txt", "a.txt", "--format", format], in: folder)
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.messages.contains("--format \(format)"))
    }
}
