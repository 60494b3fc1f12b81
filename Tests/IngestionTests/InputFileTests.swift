import Testing

@testable import Ingestion

@Suite struct InputFileTests {
    @Test(arguments: [
        ("a/kế hoạch.pdf", "kế hoạch", "pdf"),
        ("a.b.TIFF", "a.b", "tiff"),
        ("/x.y/không-đuôi", "không-đuôi", ""),
        (".hidden", ".hidden", ""),
        ("-x.pdf", "-x", "pdf"),
        ("a/\u{301}x.pdf", "\u{301}x", "pdf"),
        ("\u{EFE9}/a\u{EFFF}.PDF", "a\u{EFFF}", "pdf"),
    ])
    func aNameHasAStemAndAnExtension(name: String, stem: String, fileExtension: String) {
        let file = InputFile(path: name)
        #expect(file.stem == stem)
        #expect(file.pathExtension == fileExtension)
    }

    @Test func standardInputHasANameOfItsOwn() {
        let file = InputFile(standardInputIn: "/tmp/spool")
        #expect(file.isStandardInput)
        #expect(file.stem == "stdin")
        #expect(file.displayName == "-")
        #expect(file.path == "/tmp/spool")
    }

    @Test func namesAreShownComposedAndOpenedAsTheyAre() {
        let decomposed = "ke\u{302}\u{301}.pdf"
        let file = InputFile(path: decomposed)
        #expect(Array(file.displayName.unicodeScalars) == ["k", "\u{1EBF}", ".", "p", "d", "f"])
        #expect(Array(file.path.unicodeScalars) == Array(decomposed.unicodeScalars))
    }
}
