import Testing

@testable import CatalogueStore

@Suite struct SnippetFinderTests {
    private func marked(_ query: String, _ pages: String...) -> String? {
        let finder = SnippetFinder(SearchQuery(parsing: query))
        let snippet = finder.snippet(
            in: pages.enumerated().map { (number: $0 + 1, text: $1) })
        return snippet.map { snippet in
            "\(snippet.page): "
                + snippet.parts.map { $0.isFound ? "[\($0.text)]" : $0.text }.joined()
        }
    }

    @Test(
        arguments: [
            ("ke hoach", "Kế hoạch năm", "1: [Kế hoạch] năm"),
            ("\"ke hoach\"", "Kế hoạch năm", "1: [Kế hoạch] năm"),
            ("kế", "ke KẾ kề", "1: ke [KẾ] kề"),
            ("hoà", "hòa hoà hoa", "1: [hòa hoà] hoa"),
            ("07/kh-sxd", "Số: 07/KH-SXD,", "1: Số: [07/KH-SXD]"),
            ("hoa*", "hoạt, hoa\nhọa hò", "1: [hoạt, hoa họa] hò"),
            ("x -ke", "x kế", "1: [x] kế"),
        ])
    func whatWasLookedForIsMarked(query: String, text: String, snippet: String) {
        #expect(marked(query, text) == snippet)
    }

    @Test func theStretchWithMostOfTheWordsIsShown() {
        let filler = String(repeating: "đầy ", count: 40)
        let text = "một \(filler)hai \(filler)một hai \(filler)"
        let found = marked("mot hai", text)
        #expect(found?.contains("[một hai]") == true)
        #expect(found?.hasPrefix("1: … đầy") == true)
        #expect(found?.hasSuffix("đầy …") == true)
    }

    @Test func thePageWithMostOfTheWordsIsShown() {
        #expect(marked("mot hai", "một", "không", "một hai") == "3: [một hai]")
    }

    @Test func aTextWithoutTheWordsHasNone() {
        #expect(marked("ba", "một", "hai") == nil)
        #expect(marked("", "một") == nil)
    }
}
