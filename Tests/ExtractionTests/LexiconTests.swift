import DocumentModel
import Testing

@testable import Extraction

@Suite("DirectiveLexicon")
struct DirectiveLexiconTests {
    private func lexicon(
        _ table: LexiconFile.Table, _ texts: String...
    ) throws(LexiconError) -> DirectiveLexicon {
        try DirectiveLexicon(
            parsing: texts.enumerated().map { index, text in
                LexiconFile(table, name: "\(table.rawValue).\(index).tsv", text: text)
            })
    }

    @Test("No files make an empty lexicon, with which any document can be read")
    func empty() throws {
        let record = DirectiveExtractor(lexicon: try DirectiveLexicon(parsing: []))
            .record(of: [samplePage(["UBND TỈNH AN GIANG", "KẾ HOẠCH", "1. Sở Nội vụ rà soát."])])
        #expect(record.kind == nil)
    }

    @Test("Comments, blank lines, blanks, carriage returns and a byte-order mark are no rows")
    func blanks() throws {
        let kinds = try lexicon(
            .kinds, "\u{FEFF}# kinds\r\n\r\n  Quy trình \t QT\tadministrative \r\n \t \t "
        ).kinds
        #expect(kinds.all.map(\.name) == ["Quy trình"])
        #expect(kinds.kind(ofSymbol: "07/QT-SXD")?.name == "Quy trình")
        #expect(kinds.kind(heading: Passage("QUY TRÌNH"))?.code == "QT")
    }

    @Test("A later file adds rows and replaces those of the same name")
    func laterFiles() throws {
        let kinds = try lexicon(
            .kinds, "A\tAA\tlaw\nB\tBB\tlaw", "B\tBX\tparty\nC\t-\tlaw"
        ).kinds
        #expect(kinds.all.map(\.name) == ["A", "B", "C"])
        #expect(kinds.all.map(\.code) == ["AA", "BX", nil])
    }

    @Test(
        "What is wrong is said with file and line",
        arguments: [
            (.kinds, "# a\nKế hoạch\tKH", 2, .columns(2, expected: 3)),
            (.kinds, "Kế hoạch\tKH\tlaw\tx", 1, .columns(4, expected: 3)),
            (.kinds, "Kế hoạch\t\tlaw", 1, .emptyColumn(2)),
            (.kinds, "\tKH\tlaw", 1, .emptyColumn(1)),
            (.kinds, "Kế hoạch\tKH\tlaws", 1, .unknownWord("laws")),
            (.kinds, "A\t-\tlaw\n\nA\t-\tlaw", 3, .repeated(line: 1)),
            (.kinds, "…\t-\tlaw", 1, .noWord("…")),
            (.offices, "Giám đốc\tchief\t-", 1, .unknownWord("chief")),
            (.units, "Sở\tissuer, unit", 1, .unknownWord("issuer, unit")),
            (.bodies, "Sở Nội vụ\tprovincial", 1, .unknownWord("provincial")),
            (.families, String(repeating: "a", count: 201), 1, .longColumn(1)),
            (.provinces, "A\ttỉnh\tB\t2025-06-30", 1, .unknownProvince("B")),
            (.provinces, "A\ttỉnh\tA\t2025-06-30", 1, .unknownProvince("A")),
            (.provinces, "A\ttỉnh\tA\t2025-06-00", 1, .unknownWord("2025-06-00")),
            (.provinces, "A\ttỉnh\tA\t-\nB\ttỉnh\tC\t=", 2, .unknownProvince("C")),
            (.abbreviations, "&\tvà", 1, .noWord("&")),
        ] as [(LexiconFile.Table, String, Int, LexiconError.Problem)])
    func malformed(
        table: LexiconFile.Table, text: String, line: Int, problem: LexiconError.Problem
    ) {
        #expect(
            throws: LexiconError(file: "\(table.rawValue).0.tsv", line: line, problem)
        ) { try lexicon(table, text) }
    }

    @Test("A table has a most of rows")
    func tooManyRows() {
        let most = LexiconError.mostRows
        let text = (0...most).map { "n\($0)" }.joined(separator: "\n")
        #expect(throws: LexiconError(file: "families.0.tsv", line: most + 1, .tooManyRows)) {
            try lexicon(.families, text)
        }
    }

    @Test("Any text is read or refused", arguments: LexiconFile.Table.allCases)
    func anyText(table: LexiconFile.Table) {
        var random = RepeatableNumbers()
        let pieces = ["\t", "\n", " ", "#", "-", "=", "tỉnh", "A", "law", "\u{301}", "\u{0}", ","]
        for _ in 0..<500 {
            let text = (0..<20).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            _ = try? lexicon(table, text)
        }
    }
}

@Suite("Our dictionaries")
struct OurDictionariesTests {
    @Test("Appendix III of the decree gives 27 of 29 kinds an abbreviation")
    func kinds() {
        let kinds = DirectiveLexicon.ours.kinds.all.filter { $0.group == .administrative }
        #expect(kinds.count == 29)
        #expect(kinds.count { $0.code != nil } == 27)
        #expect(kinds.contains(.letter))
    }

    @Test("Copies stand in symbols and head no document")
    func copies() {
        let kinds = DirectiveLexicon.ours.kinds
        #expect(kinds.kind(ofSymbol: "12/TrS-UBND")?.name == "Trích sao")
        #expect(kinds.kind(heading: Passage("SAO Y")) == nil)
    }

    @Test("Resolution 202/2025/QH15 makes 34 provinces of 63")
    func provinces() {
        let provinces = DirectiveLexicon.ours.provinces.all
        let today = provinces.filter { $0.until == nil }
        #expect(today.count == 34)
        #expect(today.count { $0.level == "tỉnh" } == 28)
        #expect(today.allSatisfy { $0.today == $0.name })
        #expect(provinces.count { $0.until?.description == "2025-06-30" } == 29)
    }

    @Test(
        "Names of before and other spellings lead to today's",
        arguments: [
            ("Kiên Giang", "An Giang"), ("BÀ RỊA - VŨNG TÀU", "Hồ Chí Minh"), ("Huế", "Huế"),
            ("Thừa Thiên Huế", "Huế"), ("Hòa Bình", "Phú Thọ"), ("Hoà Bình", "Phú Thọ"),
            ("Đắc Nông", "Lâm Đồng"), ("Thanh Hoá", "Thanh Hóa"),
        ])
    func today(name: String, today: String) {
        let passage = Passage(name)
        let found = DirectiveLexicon.ours.provinces.province(at: 0, in: passage)
        #expect(found?.province.today == today)
        #expect(found?.end == passage.tokens.count)
    }

    @Test("Abbreviations are written out", arguments: Abbreviations.examples)
    func expands(name: String, full: String) {
        #expect(DirectiveLexicon.ours.abbreviations.expanding(Passage(name)) == full)
    }

    @Test("Other words stay", arguments: Abbreviations.counterexamples)
    func keeps(name: String) {
        #expect(DirectiveLexicon.ours.abbreviations.expanding(Passage(name)) == name)
    }
}
