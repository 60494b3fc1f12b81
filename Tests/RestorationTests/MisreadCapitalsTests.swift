import DocumentModel
import Testing

@testable import Restoration

@Suite struct MisreadCapitalsTests {
    private func repaired(_ text: String) -> String {
        var line = RestoredLine(read: text)
        let initials = SmallInitials(
            parsing: Array("cơ\tsở\nđối\tvới\ntài\tliệu\nviệc\tthực\n".utf8))
        MisreadCapitals(initials: initials).repair(&line)
        return line.text
    }

    @Test(arguments: [
        ("hoạt động của cơ Sở kinh doanh", "hoạt động của cơ sở kinh doanh"),
        ("đối Với, tài Liệu;", "đối với, tài liệu;"),
    ])
    func aFirstLetterThatLooksLikeItsCapitalIsSmall(read: String, expected: String) {
        #expect(repaired(read) == expected)
    }

    @Test(arguments: [
        "của Sở Y tế", "Cơ Sở", "cơ SỞ", "cơ, Sở", "cơ (Sở", "việc Thực", "Sở cơ", "cơ S",
    ])
    func otherCapitalsStay(text: String) {
        #expect(repaired(text) == text)
    }
}
