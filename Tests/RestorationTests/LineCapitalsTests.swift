import DocumentModel
import Testing

@testable import Restoration

@Suite struct LineCapitalsTests {
    private func capitals(_ lines: [String]) -> LineCapitals? {
        lines.reduce(nil) { before, line in
            let words = line.split(separator: " ").map { RecognizedWord(text: String($0)) }
            return LineCapitals(of: RecognizedLine(words: words), after: before)
        }
    }

    @Test(arguments: [
        (["SỞ Y TẾ Độc lập"], 0, true), (["SỞ Y TẾ Độc lập"], 2, true),
        (["SỞ Y TẾ Độc lập"], 4, false), (["CƠ SỞ KINH DOANH"], 0, true),
        (["hoạt động, CƠ SỞ kinh doanh"], 2, false), (["hoạt động, CƠ SỞ kinh doanh"], 3, false),
        (["dia phuong", "SO KH&CN"], 0, false), (["TRÁCH NHIỆM CỦA", "CƠ SỞ"], 0, true),
        (["SO KH&CN"], 0, true), (["BỘ Y TẾ"], 0, true), (["tại UBND xã"], 2, false),
        (["TINH DAK LAK Doc lap"], 2, true),
    ])
    func wordsThatLookTheSameSmallAreJudgedByOthers(lines: [String], word: Int, expected: Bool) {
        #expect(capitals(lines)?.surround(word) == expected)
    }

    @Test(arguments: [
        ("của Bộ", 0, true), ("hoạt động, CƠ sở", 1, false), ("tại cơ sở", 0, false),
        ("của SỞ", 1, false),
    ])
    func aWordThatMayBeSmallForetellsNoCapital(line: String, word: Int, expected: Bool) {
        #expect(capitals([line])?.beginWord(after: word) == expected)
    }
}
