import Testing
import Vietnamese

@Suite struct BrokenMapTests {
    @Test(arguments: [
        "&Ӝ1*", "7ӌ1+", "+Ӝ,", "FӫD", "WӍQK", "*Lҩ\\", "7+ѬѪ1*", "YӅ.", "ph\u{F0EA}",
        "Kho\u{FFFD}n",
    ])
    func wordsOfABrokenMapAreRecognised(word: String) { #expect(word.isOfBrokenMap) }

    @Test(arguments: [
        "Nghị", "quyết", "07/KH-SXD", "“Москва”,", "5μm", "Δt", "Łódź", "Đắk", "Hʼmông", "Ƀuôn",
        "Zhǔyì", "/4/ƒ_", "2024年", "saṃskṛta", "\u{F0B7}Giao", "•", "", "Nghi", "quyét",
    ])
    func otherWordsAreNone(word: String) { #expect(!word.isOfBrokenMap) }
}
