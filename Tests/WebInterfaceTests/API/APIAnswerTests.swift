import Archiving
import CatalogueStore
import DocumentModel
import HTTPTypes
import Ingestion
import SohoaTesting
import Testing

@testable import WebInterface

/// Holds what operations answer to the schemas of openapi.json.
@Suite struct APIAnswerTests {
    /// A call that is answered with what it asks for.
    struct Example: Sendable {
        var id: String
        var method: HTTPRequest.Method
        var path: String
        var body: String?
        var status: Int

        init(_ id: String, _ path: String) {
            self.init(id, .get, path)
        }

        init(
            _ id: String, _ method: HTTPRequest.Method, _ path: String, body: String? = nil,
            status: Int = 200
        ) {
            self.id = id
            self.method = method
            self.path = path
            self.body = body
            self.status = status
        }
    }

    /// In the order in which they are made: what one makes, a later one removes.
    private static let examples = [
        Example("listDocuments", "/documents?sort=number&reverse=true&limit=1"),
        Example("listDocuments", "/documents?kind=KH&year=2025&q=quy+hoach"),
        Example("searchDocuments", "/search?q=do+thi"),
        Example("getDocument", "/documents/1"),
        Example("getDocument", "/documents/2"),
        Example("getPage", "/documents/1/pages/1"),
        Example("listTasks", "/tasks?unit=phong&q=quy"),
        Example("listDeadlines", "/deadlines?status=open&limit=2"),
        Example("getTask", "/tasks/1"),
        Example(
            "followDay", .patch, "/tasks/1/days/1",
            body: #"{"status":"ongoing","percent":40,"note":"đã gửi dự thảo","version":0}"#),
        Example("listTargets", "/targets"),
        Example(
            "measureTarget", .post, "/targets/1/measures",
            body: #"{"value":62.5,"date":"2026-06-30","note":"quý II"}"#, status: 201),
        Example("listReferences", "/references"),
        Example("listCitations", "/citations?number=71/NQ-CP"),
        Example("getGraph", "/graph/1?depth=2"),
        Example("listUnanswered", "/unanswered"),
        Example("listReview", "/review"),
        Example("getFacets", "/facets?of=tasks&limit=3"),
        Example("getFacets", "/facets"),
        Example("getStatistics", "/statistics"),
        Example(
            "sendFile", .post, "/files?name=v%C4%83n+b%E1%BA%A3n.txt", body: "Một", status: 202),
        Example("sendFile", .post, "/files?name=l%E1%BA%A1i.txt", body: "Một", status: 202),
        Example("getFile", "/files/\(String(repeating: "f", count: 64))"),
        Example("getFile", "/files/\(String(repeating: "0", count: 63))1"),
        Example("getQueue", "/queue"),
        Example(
            "acceptDocument", .post, "/documents/1/acceptance",
            body: #"{"version":1,"note":"đã đối chiếu"}"#),
        Example(
            "correctDocument", .post, "/documents/2/corrections",
            body: #"""
                {"version":1,"note":"theo bản gốc","fields":{"number":"8/QĐ","urgency":null},
                "words":[{"page":1,"line":1,"word":2,"after":"tác"}]}
                """#),
        Example("exportDocument", "/documents/1/export/txt"),
        Example("releaseDocument", .post, "/documents/3/release", body: #"{"version":1}"#),
        Example("getDocument", "/documents/1"),
        Example("listReview", "/review?kind=QĐ"),
        Example(
            "saveSearch", .post, "/searches",
            body: #"{"name":"Việc quá hạn","view":"tasks","query":"status=overdue"}"#, status: 201),
        Example("listSearches", "/searches"),
        Example(
            "removeSearch", .delete, "/searches/Vi%E1%BB%87c%20qu%C3%A1%20h%E1%BA%A1n", status: 204),
        Example(
            "addToken", .post, "/tokens",
            body: #"{"label":"báo cáo","scopes":["read"],"expires":"2099-01-01T00:00:00Z"}"#,
            status: 201),
        Example("listTokens", "/tokens"),
        Example("revokeToken", .delete, "/tokens/1", status: 204),
        Example("listAudit", "/audit?limit=2"),
    ]

    /// An archive with two documents, a secret one, and a file that failed.
    private static func fill(_ tester: borrowing SiteTester) throws {
        let reference = Reference(
            number: "71/NQ-CP", kind: "Nghị quyết",
            date: CivilDate("2025-04-01"), issuer: "Chính phủ", role: .basis, grade: .a,
            evidence: [Evidence(page: 1, line: 1, quote: "71/NQ-CP")])
        try tester.add(
            SampleDocument.make(
                ["Xây dựng quy hoạch\nđô thị thông minh", "Trang hai"], title: "Về đô thị",
                tasks: [
                    SampleDocument.task(
                        "I.1", "Lập quy hoạch", support: ["Văn phòng"],
                        due: ["2025-09-15", "2099-01-15"]),
                    SampleDocument.task("I.2", "Theo dõi quy hoạch"),
                ],
                targets: [
                    Target(
                        statement: "ít nhất 80% hồ sơ", comparison: .atLeast, value: 80, unit: "%",
                        by: CivilDate("2026-12-31"), grade: .b,
                        evidence: [Evidence(page: 1, line: 2, quote: "80%")])
                ], references: [reference]), file: 1)
        try tester.add(
            SampleDocument.make(
                ["Công tác cán bộ"], number: nil, kind: "Quyết định", date: "2024-01-00"), file: 2)
        try tester.add(
            SampleDocument.make(["Kế hoạch mật"], number: "9/KH", secrecy: "MẬT"), file: 3)
        let catalogue = tester.archive.catalogue
        _ = try catalogue.offer(
            OfferedFile(path: "/in/hỏng.pdf", sha256: String(repeating: "f", count: 64), size: 1),
            settings: "{}")
        let job = try #require(
            try catalogue.lease(
                to: JobOwner(host: "test", process: 1, started: "1"), lease: 60,
                isGone: { _ in false }))
        try catalogue.fail(job, JobFailure(reason: "damaged", page: 2, detail: "no xref"))
        _ = try catalogue.addAccount(
            name: "administrator", displayName: "Quản trị", passwordHash: "x", role: .administrator)
        try catalogue.measure(
            target: 1, date: "2026-01-31", value: 60, note: nil, by: Editor(name: "an"))
    }

    @Test func everyAnswerIsWhatItsSchemaSays() async throws {
        let tester = try SiteTester()
        try Self.fill(tester)
        let site = tester.site.taking(
            IngestSettings(ConversionSettings(), dictionary: nil))
        defer { site.intake?.stop(within: .zero) }
        let description = try APIDescription()
        var called: Set<String> = []
        for example in Self.examples {
            let answer = try await tester.call(
                example.method, example.path, as: .administrator.seeingSecret,
                body: example.body, at: site)
            #expect(answer.status == example.status, "\(example.id): \(answer.text)")
            let entry = try #require(description.entries.first { $0.id == example.id })
            #expect(entry.method.uppercased() == example.method.rawValue)
            let response = try #require(
                description.response(answer.status, of: entry), "\(example.id)")
            called.insert(example.id)
            for name in (response["headers"]?.object ?? [:]).keys where name != "Link" {
                #expect(answer[name] != nil, "\(example.id) \(name)")
            }
            guard example.id != "exportDocument" else {
                #expect(answer.text.contains("Trang hai"))
                continue
            }
            guard answer.status != 204 else {
                #expect(answer.body.isEmpty)
                continue
            }
            #expect(answer["Content-Type"] == "application/json; charset=utf-8")
            #expect(
                description.violations(
                    in: try answer.json, of: response, type: "application/json") == [],
                "\(example.id)")
        }
        // Pictures are made by processes, which there are none of here.
        #expect(Set(Operation.all.map(\.id)).subtracting(called) == ["getPicture"])
    }

    @Test(arguments: [
        ("/documents/99", 404), ("/documents/x", 404), ("/documents?kin=KH", 422),
        ("/tasks?sort=relevance", 422),
    ])
    func everyErrorIsAProblem(path: String, status: Int) async throws {
        let tester = try SiteTester()
        let answer = try await tester.call(.get, path)
        #expect(answer.status == status)
        #expect(answer["Content-Type"]?.hasPrefix("application/problem+json") == true)
        let description = try APIDescription()
        let entry = try #require(description.entries.first { $0.id == "getDocument" })
        #expect(
            description.violations(
                in: try answer.json, of: description.response(404, of: entry),
                type: "application/problem+json") == [])
    }

    @Test(arguments: [false, true])
    func theDescriptionIsGivenToEverybody(demandsAccounts: Bool) async throws {
        let tester = try SiteTester(demandsAccounts: demandsAccounts)
        let answer = try await tester.answer(.get, "/api/v1/openapi.json")
        #expect(answer.status == 200)
        #expect(answer["Content-Type"] == "application/openapi+json")
        #expect(try answer.json["openapi"] == .string("3.1.1"))
        // Not to who comes with a token that is none, though.
        let stranger = try await tester.answer(
            .get, "/api/v1/openapi.json", headers: ["Authorization": "Bearer x"])
        #expect(stranger.status == 401)
    }

    @Test(arguments: ["openapi.json/x", "openapi", "", "openapi.jsonx", "openapi.json.bak"])
    func nothingElseIsGivenToEverybody(name: String) async throws {
        let tester = try SiteTester(demandsAccounts: true)
        #expect(try await tester.answer(.get, "/api/v1/\(name)").status == 401)
    }
}
