import Testing

@testable import Publishing

@Suite struct CSVTextTests {
    @Test(arguments: [
        ("", ""),
        ("07/KH-SXD", "07/KH-SXD"),
        ("một, hai", "\"một, hai\""),
        ("gọi là \"A\"", "\"gọi là \"\"A\"\"\""),
        ("một\nhai", "\"một\nhai\""),
        ("một\rhai", "một\u{FFFD}hai"),
        ("a\u{0}b", "a\u{FFFD}b"),
    ])
    func aCellStandsBetweenQuotesWhereItMust(content: String, cell: String) {
        #expect(CSVText.cell(content) == cell)
    }

    @Test(arguments: [
        "=HYPERLINK(1)", "+84 28", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1",
    ])
    func noCellIsAFormula(content: String) {
        #expect(CSVText.cell(content).drop { $0 == "\"" }.hasPrefix("'"))
    }

    @Test(arguments: ["Số =1", " 5", "5-2", "a@b.vn"])
    func aSignWithinACellIsHarmless(content: String) {
        #expect(CSVText.cell(content) == content)
    }

    @Test func rowsEndWithBothCharacters() {
        #expect(String(decoding: CSVText.row(["a", "\"b,c\""]), as: UTF8.self) == "a,\"b,c\"\r\n")
    }
}
