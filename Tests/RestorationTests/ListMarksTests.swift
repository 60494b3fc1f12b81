import DocumentModel
import Testing

@testable import Restoration

@Suite struct ListMarksTests {
    /// The first words of lines, or whole lines, after repair.
    private func repaired(_ lines: [String]) -> [String] {
        var pages = [
            RestoredPage(number: 1, origin: .text, lines: lines.map(RestoredLine.init(read:)))
        ]
        var marks = ListMarks()
        marks.repair(&pages)
        return pages[0].lines.map(\.text)
    }

    @Test(arguments: [
        (["a)", "b)", "c)", "d)", "d)", "e)", "ø)"], ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"]),
        (["a)", "b)", "ce)", "đ)"], ["a)", "b)", "c)", "d)"]),
        (["a)", "b)", "a)", "b)"], ["a)", "b)", "a)", "b)"]),
        (
            ["I. MỤC", "H. NỘI", "HI. TỔ", "IV. KINH"],
            ["I. MỤC", "II. NỘI", "III. TỔ", "IV. KINH"]
        ),
        (["L. MỤC ĐÍCH", "II. YÊU CẦU"], ["I. MỤC ĐÍCH", "II. YÊU CẦU"]),
        (["I. A", "H. B", "II. C", "IV. D"], ["I. A", "II. B", "III. C", "IV. D"]),
        (["I. A", "Il. B", "Ill. C"], ["I. A", "II. B", "III. C"]),
        (["l. Văn", "2. Bản"], ["1. Văn", "2. Bản"]),
        (["I. Cấp", "2. Thu", "3. Gia"], ["1. Cấp", "2. Thu", "3. Gia"]),
        (["I. A", "II. B", "I. Cấp", "2. Thu"], ["I. A", "II. B", "1. Cấp", "2. Thu"]),
        (["I. A", "2. Bản", "Il. B"], ["I. A", "2. Bản", "II. B"]),
        (["I. A", "l. Văn", "2. Bản", "H. B"], ["I. A", "1. Văn", "2. Bản", "II. B"]),
        (["L. A", "1. Văn", "2. Bản"], ["I. A", "1. Văn", "2. Bản"]),
        (["I. A", "I. B", "HI. C", "IV. D"], ["I. A", "II. B", "III. C", "IV. D"]),
    ])
    func marksFollowTheirOrder(lines: [String], expected: [String]) {
        #expect(repaired(lines) == expected)
    }

    @Test(arguments: [
        // The paper itself leaves a mark out, or begins again.
        ["a)", "b)", "e)", "g)"], ["I. MỤC", "III. TỔ"],
        ["I. MỤC", "II. NỘI", "II. TỔ"], ["1. Sở", "2. Ban"],
        ["a) Các", "(a)", "1)"],
        // No mark comes before: nothing is expected.
        ["ø) gì"], ["H. NỘI"], ["Tháng II", "khoản lẻ"], ["quý II năm 2025"], ["T. ƯƠNG"],
        ["I. MỤC", "TL. GIÁM ĐỐC"], ["I. MỤC", "N. V. An"],
        ["I. A", "I. B", "II. C"], ["I. A", "2. Bản", "II. B"],
        ["I. A", "1. Văn", "2. Bản"], ["I. MỤC TIÊU", "2. Bản"], ["I. A", "HI. B", "IV. C"],
    ])
    func whatIsNoMisreadMarkStays(lines: [String]) {
        #expect(repaired(lines) == lines)
    }

    @Test(arguments: [
        ("theo khoản l, Điều 3", "theo khoản 1, Điều 3"),
        ("ngày 16 tháng II năm 2025", "ngày 16 tháng 11 năm 2025"),
        ("ngày 1ó tháng 6", "ngày 16 tháng 6"), ("ngày lO tháng 6", "ngày lO tháng 6"),
        ("khoản 2 Điều 1ó Luật này", "khoản 2 Điều 16 Luật này"), ("Điều 1i.", "Điều 11."),
        ("Điều lệ Đảng", "Điều lệ Đảng"), ("khoản i, điểm a", "khoản 1, điểm a"),
        ("quý II năm 2025", "quý II năm 2025"), ("Chương I khoản", "Chương I khoản"),
    ])
    func whereOnlyANumberCanStandStrokesAreOnes(line: String, expected: String) {
        #expect(repaired([line]) == [expected])
    }
}
