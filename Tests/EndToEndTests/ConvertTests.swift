import SohoaTesting
import Testing

/// Whole conversions of the samples by the real executable.
@Suite struct ConvertTests {
    private let samples = Checkout.path + "/Samples/ke-hoach-07-sxd"

    @Test func aScanBecomesARecord() throws {
        let folder = try TemporaryFolder()
        let result = try Executable.run(
            [
                "convert", samples + ".pdf", "--pages", "1", "--pages-detail", "-o", "out/",
                "--report", "report.jsonl",
            ], in: folder)
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        let value = try JSONValue(parsing: folder.read("out/ke-hoach-07-sxd.json"))
        let schema = try JSONSchema(parsing: Checkout.bytes(of: "docs/record.schema.json"))
        #expect(schema.violations(in: value) == [])
        #expect(value["source"]?["pages"]?.number == 4)
        #expect(value["source"]?["textFrom"]?.string == "ocr")
        #expect(value["pages"]?.array?.count == 1)
        #expect(value["record"]?["number"]?["value"]?.string == "07/KH-SXD")
        #expect(value["record"]?["date"]?["value"]?.string == "2025-08-20")
        #expect(
            value["made"]?.array?.map { $0["step"]?.string }
                == ["recognition", "restoration", "extraction"])
        let line = try JSONValue(parsing: folder.read("report.jsonl"))
        #expect(line["pages"]?.number == 1)
        #expect(line["output"]?.string == "out/ke-hoach-07-sxd.json")
    }

    @Test func aFaxOfSeveralPagesBecomesText() throws {
        let folder = try TemporaryFolder()
        let before = try Checkout.bytes(of: "Samples/ke-hoach-07-sxd-fax.tiff")
        let result = try Executable.run(
            [
                "convert", samples + "-fax.tiff", "--pages", "1,2", "--jobs", "2", "--format",
                "txt", "-q",
            ], in: folder)
        #expect(result.status == 0)
        #expect(result.messages == "")
        let pages = result.text.split(separator: "\u{0C}")
        #expect(pages.count == 2)
        #expect(pages.first?.contains("07/KH-SXD") == true)
        #expect(try Checkout.bytes(of: "Samples/ke-hoach-07-sxd-fax.tiff") == before)
    }

    @Test func aTextInAnOldEncodingBecomesARecord() throws {
        let folder = try TemporaryFolder()
        // Windows-1252's reading of TCVN3 is Latin-1's here: every character is its byte.
        let text = """
            UBND TØNH AN GIANG CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM
            Së X¢Y DùNG §éc lËp - Tù do - H¹nh phóc
            Sè: 07/KH-SXD An Giang, ngµy 20 th¸ng 8 n¨m 2025
            KÕ HO¹CH
            Thùc hiÖn NghÞ quyÕt sè 71/NQ-CP ngµy 01/4/2025 cña ChÝnh phñ

            """
        try folder.write(text.unicodeScalars.map { UInt8($0.value) }, to: "a.txt")
        let result = try Executable.run(["convert", "a.txt"], in: folder)
        #expect(result.status == 0)
        let value = try JSONValue(parsing: result.output)
        let schema = try JSONSchema(parsing: Checkout.bytes(of: "docs/record.schema.json"))
        #expect(schema.violations(in: value) == [])
        #expect(value["record"]?["issuer"]?["value"]?.string == "SỞ XÂY DỰNG")
        #expect(value["record"]?["date"]?["value"]?.string == "2025-08-20")
        let steps = value["made"]?.array ?? []
        #expect(steps.map { $0["step"]?.string } == ["decoding", "restoration", "extraction"])
        #expect(steps.first?["settings"]?["tcvn3"]?.string == "1")
        let plain = try Executable.run(["convert", "a.txt", "--format", "txt"], in: folder)
        #expect(
            plain.text.contains("Thực hiện Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ"))
    }

    @Test func aMangledTextIsRepairedLineByLine() throws {
        let folder = try TemporaryFolder()
        let lines = try Checkout.text(of: "Samples/ke-hoach-07-sxd-mangled.txt")
            .split(separator: "\n", omittingEmptySubsequences: false).prefix(12)
        try folder.write(lines.joined(separator: "\n") + "\n", to: "a.txt")
        let result = try Executable.run(["convert", "a.txt", "--format", "txt"], in: folder)
        #expect(result.status == 0)
        let repaired = result.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(repaired.count == lines.count + 1)
        #expect(result.text.contains("Độc lập - Tự do - Hạnh phúc"))
        let off = try Executable.run(
            ["convert", "a.txt", "--format", "txt", "--restore", "off"], in: folder)
        #expect(off.output == (try folder.read("a.txt")))
    }

    @Test func standardInputHasTheLimitOfAFile() throws {
        let folder = try TemporaryFolder()
        let text =
            Array("Kính gửi: Sở Xây dựng\n".utf8) + [UInt8](repeating: 0x20, count: 1_000_000)
        for (limit, status) in [("file=1", Int32(12)), ("file=2", 0)] {
            let result = try Executable.run(
                ["convert", "-", "--format", "txt", "-o", "-", "--limit", limit], in: folder,
                input: text)
            #expect(result.status == status, "\(result.messages)")
            #expect(result.messages.contains("limit: file=1 MB") == (status == 12))
        }
    }

    @Test func aHealthyTextGoesThroughUnchanged() throws {
        let folder = try TemporaryFolder()
        let text = try Checkout.bytes(of: "Samples/ke-hoach-07-sxd.txt")
        let result = try Executable.run(
            ["convert", "-", "--format", "txt", "-o", "-"], in: folder, input: text)
        #expect(result.status == 0)
        #expect(result.output == text)
    }

    @Test func aScanMayComeThroughStandardInput() throws {
        let folder = try TemporaryFolder()
        let result = try Executable.run(
            ["convert", "-", "--pages", "4"], in: folder,
            input: Checkout.bytes(of: "Samples/ke-hoach-07-sxd-fax.tiff"),
            environment: ["TMPDIR": folder.path])
        #expect(result.status == 0)
        #expect(try JSONValue(parsing: result.output)["source"]?["file"]?.string == "-")
        #expect(try folder.names() == [])
    }

    @Test func severalResultsFollowEachOtherOnStandardOutput() throws {
        let folder = try TemporaryFolder()
        try folder.write("một\n", to: "a.txt")
        try folder.write("hai", to: "b.txt")
        let text = try Executable.run(
            ["convert", "a.txt", "b.txt", "--format", "txt", "--restore", "off"], in: folder)
        #expect(text.text == "một\n\u{0C}hai")
        let json = try Executable.run(["convert", "a.txt", "b.txt"], in: folder)
        let documents = json.text.split(separator: "\n}\n")
        #expect(documents.count == 2)
        for document in documents {
            _ = try JSONValue(parsing: Array("\(document)\n}".utf8))
        }
    }

    @Test(arguments: ["kế hoạch (bản 1).txt", "ke\u{302}\u{301} hoa\u{323}ch.txt", "-x.txt"])
    func anyNameIsTaken(name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("Nơi nhận\n", to: name)
        let result = try Executable.run(
            ["convert", "--format", "txt", "-o", "out/", "--", name], in: folder)
        #expect(result.status == 0)
        #expect(try folder.read("out/" + name) == Array("Nơi nhận\n".utf8))
    }

    @Test func inputsOfTheSameNameDoNotOverwriteEachOther() throws {
        let folder = try TemporaryFolder()
        try folder.write("một\n", to: "a.txt")
        try folder.write("hai\n", to: "a.md")
        let result = try Executable.run(
            ["convert", "a.txt", "a.md", "-o", "out/", "--format", "txt", "--restore", "off"],
            in: folder)
        #expect(result.status == 0)
        #expect(try folder.read("out/a.txt") == Array("một\n".utf8))
        #expect(try folder.read("out/a-2.txt") == Array("hai\n".utf8))
    }

    @Test func pagesAreChosen() throws {
        let folder = try TemporaryFolder()
        try folder.write("một\n\u{0C}hai\n\u{0C}ba\n", to: "a.txt")
        let result = try Executable.run(
            ["convert", "a.txt", "--pages", "1,3-end", "--format", "txt", "--restore", "off"],
            in: folder)
        #expect(result.text == "một\n\u{0C}ba\n")
    }
}
