import DocumentModel
import Presentation
import Publishing
import SohoaTesting
import Testing

@testable import sohoa

@Suite struct ChangeTableTests {
    private func page(_ number: Int) -> RestoredPage {
        RestoredPage(
            number: number, origin: .text,
            lines: [
                RestoredLine(words: [
                    RestoredWord(
                        text: "Tổ", raw: "T6", probability: 0.985, treatment: .repaired,
                        alternatives: [
                            RestoredWord.Alternative(text: "Tố", probability: 0.01),
                            RestoredWord.Alternative(text: "Tở", probability: 0.0001),
                        ]),
                    RestoredWord(text: "2025", raw: "2025", space: " ", treatment: .protected),
                    RestoredWord(text: "07", raw: "o7", space: " ", treatment: .repaired),
                ])
            ])
    }

    private func table(_ language: InterfaceLanguage, pages: Int) -> [String] {
        let table = ChangeTable(messages: Messages(language: language))
        let text = RestoredText(pages: (1...pages).map(page))
        return String(decoding: table.bytes(of: text), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func cellsStandBelowEachOther() {
        #expect(
            table(.english, pages: 1) == [
                "line:word  read → restored  probability  reason                       other readings",
                "1:1        T6 → Tổ          98.5%        language and reading errors  Tố 1.0%, Tở < 0.1%",
                "1:3        o7 → 07          > 99.9%      digits",
                "", "2 changes / 3 words", "",
            ])
    }

    @Test func thePageIsSaidWhereThereAreSeveral() {
        let lines = table(.vietnamese, pages: 2)
        #expect(lines[0].hasPrefix("trang:dòng:từ  đọc được → sửa thành  xác suất  lý do "))
        #expect(lines[1].hasPrefix("1:1:1 "))
        #expect(lines[1].contains(" 98,5 %    ngôn ngữ và lỗi đọc  Tố 1,0 %, Tở < 0,1 %"))
        #expect(lines[4].hasPrefix("2:1:3 "))
        #expect(lines[6] == "4 chỗ được sửa / 6 từ")
    }

    @Test(arguments: WordChange.Reason.allCases)
    func everyReasonIsSaidInBothLanguagesAndDescribed(reason: WordChange.Reason) throws {
        let names = [InterfaceLanguage.vietnamese, .english].map {
            Messages(language: $0).name(of: reason)
        }
        #expect(names[0] != names[1])
        let page = try Checkout.text(of: "docs/restore.md")
        #expect(page.contains("| \(names[1]) | \(names[0]) |"))
    }

    @Test(arguments: [
        (1, "> 99.9%"), (0.9999, "> 99.9%"), (0.985, "98.5%"), (0.001, "0.1%"), (0.0001, "< 0.1%"),
        (0, "< 0.1%"),
    ])
    func nothingIsMadeSurerThanItIs(probability: Double, text: String) {
        #expect(Messages(language: .english).percentage(probability) == text)
    }
}
