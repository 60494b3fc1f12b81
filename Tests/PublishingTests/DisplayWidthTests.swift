import Foundation
import Testing

@testable import Publishing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Thực hiện", 9), ("ỄỰỹđ", 4),
        // The same letters with their marks apart.
        ("Thu\u{31B}\u{323}c hie\u{302}\u{323}n", 9),
        ("漢字", 4), ("カナ", 4), ("ｶﾅ", 2), ("ＡＢ", 4), ("한국", 4),
        ("\u{1112}\u{1161}\u{11AB}", 2),
        ("📄", 2), ("✅", 2), ("✓", 1), ("🇻🇳", 2), ("…–“”", 4), ("│─┌", 3), ("₫", 1),
        ("a\u{200B}\u{200D}\u{FE0F}\u{AD}\u{2060}b", 2), ("\u{20DD}", 0), ("\u{FFFD}", 1),
        ("กำ", 2), ("\u{3000}", 2), ("𠮷", 2), ("\u{303F}", 1), ("\u{4DC0}", 1),
    ])
    func aTextTakesItsColumns(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test func everyVietnameseLetterTakesOneColumn() {
        for scalar in (0x1EA0...0x1EF9).compactMap(Unicode.Scalar.init) {
            #expect(scalar.displayWidth == 1)
            #expect("\(scalar)".decomposedStringWithCanonicalMapping.displayWidth == 1)
        }
    }
}
