import Testing

@testable import Ingestion

@Suite struct PrintableStringTests {
    @Test(arguments: [
        ("kế hoạch.pdf", "kế hoạch.pdf"),
        ("a\u{1B}[2Jb\n", "a\u{FFFD}[2Jb\u{FFFD}"),
        ("pdf.\u{202E}txt", "pdf.\u{FFFD}txt"),
        ("a\u{2028}b", "a\u{FFFD}b"),
        ("a\u{EFFF}\u{EF80}.pdf", "a\\xFF\\x80.pdf"),
    ])
    func whatCommandsATerminalIsTakenOut(text: String, printable: String) {
        #expect(text.printable == printable)
    }
}
