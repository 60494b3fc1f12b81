import Presentation
import Testing

@testable import sohoa

@Suite struct InterfaceLanguageTests {
    @Test(arguments: [
        (nil, InterfaceLanguage.vietnamese), ("", .vietnamese), ("C", .vietnamese),
        ("C.UTF-8", .vietnamese), ("POSIX", .vietnamese), ("vi", .vietnamese),
        ("vi_VN.UTF-8", .vietnamese), ("en_US.UTF-8", .english), ("en", .english),
        ("de_DE@euro", .english), ("vie_XX", .english),
    ])
    func vietnameseFirst(locale: String?, language: InterfaceLanguage) {
        #expect(InterfaceLanguage(localeNamed: locale) == language)
    }
}
