import DocumentModel
import Testing

@testable import Restoration

@Suite struct CodeConsistencyTests {
    private func repaired(_ text: String) -> String {
        var pages = [RestoredPage(number: 1, origin: .text, lines: [RestoredLine(read: text)])]
        let symbols = CodeSymbols(parsing: Array("NQ\t90\nTW\t40\nCP\t70\nKH\t50\nTTr\t9\n".utf8))
        pages[0].repair(by: CodeConsistency(of: pages, symbols: symbols))
        return pages[0].text
    }

    @Test(arguments: [
        ("số 71/NQ-CP và 717NQ-CP,", "số 71/NQ-CP và 71/NQ-CP,"),
        ("số 71/NQ-CP và 71NQ-CP", "số 71/NQ-CP và 71/NQ-CP"),
        ("(214/NÑQ-CP) theo 214/NQ-CP", "(214/NQ-CP) theo 214/NQ-CP"),
        ("số 57-NQ/TW và 57-NQ/IW", "số 57-NQ/TW và 57-NQ/TW"),
    ])
    func aMisreadCodeIsTheOneReadElsewhere(text: String, expected: String) {
        #expect(repaired(text) == expected)
    }

    @Test(arguments: [
        // Codes of their own, however near.
        "71/NQ-CP và 72/NQ-CP", "30/2020/NĐ-CP và 30/2021/NĐ-CP", "57-NQ/TW và 58-NQ/TW",
        // Nobody writes what the other has either, or letters that look like nothing else.
        "57-NQ/IV và 57-NQ/TV", "12/KH-SXD và 12/KH-SXA", "12/KH-CP và 12/KH-CPA",
        // Two codes would fit, or none.
        "71/NQ-CP và 7/NQ-CP và 71NQ-CP", "717NQ-CP",
        // Numbers are never touched.
        "71/NQ-CP ngày 71/2025", "08/QĐ-UBND và 08",
    ])
    func whatIsACodeOfItsOwnStays(text: String) {
        #expect(repaired(text) == text)
    }
}
