import DocumentModel
import Testing

@testable import Training

@Suite struct TypesetterTests {
    private let typesetter = Typesetter(family: "Tinos", resolution: 100, leading: 1.3)

    private func page(_ text: String, isCentred: Bool = false) throws -> TypesetPage {
        try typesetter.page(of: [
            TypesetParagraph(text: text, size: 14, isCentred: isCentred)
        ])
    }

    /// The columns and rows that have ink.
    private func inked(_ image: PageImage) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>)? {
        let dark = image.pixels.indices.filter { image.pixels[$0] < 128 }
        let columns = dark.map { $0 % image.width }
        guard let left = columns.min(), let right = columns.max(), let first = dark.first,
            let last = dark.last
        else { return nil }
        return (left...right, first / image.width...last / image.width)
    }

    @Test func aLineStandsBetweenTheMarginsOnWhitePaper() throws {
        let page = try page("Kế hoạch")
        #expect(page.words == ["Kế", "hoạch"])
        #expect(page.image.width == 826 && page.image.height == 584)
        let ink = try #require(inked(page.image))
        // The left margin is 85 points wide, the base line 36 + 14 · 1.3 points from the top.
        #expect((117...120).contains(ink.columns.lowerBound))
        #expect((170...210).contains(ink.columns.upperBound))
        #expect(ink.rows.lowerBound > 55 && (73...82).contains(ink.rows.upperBound))
    }

    @Test func aCentredLineStandsInTheMiddle() throws {
        let ink = try #require(inked(page("Kế hoạch", isCentred: true).image))
        let middle = (ink.columns.lowerBound + ink.columns.upperBound) / 2
        #expect((434...440).contains(middle))
    }

    @Test func longParagraphsAreBrokenAndFillTheWidth() throws {
        let page = try page(String(repeating: "ban hành kế hoạch ", count: 20))
        let ink = try #require(inked(page.image))
        #expect((752...758).contains(ink.columns.upperBound))
        #expect(ink.rows.upperBound > 150)
    }

    @Test func whatFindsNoRoomIsNotAmongTheWords() throws {
        let page = try page(String(repeating: "dài ", count: 2000))
        #expect((300..<1000).contains(page.words.count))
    }

    @Test func theSameTextGivesTheSameBytes() throws {
        #expect(try page("Ủy ban nhân dân tỉnh") == page("Ủy ban nhân dân tỉnh"))
        #expect(try page("Ủy ban").image != page("Uỷ ban").image)
    }
}

@Suite struct TypefaceTests {
    @Test func aFontThatIsThereIsFound() throws {
        try Typeface(family: "Tinos", package: "fonts-croscore").check()
    }

    @Test func aMissingFontIsNamedWithItsPackage() throws {
        let error = #expect(throws: TrainingError.self) {
            try Typeface(family: "No Such Letters", package: "fonts-none").check()
        }
        #expect(error?.code == .fontMissing)
        #expect(error?.detail.contains("No Such Letters") == true)
        #expect(error?.detail.contains("fonts-none") == true)
    }
}
