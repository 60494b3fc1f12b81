import Testing

@testable import PDFWriting

@Suite struct TextFontTests {
    @Test func codesAreGivenInTheOrderOfUse() {
        var font = TextFont()
        #expect(font.isEmpty)
        #expect(font.codes(of: "nước nhà") == [1, 2, 3, 4, 5, 1, 6, 7])
        #expect(font.codes(of: "à") == [7])
        #expect(font.glyphMap == [0, 0] + [UInt8]([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]))
    }

    @Test func everyCodeHasItsCharacter() {
        var font = TextFont()
        _ = font.codes(of: "Ữ😀")
        let table = String(decoding: font.toUnicode, as: UTF8.self)
        #expect(table.contains("2 beginbfchar\n<0001> <1EEE>\n<0002> <D83DDE00>\nendbfchar\n"))
    }

    @Test func aSectionHasAtMostAHundredEntries() {
        var font = TextFont()
        let many = (0..<250).compactMap { Unicode.Scalar(0x4E00 + $0) }
        _ = font.codes(of: String(String.UnicodeScalarView(many)))
        let table = String(decoding: font.toUnicode, as: UTF8.self)
        #expect(table.components(of: "beginbfchar") == 3)
        #expect(table.contains("50 beginbfchar"))
    }

    @Test func whatMeansNothingBecomesTheReplacement() {
        var font = TextFont()
        #expect(font.codes(of: "\u{1}\u{FEFF}\u{FFFE}") == [1, 1, 1])
        #expect(String(decoding: font.toUnicode, as: UTF8.self).contains("<0001> <FFFD>"))
    }

    @Test func theProgramHasTheChecksumOfAFont() {
        let bytes = GlyphlessFontProgram.bytes
        #expect(bytes.count.isMultiple(of: 4))
        let sum = stride(from: 0, to: bytes.count, by: 4).reduce(UInt32(0)) { sum, offset in
            sum &+ bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
        #expect(sum == 0xB1B0_AFBA)
    }

    @Test func theProfileIsAsLongAsItSays() {
        let bytes = SRGBProfile.bytes
        #expect(bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } == bytes.count)
        #expect(bytes[36..<40].elementsEqual("acsp".utf8))
        let count = bytes[128..<132].reduce(0) { $0 << 8 | Int($1) }
        #expect(count == 9)
        for index in 0..<count {
            let entry = 132 + index * 12
            let offset = bytes[entry + 4..<entry + 8].reduce(0) { $0 << 8 | Int($1) }
            let size = bytes[entry + 8..<entry + 12].reduce(0) { $0 << 8 | Int($1) }
            #expect(offset.isMultiple(of: 4) && offset + size <= bytes.count)
        }
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
