import Ingestion
import Testing

@Suite struct PageSelectionTests {
    @Test(arguments: [
        ("1", [1]),
        ("1,3-end", [1, 3, 4, 5]),
        ("3-", [3, 4, 5]),
        ("end", [5]),
        ("end-end", [5]),
        ("2-3,3,1", [1, 2, 3]),
        (" 1 , 2 - 3 ", [1, 2, 3]),
        ("4-99", [4, 5]),
        ("6", []),
    ])
    func itNamesPagesOfADocumentOfFive(text: String, pages: [Int]) throws {
        #expect(try PageSelection(parsing: text).pages(in: 5) == pages)
    }

    @Test func allMeansEveryPage() {
        #expect(PageSelection.all.pages(in: 3) == [1, 2, 3])
        #expect(PageSelection.all.pages(in: 0) == [])
    }

    @Test(arguments: [
        ("", PageSelection.ParsingError.empty),
        ("1,,2", .empty),
        ("1,", .empty),
        ("a", .notARange("a")),
        ("1-2-3", .notARange("1-2-3")),
        ("-3", .notARange("-3")),
        ("1-b", .notARange("1-b")),
        ("+1", .notARange("+1")),
        ("٣", .notARange("٣")),
        ("99999999999999999999", .notARange("99999999999999999999")),
        ("0", .zero("0")),
        ("0-2", .zero("0-2")),
        ("3-2", .backwards("3-2")),
        ("end-2", .backwards("end-2")),
    ])
    func whatNamesNoPagesIsRefused(text: String, error: PageSelection.ParsingError) {
        #expect(throws: error) { try PageSelection(parsing: text) }
    }
}
