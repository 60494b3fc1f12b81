import Testing

@testable import Restoration

@Suite struct PlainSlashTests {
    @Test(arguments: PlainSlash.examples)
    func datesAndCodesAreWrittenWithPlainSlashes(read: String, written: String) {
        #expect(PlainSlash.written(read) == written)
    }

    @Test(arguments: PlainSlash.counterexamples)
    func otherWordsStay(word: String) {
        #expect(PlainSlash.written(word) == word)
    }
}
