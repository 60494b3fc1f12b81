import Publishing
import Testing

@Suite struct MarkedTextTests {
    private typealias Run = MarkedText.Run

    @Test(arguments: [
        ("", []),
        ("một hai", [Run("một hai")]),
        ("một <hai> ba", [Run("một "), Run("hai", isMarked: true), Run(" ba")]),
        ("<một><hai>", [Run("một", isMarked: true), Run("hai", isMarked: true)]),
        ("một <hai", [Run("một "), Run("hai", isMarked: true)]),
        ("một> hai<>", [Run("một"), Run(" hai")]),
    ])
    func marksBecomeParts(text: String, runs: [MarkedText.Run]) {
        let marked = MarkedText(text, from: "<", to: ">")
        #expect(marked.runs == runs)
        #expect(marked.plain == text.filter { $0 != "<" && $0 != ">" })
    }
}
