import DocumentModel
import Restoration
import Testing
import Vietnamese

@Suite struct RecognizedPagesDecodingTests {
    private func page(_ lines: [String], number: Int = 1) -> RecognizedPage {
        RecognizedPage(
            number: number, origin: .layer,
            lines: lines.map { line in
                RecognizedLine(
                    words: line.split(separator: " ").map {
                        RecognizedWord(text: String($0), space: " ")
                    })
            })
    }

    @Test func aLayerInAnOldFontIsPutIntoUnicode() {
        let layer = page(["Uû ban nh©n d©n tØnh", "", "giao Së X©y dùng"])
        let (pages, encoding) = [layer].decoded()
        #expect(encoding == .tcvn3)
        #expect(pages.map(\.text) == [" Uỷ ban nhân dân tỉnh\n\n giao Sở Xây dựng"])
    }

    @Test func pagesAreLookedAtAsOneText() {
        let (pages, encoding) = [page(["UÛy ban nhaân daân"]), page(["tænh, ñöôïc"], number: 2)]
            .decoded()
        #expect(encoding == .vni)
        #expect(pages.map(\.number) == [1, 2])
        #expect(pages.map(\.text) == [" Ủy ban nhân dân", " tỉnh, được"])
    }

    @Test func lettersAreComposedInAnyText() {
        let (pages, encoding) = [page(["CHƢƠNG trình", "ðững đơn"])].decoded()
        #expect(encoding == nil)
        #expect(pages.map(\.text) == [" CHƯƠNG trình\n ðững đơn"])
    }
}
