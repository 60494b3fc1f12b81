import HTTPTypes
import Testing

@testable import WebInterface

@Suite struct SavedSearchTests {
    @Test func aSearchIsKeptUnderANameAndRemoved() async throws {
        let tester = try SiteTester()
        let query = "q%3D%25C4%2591%25C3%25B4%26kind%3DK%2526H"
        let kept = try await tester.send(
            "view=documents&name=%3Cb%3E&query=\(query)", to: "/searches")
        #expect(kept.status == 303)
        #expect(kept["Location"] == "/documents?q=%C4%91%C3%B4&kind=K%26H")
        let page = try await tester.answer(.get, "/documents")
        #expect(page.text.contains("href=\"/documents?q=%C4%91%C3%B4&amp;kind=K%26H\""))
        #expect(page.text.contains("&lt;b&gt;") && !page.text.contains("<b>"))
        #expect(try await tester.send("name=%3Cb%3E", to: "/searches/remove").status == 303)
        #expect(try await !tester.answer(.get, "/documents").text.contains("&lt;b&gt;"))
        #expect(try await tester.send("name=%3Cb%3E", to: "/searches/remove").status == 404)
    }

    @Test(arguments: [
        "view=documents&name=&query=", "view=elsewhere&name=a&query=", "name=a",
        "view=documents&name=a&query=%2500",
    ])
    func aSearchThatMakesNoSenseIsRefused(form: String) async throws {
        let tester = try SiteTester()
        let status = try await tester.send(form, to: "/searches").status
        #expect(status == 422 || status == 400)
    }
}
