import Testing

@testable import Publishing

@Suite struct CalendarTextTests {
    @Test(arguments: [
        ("một; hai, ba\\", "một\\; hai\\, ba\\\\"),
        ("một\nhai", "một\\nhai"),
        ("một\r\nEND:VEVENT", "một \\nEND:VEVENT"),
        ("một\u{2028}hai\u{0}", "một hai\u{FFFD}"),
    ])
    func textEndsNoLine(text: String, value: String) {
        #expect(CalendarText.escaped(text) == value)
    }

    @Test(arguments: [
        "a", "ố", "e\u{0301}\u{0323}", "a" + String(repeating: "\u{0301}", count: 200), "👩‍👩‍👧",
    ])
    func noLineIsTooLongOrEndsWithinACharacter(piece: String) {
        let value = String(repeating: piece, count: 200)
        var text = CalendarText()
        text.add("SUMMARY", text: value)
        let whole = String(decoding: text.bytes, as: UTF8.self)
        // Swift takes CR LF for one character.
        let lines = whole.split(separator: "\r\n")
        #expect(lines.count > 1)
        #expect(lines.allSatisfy { $0.utf8.count <= CalendarText.longestLine })
        #expect(!whole.unicodeScalars.contains("\u{FFFD}"))
        let unfolded =
            lines[0]
            + lines.dropFirst().map { $0.unicodeScalars.dropFirst() }
            .map { String($0) }.joined()
        #expect(unfolded.unicodeScalars.elementsEqual("SUMMARY:\(value)".unicodeScalars))
    }

    @Test func anEmptyTextHasNoLine() {
        var text = CalendarText()
        text.add("DESCRIPTION", text: "")
        #expect(text.bytes.isEmpty)
    }
}
