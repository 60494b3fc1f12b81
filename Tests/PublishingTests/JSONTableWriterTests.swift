import Publishing
import SohoaTesting
import Testing

@Suite struct JSONTableWriterTests {
    private func text(_ form: JSONTableWriter.Form, _ rows: [[ResultCell]]) -> String {
        let writer = JSONTableWriter(columns: SampleTable.columns, form: form)
        return String(decoding: writer.bytes(of: rows), as: UTF8.self)
    }

    private static let first = """
        {"number":"07/KH-SXD","text":"Ban hành kế hoạch \\"A\\"","tasks":-12,"score":0.25,\
        "due":"2025-08-20","seen":"2025-08-20T17:05:00+07:00","done":true,\
        "lead":["Văn phòng Sở","Thanh tra"]}
        """
    private static let second = """
        {"number":"=1+1","text":"một\\thai\\nba","tasks":null,"score":null,\
        "due":"2025-08-00","seen":null,"done":false,"lead":[]}
        """

    @Test func aLineIsAnObjectWithItsKeysInOrder() {
        #expect(text(.lines, SampleTable.rows) == "\(Self.first)\n\(Self.second)\n")
        #expect(text(.lines, []) == "")
    }

    @Test func anArrayHasAnObjectALine() {
        #expect(text(.array, SampleTable.rows) == "[\n\(Self.first),\n\(Self.second)\n]\n")
        #expect(text(.array, []) == "[]\n")
    }

    @Test func everyTextIsReadBackAsItWas() throws {
        let texts =
            (0..<0x3000).compactMap(Unicode.Scalar.init).map { "a\($0)b" } + ["👩‍🌾", "\u{10FFFF}"]
        let writer = JSONTableWriter(
            columns: [ResultColumn("a\"\\", heading: "A")], form: .array)
        let bytes = writer.bytes(of: texts.map { [.text($0)] })
        let rows = try #require(try JSONValue(parsing: bytes).array)
        let read = rows.map { $0["a\"\\"]?.string }
        #expect(rows.count == texts.count)
        #expect(zip(read, texts).allSatisfy { $0.map { Array($0.utf8) } == Array($1.utf8) })
    }

    @Test func nothingInItCommandsATerminal() {
        let writer = JSONTableWriter(columns: [ResultColumn("a", heading: "A")], form: .lines)
        let bytes = writer.bytes(of: [[.text("\u{1B}[2J\u{9B}2J\u{7F}\r\u{2028}")]])
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "{\"a\":\"\\u001b[2J\\u009b2J\\u007f\\r\\u2028\"}\n")
    }
}
