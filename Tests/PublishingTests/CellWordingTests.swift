import DocumentModel
import Testing

@testable import Publishing

@Suite struct CellWordingTests {
    private let english = CellWording(yes: "yes", no: "no", dateOrder: .yearFirst, decimalMark: ".")

    @Test(arguments: [
        ("2025-08-20", "20/08/2025", "2025-08-20"), ("2025-08-00", "08/2025", "2025-08"),
        ("2025-00-00", "2025", "2025"),
    ])
    func whatIsUnknownOfADateIsLeftOut(date: String, vi: String, en: String) throws {
        let date = try #require(CivilDate(date))
        #expect(SampleTable.wording.text(of: date) == vi)
        #expect(english.text(of: date) == en)
    }

    @Test(arguments: [
        (0.25, "0,25"), (-3, "-3"), (1 / 3, "0,3333"), (1e20, "1e+20"), (0.00001, "0"),
        (.nan, ""),
    ])
    func aNumberHasFewDecimals(number: Double, text: String) {
        #expect(SampleTable.wording.text(of: number) == text)
    }

    @Test func everyCellHasWords() {
        let texts = zip(SampleTable.rows[0], SampleTable.columns).map {
            SampleTable.wording.text(of: $0, in: $1).plain
        }
        #expect(
            texts == [
                "07/KH-SXD", "Ban hành kế hoạch \"A\"", "-12", "0,25", "20/08/2025",
                "20/08/2025 17:05", "có", "Văn phòng Sở; Thanh tra",
            ])
    }
}
