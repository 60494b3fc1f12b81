import Testing

@testable import Publishing

@Suite struct SheetWidthsTests {
    @Test func aColumnIsAsWideAsItsWidestLine() {
        var widths = SheetWidths(
            of: [
                ResultColumn("a", heading: "Hạn", kind: .date),
                ResultColumn("b", heading: "Nội dung"),
                ResultColumn("c", heading: "Tên loại và trích yếu nội dung văn bản"),
            ], isFiltered: true)
        #expect(widths.columns == [6, 11, 19])
        widths.include("20/08/2025", in: 0)
        widths.include("một\nhai ba bốn năm\nsáu", in: 1)
        widths.include("", in: 2)
        #expect(widths.columns == [10, 14, 19])
    }

    @Test func noColumnIsWiderThanAPage() {
        var widths = SheetWidths(
            of: [ResultColumn("a", heading: "A", minimumWidth: 200)], isFiltered: false)
        #expect(widths.columns == [60])
        widths.include(String(repeating: "漢", count: 100), in: 0)
        #expect(widths.columns == [60])
    }
}
