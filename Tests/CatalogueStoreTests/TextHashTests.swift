import Testing

@testable import CatalogueStore

@Suite struct TextHashTests {
    private static let text = (0..<200).map { "từ\($0 * 7919 % 1000)" }

    @Test func marksCaseAndLineEndsDoNotCount() {
        let one = TextHash(of: "Kế hoạch thực hiện\nNghị quyết số 71")
        #expect(one == TextHash(of: "KE HOACH THUC HIEN NGHI QUYET SO 71"))
        #expect(one.bits != 0)
    }

    @Test func aChangedWordLeavesATextNear() {
        var changed = Self.text
        changed[100] = "khác"
        let distance = TextHash(of: Self.text.joined(separator: " "))
            .distance(to: TextHash(of: changed.joined(separator: " ")))
        #expect(distance <= TextHash.nearness)
    }

    @Test func anotherTextIsFar() {
        let other = (0..<200).map { "chữ\($0 * 104_729 % 1000)" }.joined(separator: " ")
        let distance = TextHash(of: Self.text.joined(separator: " ")).distance(
            to: TextHash(of: other))
        #expect(distance > 10)
    }

    @Test func aTextOfTwoWordsIsNearToNone() {
        #expect(TextHash(of: "hai từ").bits == 0)
    }
}
