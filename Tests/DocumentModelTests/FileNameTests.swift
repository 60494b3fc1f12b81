import Testing

import DocumentModel

@Suite struct FileNameTests {
    @Test(
        arguments: [
            ([], ""),
            (Array("a.pdf".utf8), "a.pdf"),
            (Array("Quyết định 📄".utf8), "Quyết định 📄"),
            (Array("e\u{302}\u{301}".utf8), "e\u{302}\u{301}"),
            // The edges of what UTF-8 has.
            (
                Array("\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}".utf8),
                "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
            ),
            (Array("\u{EF7F}\u{F000}".utf8), "\u{EF7F}\u{F000}"),
            ([0x61, 0xFF, 0x62], "a\u{EFFF}b"),
            ([0x80], "\u{EF80}"),
            // Overlong.
            ([0xC0, 0xAF], "\u{EFC0}\u{EFAF}"),
            ([0xE0, 0x80, 0xAF], "\u{EFE0}\u{EF80}\u{EFAF}"),
            ([0xF0, 0x80, 0x80, 0xAF], "\u{EFF0}\u{EF80}\u{EF80}\u{EFAF}"),
            // Cut off, at the end and before another.
            ([0x61, 0xE1, 0xBA], "a\u{EFE1}\u{EFBA}"),
            ([0xE1, 0xBA, 0xC3, 0xA9], "\u{EFE1}\u{EFBA}é"),
            ([0xF0, 0x9F, 0x93], "\u{EFF0}\u{EF9F}\u{EF93}"),
            // A surrogate; more than there is.
            ([0xED, 0xA0, 0x80], "\u{EFED}\u{EFA0}\u{EF80}"),
            ([0xF4, 0x90, 0x80, 0x80], "\u{EFF4}\u{EF90}\u{EF80}\u{EF80}"),
            // What would be taken for an escape.
            ([0xEE, 0xBE, 0x80], "\u{EFEE}\u{EFBE}\u{EF80}"),
            ([0xEE, 0xBF, 0xBF], "\u{EFEE}\u{EFBF}\u{EFBF}"),
        ] as [([UInt8], String)])
    func aNameHasATextThatLeadsBackToIt(bytes: [UInt8], text: String) {
        // By scalars: strings that differ in their normal form alone are equal.
        #expect(Array(FileName.text(of: bytes).unicodeScalars) == Array(text.unicodeScalars))
        #expect(FileName.bytes(of: text) == bytes)
        #expect(FileName.cString(of: text) == bytes.map { CChar(bitPattern: $0) } + [0])
    }

    @Test func anyBytesComeBack() {
        var generator = SystemRandomNumberGenerator()
        // Bytes that begin and go on with scalars, escapes among them, more often than chance has them.
        let likely: [UInt8] = [
            0x61, 0xC3, 0xA9, 0xE1, 0xBA, 0xBF, 0xEE, 0xBE, 0x80, 0xED, 0xF0, 0x9F,
        ]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                Bool.random(using: &generator)
                    ? .random(in: 1...255, using: &generator) : likely.randomElement() ?? 0
            }
            let text = FileName.text(of: bytes)
            #expect(FileName.bytes(of: text) == bytes)
            if let known = String(validating: bytes, as: UTF8.self),
                !known.unicodeScalars.contains(where: FileName.isEscape)
            {
                #expect(Array(text.utf8) == bytes)
            }
        }
    }

    @Test(arguments: [
        ("Quyết định.pdf", "Quyết định.pdf"), ("", ""),
        ("a\u{EFFF}\u{EF80}b\u{F000}", "a\\xFF\\x80b\u{F000}"),
    ])
    func peopleSeeTheBytesThatAreNoText(text: String, readable: String) {
        #expect(FileName.readable(text) == readable)
    }

    @Test(arguments: [
        ("a/b/c.pdf", "c.pdf"), ("c.pdf", "c.pdf"), ("/a/b/", "b"), ("/", nil), ("", nil),
        // The mark goes with the slash, as a character; for the system it begins the name.
        ("a/\u{301}b", "\u{301}b"), ("a/\u{EFFF}", "\u{EFFF}"),
    ])
    func theLastPartOfAPathIsThatOfTheSystem(path: String, last: String?) {
        #expect(FileName.last(of: path).map { Array($0.utf8) } == last.map { Array($0.utf8) })
    }
}
