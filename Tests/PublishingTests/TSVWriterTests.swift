import DocumentModel
import Publishing
import Testing

@Suite struct TSVWriterTests {
    private func rows(_ document: ConvertedDocument) -> [String] {
        let text = String(decoding: TSVWriter().bytes(of: document), as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func aRowIsAWord() {
        #expect(
            rows(SampleDocument.full) == [
                "page\tblock\tparagraph\tline\tword\tleft\ttop\twidth\theight\tconfidence\ttext\traw",
                "1\t1\t1\t1\t1\t1\t2\t2\t2\t0.9\tSố:\tSô:",
                "1\t1\t1\t1\t2\t\t\t\t\t1\t07/KH-SXD\t07/KH-SXD", "",
            ])
    }

    @Test func linesAreCountedWithTheEmptyOnes() {
        #expect(
            rows(SampleDocument.blocks).dropFirst().dropLast() == [
                "2\t1\t1\t1\t1\t0\t0\t10\t5\t0.9996\tNơi\tNơinhận",
                "2\t1\t1\t1\t2\t20\t0\t10\t5\t1\tnhận\t",
                "2\t1\t1\t1\t3\t30\t0\t10\t5\t1\t:\t:",
                "2\t1\t2\t3\t1\t5\t10\t10\t5\t1\ta\ta",
                "2\t2\t3\t4\t1\t\t\t\t\t1\tb\tb",
            ])
    }

    @Test(arguments: [
        ("\"", "\"\"\"\""), ("a\"b", "\"a\"\"b\""), ("a\tb", "a b"), ("a\nb", "a b"),
        ("a\r\nb", "a  b"), ("\u{85}\u{2028}\u{0C}", "   "), ("\u{0}\u{1B}", "\u{FFFD}\u{FFFD}"),
        ("=1+1", "=1+1"), ("\"\u{301}", "\"\"\"\u{301}\""),
    ])
    func aFieldStaysOnItsLine(text: String, expected: String) {
        let rows = rows(SampleDocument.words([text]))
        #expect(rows.count == 3)
        #expect(rows[1].hasPrefix("1\t1\t1\t1\t1\t0\t0\t1\t1\t1\t\(expected)\t"))
    }

    @Test func hostileWordsHaveOneRowEach() {
        let rows = rows(SampleDocument.words(SampleDocument.hostile))
        #expect(rows.count == SampleDocument.hostile.count + 2)
        #expect(rows.dropLast().allSatisfy { $0.unicodeScalars.count { $0 == "\t" } == 11 })
    }
}
