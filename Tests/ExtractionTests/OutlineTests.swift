import DocumentModel
import Testing

@testable import Extraction

@Suite("ItemMark")
struct ItemMarkTests {
    @Test("A mark is read with its number", arguments: ItemMark.examples)
    func reads(line: String, number: String) {
        #expect(ItemMark(of: Passage(line))?.number == number)
    }

    @Test("What only looks like a mark is none", arguments: ItemMark.counterexamples)
    func ignores(line: String) {
        #expect(ItemMark(of: Passage(line)) == nil)
    }
}

@Suite("Outline")
struct OutlineTests {
    @Test("Items know the numbered headings above them")
    func paths() {
        let outline = Outline(
            [
                "II. NHIỆM VỤ", "1. Dữ liệu", "1.1. Chiến lược:", "a) Rà soát;", "- Số hóa;",
                "Điều 2. Thi hành", "1. Sở A",
            ].map { Passage($0) })
        #expect(
            outline.nodes.map(\.section) == ["", "II", "II.1", "II.1.1", "II.1.1.a", "", "Điều 2"])
    }

    @Test("A heading whose stroke was lost goes on the row, one that was left out stays so")
    func romanRepair() {
        #expect(
            Outline(["II. NỘI DUNG", "II. TỔ CHỨC"].map { Passage($0) }).nodes.map(\.path) == [
                "II", "III",
            ])
        #expect(
            Outline(["I. NỘI DUNG", "III. TỔ CHỨC"].map { Passage($0) }).nodes.map(\.path) == [
                "I", "III",
            ])
    }

    @Test("A plain paragraph only interrupts a list")
    func plainParagraphInterrupts() {
        let outline = Outline(
            [
                "I. NHIỆM VỤ", "1. Rà soát kế hoạch.", "Trường hợp vướng mắc thì báo cáo.",
                "2. Tổng hợp kết quả.",
            ].map { Passage($0) })
        #expect(outline.nodes.last?.section == "I")
    }

    @Test("Headings tell whether they order", arguments: SectionRole.examples)
    func role(heading: String, role: SectionRole) {
        let passage = Passage(heading)
        #expect(SectionRole(heading: passage, tokens: 0..<passage.tokens.count) == role)
    }

    @Test("Other headings do not tell", arguments: SectionRole.counterexamples)
    func noRole(heading: String) {
        let passage = Passage(heading)
        #expect(SectionRole(heading: passage, tokens: 0..<passage.tokens.count) == nil)
    }
}
