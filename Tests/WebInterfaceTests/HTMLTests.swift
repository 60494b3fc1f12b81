import Testing

@testable import WebInterface

@Suite struct HTMLTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\"onmouseover='x'", "&quot;onmouseover=&#39;x&#39;"),
        ("a & b", "a &amp; b"), ("Tổ chức", "Tổ chức"), ("a\u{0}b\u{1B}c", "a\u{FFFD}b\u{FFFD}c"),
    ])
    func whatIsPutIntoAPageIsEscaped(plain: String, escaped: String) {
        let html: HTML = "<p title=\"\(plain)\">\(plain)</p>"
        #expect(html.text == "<p title=\"\(escaped)\">\(escaped)</p>")
        #expect(HTML(escaping: plain).text == escaped)
    }

    @Test func piecesOfAPageStayAsTheyAre() {
        let items = ["<", ">"].map { item -> HTML in "<li>\(item)</li>" }
        let html: HTML = "<ul\("hidden", if: true)\("class", Optional("a\"b"))>\(items)</ul>"
        #expect(
            html.text == "<ul hidden class=\"a&quot;b\"><li>&lt;</li><li>&gt;</li></ul>")
    }
}
