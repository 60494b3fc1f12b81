import Restoration
import SohoaTesting
import Testing

@testable import Ingestion

@Suite struct GlossaryFileTests {
    @Test(arguments: [
        "Xtiêng\n# x\nBù Gia Mập", "\u{FEFF}Xtiêng\r\n\r\nBù Gia Mập\r\n",
        "Xtie\u{302}ng\nBu\u{300} Gia Ma\u{323}\u{302}p\n",
    ])
    func aTextOfAnyPlatformIsRead(text: String) throws {
        let folder = try TemporaryFolder()
        let file = try GlossaryFile(path: folder.write(text, to: "a.txt"))
        let terms = file.glossary.terms.map { $0.map { Array($0.unicodeScalars) } }
        #expect(
            terms
                == [["Xtiêng"], ["Bù", "Gia", "Mập"]].map { $0.map { Array($0.unicodeScalars) } })
    }

    @Test func anEmptyFileHasNoTerms() throws {
        let folder = try TemporaryFolder()
        #expect(try GlossaryFile(path: folder.write("", to: "a")).glossary.terms.isEmpty)
    }

    @Test func aMissingFileIsSaid() {
        let failure = #expect(throws: GlossaryFile.Failure.self) {
            try GlossaryFile(path: "/no/such/file")
        }
        guard case .unreadable(let error) = failure else {
            Issue.record("not unreadable")
            return
        }
        #expect(error.reason == .notFound)
    }

    @Test func whatIsNoGlossaryIsSaid() throws {
        let folder = try TemporaryFolder()
        let large = [UInt8](repeating: UInt8(ascii: "\n"), count: GlossaryFile.largestSize + 1)
        let bytes: [([UInt8], GlossaryFile.Failure)] = [
            ([0xFF, 0xFF, 0x00], .notText),
            (large, .tooLarge),
            (
                Array("a\n\(String(repeating: "a ", count: 13))".utf8),
                .malformed(.tooManyWords(line: 2))
            ),
        ]
        for (bytes, failure) in bytes {
            let path = try folder.write(bytes, to: "a")
            #expect(throws: failure) { try GlossaryFile(path: path) }
        }
        #expect(
            try GlossaryFile(path: folder.write(Array(large.dropLast()), to: "a")).glossary.terms
                == [])
    }
}
