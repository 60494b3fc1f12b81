import SohoaTesting
import Testing

/// `sohoa restore` by the real executable.
@Suite struct RestoreTests {
    private static let mangled =
        "S6: o7 /KH-SXD An Giang\n\nT6 chirc thwe hién Nghi quyét s6 71/NQ-CP\n"
        + "ngay 01/4/2025 ciia Chinh phi\n"

    @Test func standardInputComesOutRepairedLineByLine() throws {
        let folder = try TemporaryFolder()
        let result = try Executable.run(
            ["restore"], in: folder, input: Array(Self.mangled.utf8),
            environment: ["TMPDIR": folder.path])
        #expect(result.status == 0)
        #expect(
            result.text
                == "Số: 07 /KH-SXD An Giang\n\nTổ chức thực hiện Nghị quyết số 71/NQ-CP\n"
                + "ngày 01/4/2025 của Chính phủ\n")
        #expect(result.messages.hasPrefix("stdin → stdout: 4 dòng, "))
        #expect(try folder.names() == [])
    }

    @Test func whatConvertWritesAsTextIsTheSame() throws {
        let folder = try TemporaryFolder()
        let lines = try Checkout.text(of: "Samples/ke-hoach-07-sxd-mangled.txt")
            .split(separator: "\n", omittingEmptySubsequences: false).prefix(40)
        try folder.write(lines.joined(separator: "\r\n") + "\r\n\u{0C}\r\nKé hoach", to: "a.txt")
        let restored = try Executable.run(["restore", "a.txt", "-q"], in: folder)
        let converted = try Executable.run(
            ["convert", "a.txt", "--format", "txt", "-q"], in: folder)
        #expect(restored.status == 0)
        #expect(restored.messages == "")
        #expect(restored.output == converted.output)
        #expect(restored.text.split(separator: "\n", omittingEmptySubsequences: false).count == 42)
    }

    @Test func textIsReadAsConvertReadsIt() throws {
        let folder = try TemporaryFolder()
        let wide = "Ke\u{301} hoach\r\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let result = try Executable.run(["restore", "-"], in: folder, input: [0xFF, 0xFE] + wide)
        #expect(result.text == "Kế hoạch\n")
    }

    @Test(arguments: [
        ("", ""), ("\n\n", "\n\n"), ("Kế hoạch", "Kế hoạch"), ("\u{0C}\u{0C}", "\u{0C}"),
    ])
    func aTextWithoutMuchGoesThrough(input: String, output: String) throws {
        let folder = try TemporaryFolder()
        let result = try Executable.run(["restore"], in: folder, input: Array(input.utf8))
        #expect(result.status == 0)
        #expect(result.text == output)
    }

    @Test func englishIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        let text =
            "The Ministry of Construction shall coordinate with the provinces\n"
            + "for the report of that year and the plan of the next\n"
        let auto = try Executable.run(["restore"], in: folder, input: Array(text.utf8))
        #expect(auto.text == text)
        let all = try Executable.run(
            ["restore", "--restore", "on"], in: folder, input: Array(text.utf8))
        #expect(all.status == 0)
        #expect(all.text.split(separator: "\n").count == 2)
    }

    @Test func healthyTextWithAnErrorIsRepaired() throws {
        let folder = try TemporaryFolder()
        let text = "Các phòng, đơn vị có trách nhiệm rà soát các chương trinh, kế hoạch thực hiện\n"
        let result = try Executable.run(["restore"], in: folder, input: Array(text.utf8))
        #expect(result.text == text.replacing("trinh", with: "trình"))
    }

    @Test func theChangedWordsAreExplained() throws {
        let folder = try TemporaryFolder()
        let result = try Executable.run(
            ["restore", "--explain", "--lang-ui", "en"], in: folder,
            input: Array(Self.mangled.utf8))
        #expect(result.status == 0)
        let lines = result.text.split(separator: "\n")
        #expect(lines.first?.hasPrefix("line:word  read → restored ") == true)
        #expect(lines.contains { $0.hasPrefix("1:2 ") && $0.contains(" o7 → 07 ") })
        #expect(lines.contains { $0.hasPrefix("3:1 ") && $0.contains(" T6 → Tổ ") })
        #expect(lines.last?.contains(" changes / 18 words") == true)
    }

    @Test func everyLineIsAnObject() throws {
        let folder = try TemporaryFolder()
        let result = try Executable.run(
            ["restore", "--json", "-o", "a.jsonl"], in: folder, input: Array(Self.mangled.utf8))
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        let lines = try folder.read("a.jsonl").split(separator: UInt8(ascii: "\n"))
            .map { try JSONValue(parsing: Array($0)) }
        #expect(lines.map { $0["line"]?.number } == [1, 2, 3, 4])
        #expect(lines[1]["words"] == .array([]))
        #expect(lines[3]["text"]?.string == "ngày 01/4/2025 của Chính phủ")
        #expect(lines[2]["words"]?.array?.first?["raw"]?.string == "T6")
    }

    @Test func aDictionaryTakesEffectAtOnce() throws {
        let folder = try TemporaryFolder()
        try folder.write("# tên\nXtiêng\nHồ Thị Nhàn\n", to: "terms.txt")
        let text = "dong bao Xtiéng va ba Ho Thi\nNhan\n"
        try folder.write(text, to: "a.txt")
        for command in [["restore"], ["convert", "--format", "txt"]] {
            let without = try Executable.run(command + ["a.txt"], in: folder)
            #expect(without.text.contains("Xtiéng"))
            let with = try Executable.run(
                command + ["a.txt", "--dictionary", "terms.txt"], in: folder)
            #expect(with.status == 0)
            #expect(with.text == "đồng bào Xtiêng và bà Hồ Thị\nNhàn\n")
        }
        let record = try Executable.run(
            ["convert", "a.txt", "--dictionary", "terms.txt", "--pages-detail"], in: folder)
        let schema = try JSONSchema(parsing: Checkout.bytes(of: "docs/record.schema.json"))
        #expect(try schema.violations(in: JSONValue(parsing: record.output)) == [])
        #expect(record.text.contains("\"treatment\" : \"glossary\""))
    }

    @Test(arguments: ["restore", "convert"])
    func aBadDictionaryIsNamed(command: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("Kế hoạch\n", to: "a.txt")
        try folder.write("a\n" + String(repeating: "xã ", count: 13), to: "long.txt")
        try folder.write([0xFF, 0x00, 0xFF], to: "binary")
        for (dictionary, status, words) in [
            ("no.txt", 5 as Int32, "no.txt"), ("long.txt", 1, "long.txt”, dòng 2"),
            ("binary", 1, "binary"), (".", 2, "."),
        ] {
            let result = try Executable.run(
                [command, "a.txt", "--dictionary", dictionary], in: folder)
            #expect(result.status == status)
            #expect(result.messages.contains(words))
            #expect(result.output.isEmpty)
        }
    }

    @Test(arguments: ["restore", "convert"])
    func aDictionaryIsNeverOverwritten(command: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("Kế hoạch\n", to: "a.txt")
        try folder.write("Xtiêng\n", to: "terms.txt")
        let result = try Executable.run(
            [command, "a.txt", "--dictionary", "terms.txt", "-o", "terms.txt"], in: folder)
        #expect(result.status == 1)
        #expect(try folder.read("terms.txt") == Array("Xtiêng\n".utf8))
    }

    @Test func whatIsNoTextIsSentToConvert() throws {
        let folder = try TemporaryFolder()
        let sample = Checkout.path + "/Samples/ke-hoach-07-sxd.pdf"
        let result = try Executable.run(["restore", sample], in: folder)
        #expect(result.status == 2)
        #expect(result.messages.contains("sohoa convert"))
        #expect(result.messages.contains("[not-text, mã 2]"))
        #expect(result.output.isEmpty)
    }

    @Test(
        arguments: [
            (["nothing.txt"], 5), (["a.txt", "--data", "/no/such/folder"], 3),
            (["a.txt", "-o", "a.txt"], 1), (["a.txt", "-o", "no/x.txt"], 5),
            (["a.txt", "b.txt"], 1),
            (["a.txt", "--explain", "--json"], 1), (["a.txt", "--restore", "off"], 1),
        ] as [([String], Int32)])
    func failuresHaveTheCodesOfConvert(arguments: [String], status: Int32) throws {
        let folder = try TemporaryFolder()
        try folder.write("Kế hoạch\n", to: "a.txt")
        let result = try Executable.run(["restore"] + arguments, in: folder)
        #expect(result.status == status)
        #expect(!result.messages.isEmpty)
        #expect(try folder.read("a.txt") == Array("Kế hoạch\n".utf8))
        #expect(try folder.names() == ["a.txt"])
    }

    @Test func aReaderWhoHasEnoughIsNoFailure() throws {
        let folder = try TemporaryFolder()
        try folder.write("một\n", to: "a.txt")
        let result = try Executable.runShell(
            "{ sleep 0.3; \"$sohoa\" restore < a.txt; echo $? > status; } | true", in: folder)
        #expect(!result.messages.contains("lỗi"))
        #expect(try folder.read("status") == Array("0\n".utf8))
    }
}
