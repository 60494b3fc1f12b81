import SohoaTesting
import Testing

@Suite struct BadInputTests {
    @Test(arguments: try BadFile.all)
    func aBadFileIsNamedWithItsReasonAndAdvice(bad: BadFile) throws {
        let folder = try TemporaryFolder()
        if let bytes = bad.bytes { try folder.write(bytes, to: bad.name) }
        let before = try folder.names()
        let result = try Executable.run(
            ["convert", bad.name, "-o", "out.json", "--lang-ui", "en"], in: folder)
        #expect(result.status == bad.status)
        #expect(result.messages.contains("error: \(bad.name)"))
        #expect(result.messages.contains("[\(bad.reason), code \(bad.status)]"))
        #expect(result.messages.contains(bad.advice))
        #expect(result.output.isEmpty)
        #expect(try folder.names() == before)
    }

    @Test func badFilesDoNotStopTheOthers() throws {
        let folder = try TemporaryFolder()
        let bad = try BadFile.all
        for file in bad {
            if let bytes = file.bytes { try folder.write(bytes, to: file.name) }
        }
        try folder.write("Kính gửi: Ủy ban nhân dân tỉnh\n", to: "đầu.txt")
        try folder.write("Nơi nhận: như trên\n", to: "cuối.txt")
        let result = try Executable.run(
            ["convert", "đầu.txt"] + bad.map(\.name)
                + ["cuối.txt", "-o", "out/", "--format", "txt", "--report", "report.jsonl"],
            in: folder)
        #expect(result.status == 20)
        #expect(try folder.read("out/cuối.txt") == Array("Nơi nhận: như trên\n".utf8))
        let lines = try folder.read("report.jsonl").split(separator: UInt8(ascii: "\n"))
            .map { try JSONValue(parsing: Array($0)) }
        #expect(lines.map { $0["file"]?.string } == ["đầu.txt"] + bad.map(\.name) + ["cuối.txt"])
        #expect(lines.dropFirst().dropLast().map { $0["reason"]?.string } == bad.map(\.reason))
        #expect(lines.first?["status"]?.string != "rejected")
        #expect(lines.last?["status"]?.string != "rejected")
    }

    @Test func anEncryptedFileOpensWithItsPassword() throws {
        let folder = try TemporaryFolder()
        try folder.write(BadFile.encryptedPDF, to: "a.pdf")
        let right = try Executable.run(
            ["convert", "a.pdf", "--password", "1234"], in: folder)
        #expect(right.status == 0)
        #expect(try JSONValue(parsing: right.output)["source"]?["pages"]?.number == 1)
        let wrong = try Executable.run(
            ["convert", "a.pdf", "--password", "4321"], in: folder)
        #expect(wrong.status == 8)
    }

    @Test func aLatePageFailsTheFile() throws {
        let folder = try TemporaryFolder()
        let sample = Checkout.path + "/Samples/ke-hoach-07-sxd.pdf"
        let result = try Executable.run(
            ["convert", sample, "--page-timeout", "0.01", "-o", "a.json", "--lang-ui", "en"],
            in: folder)
        #expect(result.status == 12)
        #expect(result.messages.contains("[timeout, code 12]"))
        #expect(result.messages.contains("--page-timeout"))
        #expect(try folder.names() == [])
    }

    @Test func aMissingLanguageIsNamed() throws {
        let folder = try TemporaryFolder()
        let sample = Checkout.path + "/Samples/ke-hoach-07-sxd-fax.tiff"
        let result = try Executable.run(
            ["convert", sample, "-l", "xyz", "--pages", "1", "--lang-ui", "en"], in: folder)
        #expect(result.status == 3)
        #expect(result.messages.contains("xyz"))
        #expect(result.messages.contains("apt install"))
    }

    @Test func missingModelsListThePlacesTried() throws {
        let folder = try TemporaryFolder()
        try folder.write("Kính gửi\n", to: "a.txt")
        let result = try Executable.run(
            ["convert", "a.txt", "--data", "/no/such/folder", "--report", "r.jsonl"], in: folder)
        #expect(result.status == 3)
        #expect(result.messages.contains("/no/such/folder"))
        let line = try JSONValue(parsing: folder.read("r.jsonl"))
        #expect(line["reason"]?.string == "data-missing")
        #expect(line["exit"]?.number == 3)
    }
}
