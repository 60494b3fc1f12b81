import Testing

@testable import Vietnamese

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Đường Đống Đa", "duong dong da"), ("KẾ HOẠCH 07/KH-SXD", "ke hoach 07/kh-sxd"),
        ("đo\u{31B}\u{300}ng", "dong"), ("ﬁn", "ﬁn"), ("", ""),
    ])
    func foldingTakesMarksAndCapitalsAway(text: String, folded: String) {
        #expect(text.folded == folded)
    }
}

@Suite struct TonePlacementTests {
    @Test(arguments: [
        ("hoà", "hòa"), ("HOÀ", "HÒA"), ("khoẻ", "khỏe"), ("Uỷ", "Ủy"), ("thuỷ", "thủy"),
        ("quý", "quý"), ("hòa", "hòa"), ("hoàn", "hoàn"), ("huỳnh", "huỳnh"), ("của", "của"),
        ("y", "y"), ("", ""),
    ])
    func openSyllablesTakeTheOlderPlace(word: String, older: String) {
        #expect(word.withOlderTonePlacement == older)
    }
}
