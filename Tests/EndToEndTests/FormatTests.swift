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

    @Test func aPlanBecomesAWorkbook() throws {
        let folder = try TemporaryFolder()
        let plan = Checkout.path + "/Samples/ke-hoach-07-sxd.txt"
        let toFolder = try Executable.run(
            ["convert", plan, "--format", "xlsx", "-o", "out/"], in: folder)
        #expect(toFolder.status == 0)
        #expect(try folder.names() == ["out"])
        let piped = try Executable.runShell(
            "\"$sohoa\" convert '\(plan)' --format xlsx | cat > piped.xlsx", in: folder)
        #expect(piped.status == 0)
        #expect(try folder.read("piped.xlsx") == folder.read("out/ke-hoach-07-sxd.xlsx"))
        let workbook = try WorkbookReader(at: folder.path + "/piped.xlsx")
        #expect(workbook.sheets == ["Văn bản", "Nhiệm vụ", "Chỉ tiêu", "Viện dẫn"])
        let head = try workbook.cells(ofSheet: 1)
        let date = try #require(head.first { $0.value.text == "Ngày ban hành" }?.key.dropFirst())
        #expect(head["B\(date)"] == WorkbookReader.Cell(text: "45889", form: "dd/mm/yyyy"))
        let table = try Executable.run(["convert", plan, "--format", "csv"], in: folder)
        let rows = table.text.split(separator: "\r\n").count
        let tasks = try workbook.cells(ofSheet: 2)
        #expect(tasks["A\(rows)"] != nil)
        #expect(tasks["A\(rows + 1)"] == nil)
        #expect(tasks["B2"]?.text == "07/KH-SXD")
    }

    @Test func aWorkbookSpeaksTheLanguageOfTheMessages() throws {
        let folder = try TemporaryFolder()
        try folder.write("Kế hoạch\n", to: "a.txt")
        let result = try Executable.run(
            ["convert", "a.txt", "--format", "xlsx", "--lang-ui", "en", "-o", "a.xlsx"], in: folder)
        #expect(result.status == 0)
        let workbook = try WorkbookReader(at: folder.path + "/a.xlsx")
        #expect(workbook.sheets == ["Document", "Tasks", "Targets", "References"])
        #expect(try workbook.row(1, ofSheet: 1) == ["Field", "Value", "Grade", "Page"])
    }

    @Test func aWorkbookThatDoesNotFitIsNotThere() throws {
        let folder = try TemporaryFolder()
        let plan = Checkout.path + "/Samples/ke-hoach-07-sxd.txt"
        // No file may grow beyond a kilobyte; the signal of it is ignored.
        let result = try Executable.runShell(
            "trap '' XFSZ; ulimit -f 1; \"$sohoa\" convert '\(plan)' --format xlsx -o a.xlsx",
            in: folder)
        #expect(result.status == 13)
        #expect(result.messages.contains("disk-full"))
        #expect(try folder.names() == [])
    }

    @Test func aSheetIsNeverWithoutItsLastRows() throws {
        let folder = try TemporaryFolder()
        let tasks = (1...300).map {
            "\($0). Văn phòng Sở chủ trì, phối hợp các phòng báo cáo kết quả trước ngày 15/6/2026.\n"
        }
        try folder.write("KẾ HOẠCH\nI. NHIỆM VỤ\n" + tasks.joined(), to: "a.txt")
        // The workbook would have 16 KB, but the rows on the way to it have 110.
        let result = try Executable.runShell(
            "trap '' XFSZ; ulimit -f 60; \"$sohoa\" convert a.txt --format xlsx -o a.xlsx",
            in: folder)
        #expect(result.status == 13)
        #expect(try folder.names() == ["a.txt"])
    }

    @Test func aWorkbookIsNotGivenToATerminal() throws {
        let folder = try TemporaryFolder()
        try folder.write("a\n", to: "a.txt")
        let result = try Executable.runShell(
            "script -qec '\"$sohoa\" convert a.txt --format xlsx' /dev/null", in: folder)
        #expect(result.status == 1)
        #expect(result.text.contains("--format xlsx"))
        #expect(!result.text.contains("PK"))
    }

    @Test(arguments: ["hocr", "alto", "tsv", "csv", "ics", "xlsx", "pdf"])
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
