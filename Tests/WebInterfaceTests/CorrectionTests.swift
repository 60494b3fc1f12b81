import Archiving
import CatalogueStore
import DocumentModel
import HTTPTypes
import Presentation
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct CorrectionTests {
    private let rows = [
        [(text: "Ủy", probability: 1.0), (text: "han", probability: 0.2)],
        [(text: "han", probability: 0.7), (text: "dân", probability: 0.4)],
    ]

    @Test func aCorrectedWordIsFoundAtOnce() async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.paper(rows), file: 1)
        let answer = try await tester.send(
            json: """
                {"version":1,"words":[{"page":1,"line":1,"word":2,"after":" ban  nhân "}],"note":"x"}
                """, to: "/documents/\(id)/corrections")
        #expect(answer.status == 200)
        #expect(answer.text.contains("\"version\":2"))
        #expect(answer.text.contains("\"text\":\"ban nhân\""))
        #expect(
            answer.text.contains(
                "\"alike\":{\"after\":\"ban nhân\",\"before\":\"han\",\"count\":1}"))
        #expect(
            try await tester.answer(.get, "/documents?q=%22ban+nhan%22").text
                .contains("href=\"/documents/\(id)\""))
        let edit = try tester.archive.catalogue.details(of: id, today: .todayInVietnam).edits.last
        #expect(edit?.madeBy == "tester" && edit?.before == "han" && edit?.after == "ban nhân")
        let log = try tester.archive.catalogue.auditLog().rows.first
        #expect(log?.action == .edit && log?.document == id)
    }

    @Test func allLikeWordsAreCorrectedTogether() async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.paper(rows, pages: 2), file: 1)
        let answer = try await tester.send(
            json: "{\"version\":1,\"replacement\":{\"before\":\"han\",\"after\":\"ban\"}}",
            to: "/documents/\(id)/corrections")
        #expect(answer.status == 200)
        #expect(
            try tester.archive.catalogue.pageTexts(of: id) == [
                "Ủy ban\nban dân", "Ủy ban\nban dân",
            ])
    }

    @Test func aConfirmedWordIsNoLongerDoubtful() async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.paper(rows), file: 1)
        _ = try await tester.send(
            json:
                "{\"version\":1,\"words\":[{\"page\":1,\"line\":1,\"word\":2,\"after\":\"han\"}]}",
            to: "/documents/\(id)/corrections")
        let queue = try tester.archive.catalogue.reviewQueue(today: .todayInVietnam)
        #expect(queue.rows.first?.doubtfulWords == 1)
        #expect(try tester.archive.catalogue.reviewProgress().agreement == 1)
    }

    @Test func aFormLeadsBackToTheView() async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.paper(rows, pages: 2), file: 1)
        let answer = try await tester.send(
            "version=1&page=2&layer=human&review=1&at=2&line=1&word=2&after=x&pick=ban",
            to: "/documents/\(id)/corrections")
        #expect(answer.status == 303)
        #expect(answer["Location"] == "/documents/\(id)?page=2&review=1&lit=1-2")
        #expect(try tester.archive.catalogue.pageTexts(of: id)[1] == "Ủy ban\nhan dân")
        let field = try await tester.send(
            "version=2&page=1&field=number&value=8%2FQ%C4%90", to: "/documents/\(id)/corrections")
        #expect(field["Location"] == "/documents/\(id)")
        #expect(
            try tester.archive.catalogue.details(of: id, today: .todayInVietnam).summary.number
                == "8/QĐ")
    }

    @Test func whatWasTypedOnAnOlderVersionIsNotLost() async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.paper(rows), file: 1)
        let old = try await tester.send(
            "version=7&page=1&at=1&line=1&word=2&after=gi%E1%BB%AF+l%E1%BA%A1i",
            to: "/documents/\(id)/corrections")
        #expect(old.status == 409)
        #expect(old.text.contains("value=\"giữ lại\"") && old.text.contains("role=\"alert\""))
        let field = try await tester.send(
            "version=7&page=1&field=title&value=T%C3%AAn+m%E1%BB%9Bi",
            to: "/documents/\(id)/corrections")
        #expect(field.status == 409 && field.text.contains(">Tên mới</textarea>"))
        let program = try await tester.send(
            json: "{\"version\":7,\"words\":[{\"page\":1,\"line\":1,\"word\":2,\"after\":\"x\"}]}",
            to: "/documents/\(id)/corrections")
        #expect(program.status == 409 && program.text.contains("\"code\":\"conflict\""))
        #expect(try tester.archive.catalogue.pageTexts(of: id) == ["Ủy han\nhan dân"])
    }

    @Test(arguments: [
        "{}", "x", "{\"version\":1}", "{\"version\":1,\"words\":[]}",
        "{\"version\":1,\"words\":[{\"page\":1,\"line\":9,\"word\":1,\"after\":\"x\"}]}",
        "{\"version\":1,\"words\":[{\"page\":1,\"line\":0,\"word\":1,\"after\":\"x\"}]}",
        "{\"version\":1,\"words\":[{\"page\":1,\"line\":1,\"word\":-9223372036854775808,\"after\":\"x\"}]}",
        "{\"version\":1,\"words\":[{\"page\":1,\"line\":1,\"word\":1,\"after\":\"a\\u0007\"}]}",
        "{\"version\":1,\"fields\":[{\"field\":\"date\",\"value\":\"2025-02-31\"}]}",
        "{\"version\":1,\"fields\":[{\"field\":\"evil\",\"value\":\"x\"}]}",
    ])
    func aCorrectionThatMakesNoSenseIsRefused(json: String) async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.paper(rows), file: 1)
        let answer = try await tester.send(json: json, to: "/documents/\(id)/corrections")
        #expect(answer.status == 422)
        #expect(try tester.archive.catalogue.file(of: id).version == 1)
    }

    @Test func aReaderCorrectsNothing() throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.paper(rows), file: 1)
        let request = CorrectionRequest(
            version: 1, words: [.init(page: 1, line: 1, word: 1, after: "x")])
        #expect(throws: WebError(.forbidden)) {
            try Correcting(viewing: tester.viewing(.analyst), peer: nil).apply(request, to: id)
        }
    }
}
