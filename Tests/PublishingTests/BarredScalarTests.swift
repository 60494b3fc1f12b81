import Testing

@testable import Publishing

@Suite struct BarredScalarTests {
    @Test func whatIsReckonedIsWhatUnicodeSays() {
        let all = (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
        let wrong = all.filter { scalar in
            let isBarred =
                scalar.properties.generalCategory == .control
                || scalar.properties.isNoncharacterCodePoint
            return scalar.isBarred != isBarred
        }
        #expect(Array(wrong) == [])
    }

    @Test func thePlainOnesEndNoLine() {
        let plain = Array("aế漢📄 \u{FFFD}".unicodeScalars)
        let others = Array("\n\r\t\u{85}\u{2028}\u{2029}\u{0}\u{FFFF}".unicodeScalars)
        #expect((plain + others).filter(\.isPlain) == plain)
    }
}
