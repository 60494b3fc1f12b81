import Archiving
import CatalogueStore
import HTTPTypes
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct DocumentFilesTests {
    private let bytes = Array("<script>alert(1)</script> 0123456789".utf8)

    @Test func theOriginalIsKeptAndNeverShown() async throws {
        let tester = try SiteTester()
        let id = try tester.add(
            SampleDocument.make(["x"], file: "Kế hoạch \"7\".html"), bytes: bytes)
        let answer = try await tester.answer(.get, "/documents/\(id)/original")
        #expect(answer.status == 200 && answer.body == bytes)
        #expect(answer["Content-Type"] == "application/octet-stream")
        let disposition = try #require(answer["Content-Disposition"])
        #expect(disposition.hasPrefix("attachment; filename=\"K_ ho_ch _7_.html\""))
        #expect(disposition.hasSuffix("filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20%227%22.html"))
        let raw = try tester.add(SampleDocument.make(["y"], file: "a\u{EFFF}.html"), bytes: [1])
        #expect(
            try await tester.answer(.get, "/documents/\(raw)/original")["Content-Disposition"]
                == "attachment; filename=\"a_xFF.html\"; filename*=UTF-8''a%5CxFF.html")
        let log = try tester.archive.catalogue.auditLog().rows.first
        #expect(log?.action == .download && log?.detail == "original")
    }

    @Test(arguments: [
        ("bytes=0-3", 206, "bytes 0-3/36"), ("bytes=30-", 206, "bytes 30-35/36"),
        ("bytes=-2", 206, "bytes 34-35/36"), ("bytes=36-", 416, "bytes */36"),
        ("bytes=99999999999999999999-", 416, "bytes */36"), ("bytes=-0", 416, "bytes */36"),
        ("bytes=0-1,3-4", 200, nil), ("bytes=x-y", 200, nil), ("bytes=5-1", 200, nil),
        ("pages=1", 200, nil),
    ])
    func aPartOfTheOriginalIsGiven(header: String, status: Int, range: String?) async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.make(["x"]), bytes: bytes)
        let answer = try await tester.answer(
            .get, "/documents/\(id)/original", headers: ["Range": header])
        #expect(answer.status == status)
        #expect(answer["Content-Range"] == range)
    }

    @Test func aPartOfAnotherVersionIsNotGiven() async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.make(["x"]), bytes: bytes)
        let answer = try await tester.answer(
            .get, "/documents/\(id)/original",
            headers: ["Range": "bytes=0-3", "If-Range": "\"other\""])
        #expect(answer.status == 200 && answer.body == bytes)
        let tag = try #require(answer["ETag"])
        let known = try await tester.answer(
            .get, "/documents/\(id)/original", headers: ["If-None-Match": tag])
        #expect(known.status == 304 && known.body.isEmpty)
    }

    @Test(arguments: [
        ("json", "application/json; charset=utf-8"), ("txt", "text/plain; charset=utf-8"),
        ("hocr", "application/octet-stream"), ("alto", "application/octet-stream"),
        ("tsv", "text/tab-separated-values; charset=utf-8"), ("csv", "text/csv; charset=utf-8"),
        ("ics", "text/calendar; charset=utf-8"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ])
    func aDocumentIsGivenInEveryForm(form: String, type: String) async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.make(["Ủy ban"], file: "in/kế hoạch.txt"), file: 1)
        let answer = try await tester.answer(.get, "/documents/\(id)/export/\(form)")
        #expect(answer.status == 200 && !answer.body.isEmpty)
        #expect(answer["Content-Type"] == type)
        #expect(answer["Content-Disposition"]?.hasPrefix("attachment;") == true)
        #expect(try tester.archive.catalogue.auditLog().rows.first?.detail == form)
    }

    @Test(arguments: ["evil", "pdf"])
    func aFormThatThereIsNotIsNotFound(form: String) async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.make(["x"]), bytes: Array("x\n".utf8))
        #expect(try await tester.answer(.get, "/documents/\(id)/export/\(form)").status == 404)
    }

    @Test func whatIsExportedHasTheCorrections() async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.make(["Ủy han"]), file: 1)
        _ = try await tester.send(
            json:
                "{\"version\":1,\"words\":[{\"page\":1,\"line\":1,\"word\":2,\"after\":\"ban\"}]}",
            to: "/documents/\(id)/corrections")
        #expect(
            try await tester.answer(.get, "/documents/\(id)/export/txt").text.contains("Ủy ban"))
    }
}
