import SohoaTesting
import Testing

@testable import Publishing

@Suite struct XMLTextTests {
    @Test(arguments: [
        ("a & b < c > d \"e\" 'f'", "a &amp; b &lt; c &gt; d &quot;e&quot; 'f'"),
        ("]]>", "]]&gt;"),
        ("&amp;", "&amp;amp;"),
        ("a\tb\nc\rd", "a&#9;b&#10;c&#13;d"),
        ("a\r\nb", "a&#13;&#10;b"),
        ("\u{0}\u{8}\u{1B}\u{7F}\u{85}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("\u{FFFE}\u{FFFF}\u{1FFFE}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("Điều 1 – 😀\u{202E}", "Điều 1 – 😀\u{202E}"),
        // A combining mark makes one Character with what stands before it.
        ("<\u{301}", "&lt;\u{301}"),
        ("", ""),
    ])
    func whatMayNotStandIsEscaped(content: String, expected: String) throws {
        #expect(XMLText.escaped(content) == expected)
        var xml = XMLText()
        xml.element("a", ["b": content], text: content)
        let element = try #require(XMLElements(parsing: xml.bytes).all.first)
        #expect(element.text.unicodeScalars.count == content.unicodeScalars.count)
        #expect(element.attributes["b"] == element.text)
    }

    @Test func anAttributeWithoutAValueIsLeftOut() {
        var xml = XMLText()
        xml.empty("a", ["b": nil, "c": ""])
        #expect(xml.text.hasSuffix("<a c=\"\"/>"))
    }
}
