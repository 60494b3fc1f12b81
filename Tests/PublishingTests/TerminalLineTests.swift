import Testing

@testable import Publishing

@Suite struct TerminalLineTests {
    private func line(_ text: String) -> TerminalLine {
        TerminalLine.lines(of: MarkedText([MarkedText.Run(text)]))[0]
    }

    private func text(_ line: TerminalLine) -> String {
        line.text(in: 0, rightAligned: false, usesBold: false)
    }

    @Test(arguments: [
        ("một hai ba", 10, ["một hai ba"]),
        ("một hai ba", 9, ["một hai", "ba"]),
        ("một hai ba", 3, ["một", "hai", "ba"]),
        ("  một   hai", 7, ["một hai"]),
        ("nghiêng", 3, ["ngh", "iên", "g"]),
        ("a nghiêng", 4, ["a", "nghi", "êng"]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("漢a", 1, ["…", "a"]),
        ("e\u{302}\u{301}e\u{302}\u{301}", 1, ["ế", "ế"]),
        ("     ", 2, [""]),
        ("", 5, [""]),
    ])
    func aLineIsBrokenAtBlanks(content: String, width: Int, lines: [String]) {
        #expect(line(content).wrapped(to: width).map(text) == lines)
    }

    @Test(arguments: [
        ("một hai", 7, "một hai"), ("một hai", 6, "một h…"), ("một hai", 5, "một…"),
        ("một hai", 1, "…"), ("漢字漢", 6, "漢字漢"), ("漢字漢", 5, "漢字…"), ("漢字漢", 4, "漢…"),
    ])
    func whatIsTooWideIsCut(content: String, width: Int, cut: String) {
        #expect(text(line(content).cut(to: width)) == cut)
        #expect(line(content).cut(to: width).width <= width)
    }

    @Test(arguments: [
        ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\u{9B}b", "a\u{FFFD}b"), ("a\tb", "a b"),
        ("a\u{0}\u{7}\u{8}b", "a\u{FFFD}\u{FFFD}\u{FFFD}b"),
        ("a\u{202E}b\u{2066}c\u{200F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
        ("so\u{AD}hoa\u{200B}\u{200D}\u{FEFF}\u{FE0F}", "sohoa"),
        ("\u{FFFF}\u{E0041}", "\u{FFFD}"),
    ])
    func nothingCommandsTheTerminal(content: String, shown: String) {
        #expect(Array(text(line(content)).unicodeScalars) == Array(shown.unicodeScalars))
    }

    @Test(arguments: ["a\nb", "a\r\nb", "a\rb", "a\u{0B}b", "a\u{0C}b", "a\u{85}b", "a\u{2028}b"])
    func lineEndsPartLines(content: String) {
        let lines = TerminalLine.lines(of: MarkedText([MarkedText.Run(content)]))
        #expect(lines.map(text) == ["a", "b"])
    }

    @Test func markedPartsAreBoldOnEveryLine() {
        let marked = MarkedText("một <hai ba> bốn", from: "<", to: ">")
        let lines = TerminalLine.lines(of: marked)[0].wrapped(to: 7)
        #expect(
            lines.map { $0.text(in: 8, rightAligned: false, usesBold: true) } == [
                "một \u{1B}[1mhai\u{1B}[22m ", "\u{1B}[1mba\u{1B}[22m bốn  ",
            ])
        #expect(lines.map(text) == ["một hai", "ba bốn"])
    }

    @Test func numbersStandAtTheRight() {
        #expect(line("12").text(in: 5, rightAligned: true, usesBold: false) == "   12")
    }
}
