import DocumentModel
import Testing

@testable import CatalogueStore

@Suite struct SearchQueryTests {
    /// What the index is asked for.
    @Test(
        arguments: [
            ("", nil),
            ("   ", nil),
            ("kế hoạch", #""kế" AND "hoạch""#),
            (#""kế hoạch" năm"#, #""kế hoạch" AND "năm""#),
            ("“kế hoạch”", #""kế hoạch""#),
            (#""kế hoạch"#, #""kế hoạch""#),
            ("báo -cáo", #"("báo") NOT ("cáo")"#),
            (#"báo -"cáo tuần" -x"#, #"("báo") NOT ("cáo tuần" OR "x")"#),
            ("07/KH-SXD", #""07/KH-SXD""#),
            ("KH-SXD", #""KH-SXD""#),
            ("quy hoa*", #""quy" AND "hoa*"*"#),
            (#""quy hoa"*"#, #""quy hoa"*"#),
            ("a*", #""a*""#),
            ("- -- -* ** \"\" \"*\"", nil),
            ("09:30", #""09:30""#),
            ("abc:def", #""abc:def""#),
            ("năm:abc", #""năm:abc""#),
            ("hạn: 15", #""hạn:" AND "15""#),
            ("NEAR(a b)", #""NEAR(a" AND "b)""#),
            ("a AND OR NOT b", #""a" AND "AND" AND "OR" AND "NOT" AND "b""#),
            ("title:x", #""title:x""#),
            ("{body} ^x", #""{body}" AND "^x""#),
            ("a\u{0}b\u{1F}c", #""a" AND "b" AND "c""#),
        ] as [(String, String?)])
    func wordsAreAskedForAsTyped(typed: String, match: String?) {
        #expect(SearchQuery(parsing: typed).matchWithoutExcluded == match)
    }

    @Test(
        arguments: [
            ("số:07/KH-SXD", QueryKey.number, ["07/KH-SXD"]),
            ("so:07 number:KH-SXD", .number, ["07", "KH-SXD"]),
            ("loại:KH", .kind, ["KH"]),
            ("LOAI:\"kế hoạch\"", .kind, ["kế hoạch"]),
            ("kind:“Quyết định”", .kind, ["Quyết định"]),
            ("cơ-quan:SXD", .issuer, ["SXD"]),
            ("coquan:a co_quan:b issuer:c", .issuer, ["a", "b", "c"]),
            ("đơn-vị:x don-vi:y unit:z", .unit, ["x", "y", "z"]),
        ])
    func keysAreKnownWithAndWithoutMarks(typed: String, key: QueryKey, values: [String]) {
        let query = SearchQuery(parsing: typed)
        var filter = CatalogueFilter()
        for value in values { #expect(key.add(value, to: &filter)) }
        #expect(query.filter == filter)
        #expect(!query.hasWords)
    }

    @Test func conditionsStandAmongWords() {
        let query = SearchQuery(
            parsing: "báo cáo năm:2023..2025 hạn:2026-06 trạng-thái:xong -tuần hạng:C..D year:2020")
        #expect(query.match() == #""báo" AND "cáo""#)
        #expect(query.excluded.map(\.text) == ["tuần"])
        #expect(query.filter.years == [2023...2025, 2020...2020])
        #expect(query.filter.due == [DayRange("2026-06")])
        #expect(query.filter.statuses == [.done])
        #expect(query.filter.grades == [.c, .d])
    }

    @Test(arguments: ["hạn:quá-hạn", "due:overdue", "trạng-thái:qua-han", "status:\"quá hạn\""])
    func overdueIsACondition(typed: String) {
        #expect(SearchQuery(parsing: typed).filter.statuses == [.overdue])
    }

    @Test(arguments: [
        "hạng:E", "grade:", "grade:A..", "năm:2025-06", "year:25", "due:2026-13", "due:2026-02-30",
        "status:maybe", "kind:", "kind:***", "issuer:\"\"", "năm:2025..2023", "-loại:KH",
    ])
    func whatMakesNoSenseIsWords(typed: String) {
        #expect(SearchQuery(parsing: typed).filter == CatalogueFilter())
    }

    @Test func whatIsTooLongIsCut() {
        let words = SearchQuery(parsing: String(repeating: "a b ", count: 2_000))
        #expect(words.required.count == SearchQuery.largestTermCount)
        let long = SearchQuery(parsing: String(repeating: "x", count: 5_000))
        #expect(long.required.map(\.text.count) == [SearchQuery.largestLength])
    }
}
