import HTTPTypes
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct DocumentListTests {
    @Test func aDocumentIsFoundWithoutMarksAndItsWordsAreMarked() async throws {
        let tester = try SiteTester()
        try tester.add(
            SampleDocument.make(["Xây dựng đô thị thông minh"], title: "Về đô thị"), file: 1)
        try tester.add(SampleDocument.make(["Công tác cán bộ"], number: "8/CV"), file: 2)
        let answer = try await tester.answer(.get, "/documents?q=do+thi")
        #expect(answer.status == 200)
        #expect(answer.text.contains("Kế hoạch 07/KH-SXD"))
        #expect(answer.text.contains("<mark>đô thị</mark>"))
        #expect(!answer.text.contains("8/CV"))
    }

    @Test func aCatalogueThatWasFoundDamagedSaysSoOnItsPages() async throws {
        let tester = try SiteTester()
        #expect(try await !tester.answer(.get, "/documents").text.contains("sohoa recover"))
        try tester.folder.write("document 1: changed\n", to: "catalogue.sqlite-damaged")
        let answer = try await tester.answer(.get, "/documents?q=xay")
        #expect(answer.status == 200)
        #expect(answer.text.contains("sohoa recover"))
    }

    @Test func whatADocumentSaysNeverBecomesMarkup() async throws {
        let tester = try SiteTester()
        let payload = "<img/src=x/onerror=alert(1)>"
        try tester.add(
            SampleDocument.make(
                [payload], number: payload, issuer: payload, title: payload, file: payload),
            file: 1)
        for path in ["/documents", "/documents?q=alert&kind=%3Cb%3E", "/documents?q=%3Cscript%3E"] {
            let answer = try await tester.answer(.get, path)
            #expect(answer.status == 200)
            #expect(!answer.text.contains("<img/") && !answer.text.contains("<b>"))
        }
    }

    @Test(arguments: [
        "?page=0", "?page=x", "?sort=evil", "?year=abc", "?grade=Z", "?q=%FF", "?q=%0",
    ])
    func aViewThatMakesNoSenseIsRefused(query: String) async throws {
        let tester = try SiteTester()
        let status = try await tester.answer(.get, "/documents\(query)").status
        #expect(status == 400 || status == 422)
    }

    @Test(arguments: [
        ("json", "application/json; charset=utf-8"), ("csv", "text/csv; charset=utf-8"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ])
    func theListIsGivenInFormsForPrograms(form: String, type: String) async throws {
        let tester = try SiteTester()
        try tester.add(SampleDocument.make(["Xây dựng"]), file: 1)
        let answer = try await tester.answer(.get, "/documents.\(form)?q=xay")
        #expect(answer.status == 200)
        #expect(answer["Content-Type"] == type)
        #expect(
            form == "xlsx"
                ? answer.body.starts(with: [0x50, 0x4B]) : answer.text.contains("07/KH-SXD"))
    }

    @Test func secretDocumentsAreNotListedForWhoMayNotSeeThem() async throws {
        let tester = try SiteTester()
        try tester.add(SampleDocument.make(["Kế hoạch mật"], secrecy: "MẬT"), file: 1)
        for path in ["/documents", "/documents?held=1", "/documents.json?held=1"] {
            #expect(try await !tester.answer(.get, path).text.contains("07/KH-SXD"))
        }
    }
}
