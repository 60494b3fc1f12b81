import Testing

@testable import PDFWriting

@Suite struct ContentScannerTests {
    private func operations(_ content: String) -> [ContentOperation] {
        ContentReading(Array(content.utf8)).operations
    }

    @Test(arguments: [
        ("(a(b)c) Tj", 5), ("(\\)\\101\\n) Tj", 3), ("<48 65 6> Tj", 3),
        ("[(ab) -20 <0001>] TJ", 4), ("1 2 (x) \"", 1),
    ])
    func textIsCountedInBytes(content: String, length: Int) {
        let operands = operations(content).flatMap(\.operands)
        #expect(operands.reduce(0) { $0 + $1.textLength } == length)
    }

    @Test func operandsStandBeforeTheirOperator() {
        let all = operations("1 0 0 -1.5 .5 +2 cm % comment Tj\n/F1 12 Tf /P <</MCID 0 /A /B>> BDC")
        #expect(all.map(\.name) == ["cm", "Tf", "BDC"])
        #expect(all[0].operands.compactMap(\.number) == [1, 0, 0, -1.5, 0.5, 2])
        #expect(all[1].operands.first?.name == "F1")
        #expect(all[2].operands == [.name("P"), .dictionary(names: ["MCID", "A", "B"])])
    }

    @Test func anInlineImageIsOneOperation() {
        let all = operations("q BI /W 4 /CS /CMYK ID ab EI\u{1}cd (Tj\nEI Q")
        #expect(all.map(\.name) == ["q", "BI", "Q"])
        #expect(all[1].operands.compactMap(\.name).contains("CMYK"))
    }

    @Test(arguments: ["[[[[", "<<", "(", "<", "BI", "BI ID", ")", "]", ">>", "}", "/", "% x", "\\"])
    func whatBreaksOffEnds(content: String) {
        #expect(operations(content).count <= 1)
        #expect(operations(content + " q").count <= 2)
    }

    @Test func deepNestingIsNoRecursionWithoutEnd() {
        #expect(operations(String(repeating: "[", count: 100_000)).isEmpty)
    }

    @Test func theRenderingModeIsPartOfTheGraphicsState() {
        let reading = ContentReading(
            Array("BT 3 Tr (a) Tj q 0 Tr (b) Tj Q (c) Tj ET Q q q".utf8))
        #expect(reading.shows.map(\.mode) == [3, 0, 3])
        #expect(reading.surplusRestores == 1)
        #expect(reading.openSaves == 2)
    }
}
