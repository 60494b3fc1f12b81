import Archiving
import CatalogueStore
import Credentials
import DocumentModel
import Foundation
import HTTPTypes
import Ingestion
import Presentation
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct APITests {
    @Test(arguments: [
        "/documents?kin=KH", "/documents?page=2", "/documents?kind=", "/documents?limit=0",
        "/documents?limit=501", "/documents?limit=x", "/documents?limit=1&limit=2",
        "/documents?cursor=x", "/documents?cursor=", "/documents?sort=evil",
        "/documents?reverse=1", "/documents?year=abc", "/documents?held=yes", "/search",
        "/search?q=", "/search?q=+", "/citations", "/graph/1?depth=4", "/facets?of=pages",
        "/statistics?q=x", "/audit?action=dance", "/audit?cursor=0", "/audit?document=0",
        "/review?sort=date",
    ])
    func whatMakesNoSenseIsRefusedByName(path: String) async throws {
        let tester = try SiteTester()
        try tester.add(SampleDocument.make(["Một"]), file: 1)
        let answer = try await tester.call(.get, path, as: .administrator)
        #expect(answer.status == 422)
        #expect(try answer.code == "invalid")
        #expect(try answer.json["detail"]?.string?.isEmpty == false)
    }

    @Test func aMisspelledParameterIsNamed() async throws {
        let tester = try SiteTester()
        let answer = try await tester.call(.get, "/documents?kin=KH")
        #expect(try answer.json["detail"] == .string("unknown parameter: kin"))
    }

    @Test(arguments: [
        "/documents?limit=2", "/search?q=van&limit=2", "/tasks?limit=2", "/deadlines?limit=2",
        "/references?limit=2", "/review?limit=2", "/unanswered?limit=2",
        "/documents?sort=number&reverse=true&limit=2", "/audit?limit=2",
    ])
    func theNextPagesGiveAllRowsOnce(path: String) async throws {
        let tester = try SiteTester()
        for number in 1...5 {
            try tester.add(
                SampleDocument.make(
                    ["Văn bản \(number)"], number: "\(number)/KH",
                    tasks: [SampleDocument.task("I.1", "Việc \(number)", due: ["2099-01-15"])],
                    references: [.init(number: "71/NQ-CP", grade: .a, evidence: [])]),
                file: number)
            try tester.archive.catalogue.audit(.download, by: "an")
        }
        var rows: [JSONValue] = []
        var next: String? = "/api/v1\(path)"
        var pages = 0
        while let address = next, pages < 10 {
            let answer = try await tester.call(
                .get, String(address.dropFirst("/api/v1".count)), as: .administrator)
            #expect(answer.status == 200)
            rows += try #require(answer.json["rows"]?.array)
            #expect(try answer.json["total"] == .number(5))
            pages += 1
            let cursor = try answer.json["next"]?.string
            let link = answer["Link"]?.wholeMatch(of: /<(.*)>; rel="next"/)?.output.1
            next = link.map { String($0) }
            #expect((cursor == nil) == (next == nil))
        }
        #expect(pages == 3)
        #expect(Set(rows).count == 5 && rows.count == 5)
    }

    @Test(arguments: [
        ("/documents", Role.reader, 200), ("/queue", .analyst, 403), ("/queue", .archivist, 200),
        ("/audit", .archivist, 403), ("/audit", .administrator, 200),
    ])
    func rolesDecideWhoMayRead(path: String, role: Role, status: Int) async throws {
        let tester = try SiteTester()
        var visitor = Visitor.reader
        visitor.role = role
        #expect(try await tester.call(.get, path, as: visitor).status == status)
    }

    @Test(arguments: [
        (HTTPRequest.Method.post, "/documents/1/acceptance", Role.analyst),
        (.post, "/documents/1/release", .analyst), (.patch, "/tasks/1/days/1", .reader),
    ])
    func rolesDecideWhoMayWrite(
        method: HTTPRequest.Method, path: String, role: Role
    ) async throws {
        let tester = try Self.tester()
        var visitor = Visitor.reader
        visitor.role = role
        let answer = try await tester.call(
            method, path, as: visitor, body: #"{"version":1,"status":"done"}"#)
        #expect(answer.status == 403)
        #expect(try tester.archive.catalogue.auditLog().total == 0)
    }

    @Test func whoIsNotSignedInIsAskedForAToken() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        for path in ["/api/v1/documents", "/api/v1/tokens", "/api/v1/statistics"] {
            let answer = try await tester.answer(.get, path)
            #expect(answer.status == 401)
            #expect(answer["WWW-Authenticate"]?.hasPrefix("Bearer") == true)
            #expect(try answer.code == "sign-in-required")
        }
    }

    @Test func secretDocumentsAreAsIfTheyWereNotThere() async throws {
        let tester = try SiteTester()
        try tester.add(
            SampleDocument.make(
                ["Kế hoạch mật"], secrecy: "MẬT",
                tasks: [SampleDocument.task("I.1", "Việc mật", due: ["2099-01-15"])]), file: 1)
        let lists = [
            "/documents?held=true", "/search?q=mat&held=true", "/tasks?held=true",
            "/deadlines?held=true", "/review?held=true", "/unanswered?held=true",
            "/facets?held=true",
        ]
        for path in lists {
            #expect(try await tester.call(.get, path).json["total"] == .number(0), "\(path)")
            let seen = try await tester.call(.get, path, as: .archivist.seeingSecret)
            #expect(try seen.json["total"] == .number(1), "\(path)")
        }
        for path in ["/documents/1", "/documents/1/pages/1", "/tasks/1", "/graph/1?held=true"] {
            #expect(try await tester.call(.get, path).status == 404, "\(path)")
            #expect(
                try await tester.call(.get, path, as: .archivist.seeingSecret).status == 200,
                "\(path)")
        }
        let day = try await tester.call(
            .patch, "/tasks/1/days/1", body: #"{"status":"done","version":0}"#)
        #expect(day.status == 404)
        let release = try await tester.call(
            .post, "/documents/1/release", body: #"{"version":1}"#)
        #expect(release.status == 404)
        let views = try tester.archive.catalogue.auditLog(AuditFilter(action: .view, document: 1))
        #expect(views.total == 2)
    }

    @Test func anAnswerThatIsTheSameIsNotGivenAgain() async throws {
        let tester = try Self.tester()
        for path in ["/documents", "/documents/1", "/documents/1/pages/1", "/tasks/1", "/facets"] {
            let first = try await tester.call(.get, path)
            let tag = try #require(first["ETag"])
            let again = try await tester.call(
                .get, path, headers: ["If-None-Match": "\"x\", \(tag)"])
            #expect(again.status == 304)
            #expect(again.body.isEmpty && again["ETag"] == tag)
        }
        let before = try #require(try await tester.call(.get, "/documents/1")["ETag"])
        #expect(before.hasPrefix("\"v1."))
        _ = try await tester.call(
            .patch, "/tasks/1/days/1", body: #"{"status":"done","version":0}"#)
        let after = try await tester.call(
            .get, "/documents/1", headers: ["If-None-Match": before])
        #expect(after.status == 200)
    }

    @Test(arguments: [
        (#"{"version":1}"#, [:], 200), (#"{"version":2}"#, [:], 409),
        (#"{}"#, [:], 428), ("", ["If-Match": "\"v1\""], 200),
        ("{}", ["If-Match": "\"v1.r7.2026-11-26.archivist\""], 200),
        ("{}", ["If-Match": "\"v2\""], 412), ("{}", ["If-Match": "*"], 200),
        ("{}", ["If-Match": "W/\"v1\""], 412), ("{}", ["If-Match": "\"x\", \"v1\""], 200),
        (#"{"version":2}"#, ["If-Match": "\"v1\""], 409), (#"{"version":"1"}"#, [:], 422),
        (#"{"version":1.5}"#, [:], 422), (#"{"version":1,"nte":"x"}"#, [:], 422),
        ("[]", [:], 422), ("{", [:], 400),
    ])
    func aChangeNamesTheVersionThatItMeans(
        body: String, headers: [String: String], status: Int
    ) async throws {
        let tester = try Self.tester()
        let answer = try await tester.call(
            .post, "/documents/1/acceptance", headers: headers, body: body)
        #expect(answer.status == status)
        let summary = try tester.archive.catalogue.details(
            of: 1, today: try #require(CivilDate("2026-01-01"))
        ).summary
        #expect(summary.acceptedBy == (status == 200 ? "archivist" : nil))
        #expect(
            try tester.archive.catalogue.auditLog(AuditFilter(action: .accept)).total
                == (status == 200 ? 1 : 0))
        if status == 200 { #expect(answer["ETag"]?.hasPrefix("\"v2.") == true) }
    }

    @Test(arguments: [
        (#"{"status":"done","version":0}"#, 200, "done", 100),
        (#"{"percent":40,"version":0}"#, 200, "ongoing", 40),
        (#"{"percent":100,"version":0}"#, 200, "done", 100),
        (#"{"status":"done","percent":40,"version":0}"#, 422, "open", 0),
        (#"{"status":"open","percent":100,"version":0}"#, 422, "open", 0),
        (#"{"status":"finished","version":0}"#, 422, "open", 0),
        (#"{"percent":101,"version":0}"#, 422, "open", 0), (#"{"version":0}"#, 422, "open", 0),
        (#"{"status":"done","version":3}"#, 409, "open", 0),
        (#"{"status":"done"}"#, 428, "open", 0),
        (#"{"note":"một\u001b[2J","version":0}"#, 422, "open", 0),
    ])
    func aDayIsFollowed(body: String, status: Int, state: String, percent: Int) async throws {
        let tester = try Self.tester()
        let answer = try await tester.call(
            .patch, "/tasks/1/days/1", as: .analyst, body: body)
        #expect(answer.status == status)
        let day = try tester.archive.catalogue.followedTask(1).days[0]
        #expect(day.status.rawValue == state && day.percent == percent)
        #expect(day.changed?.by == (status == 200 ? "analyst" : nil))
    }

    @Test(arguments: [
        (#"{"version":1,"words":[{"page":1,"line":1,"word":1,"after":"Sửa chữa"}]}"#, 200),
        (#"{"version":1,"replacement":{"before":"Xây","after":"Sửa chữa"}}"#, 200),
        (#"{"version":2,"replacement":{"before":"Xây","after":"Sửa chữa"}}"#, 409),
        (#"{"replacement":{"before":"Xây","after":"Sửa chữa"}}"#, 428),
        (#"{"version":1,"words":[{"page":1,"line":1,"word":9,"after":"x"}]}"#, 422),
        (#"{"version":1,"words":[{"page":1,"line":1,"word":1,"text":"x"}]}"#, 422),
        (#"{"version":1,"fields":{"date":"31/12/2025"}}"#, 422),
        (#"{"version":1,"fields":{"nmber":"1"}}"#, 422), (#"{"version":1}"#, 422),
    ])
    func aDocumentIsPutRight(body: String, status: Int) async throws {
        let tester = try Self.tester()
        let answer = try await tester.call(.post, "/documents/1/corrections", body: body)
        #expect(answer.status == status)
        let page = try tester.archive.catalogue.pageLayers(1, of: 1)
        #expect(page.humanText == (status == 200 ? "Sửa chữa dựng" : nil))
        #expect(page.rawText == "Xay dung")
        #expect(page.version == (status == 200 ? 2 : 1))
        if status == 200 {
            #expect(try answer.json["edits"]?.array?.first?["made_by"] == .string("archivist"))
        }
    }

    @Test(arguments: [
        ("/documents/1/pages/1/picture", 404), ("/documents/1/pages/9/picture", 404),
        ("/documents/1/pages/1/picture?width=0", 422), ("/documents/1/export/exe", 404),
        ("/documents/9/export/txt", 404),
    ])
    func aFileThatIsNotThereIsNotGiven(path: String, status: Int) async throws {
        let tester = try Self.tester()
        #expect(try await tester.call(.get, path).status == status)
        #expect(try tester.archive.catalogue.auditLog().total == 0)
    }

    @Test(arguments: [
        (#"{"value":62.5}"#, 201), (#"{"value":1,"date":"2026-01-31","note":null}"#, 201),
        (#"{"value":"62"}"#, 422), ("{}", 422), (#"{"value":1,"date":"2026-01-00"}"#, 422),
        (#"{"value":1,"date":"2999-01-01"}"#, 422), (#"{"value":1e300}"#, 422),
        (#"{"value":1,"unit":"%"}"#, 422),
    ])
    func aTargetIsMeasured(body: String, status: Int) async throws {
        let tester = try SiteTester()
        let target = Target(
            statement: "ít nhất 60%", comparison: .atLeast, value: 60, unit: "%", grade: .a,
            evidence: [])
        try tester.add(SampleDocument.make(["60%"], targets: [target]), file: 1)
        let answer = try await tester.call(
            .post, "/targets/1/measures", as: .analyst, body: body)
        #expect(answer.status == status)
        let shown = try tester.archive.catalogue.targets(today: .todayInVietnam).rows[0]
        #expect((shown.measure != nil) == (status == 201))
        #expect(
            try tester.archive.catalogue.auditLog(AuditFilter(action: .measure)).total
                == (status == 201 ? 1 : 0))
    }

    @Test func aFileIsTakenInOnce() async throws {
        let tester = try SiteTester()
        let site = tester.site.taking(IngestSettings(ConversionSettings(), dictionary: nil))
        defer { site.intake?.stop(within: .zero) }
        for (name, isNew) in [("a.txt", true), ("..%2Fb.txt", false)] {
            let answer = try await tester.call(
                .post, "/files?name=\(name)", headers: ["Content-Type": "text/plain"],
                body: "Một", at: site)
            #expect(answer.status == 202)
            #expect(try answer.json["new"] == .bool(isNew))
            #expect(try answer.json["mended"] == .bool(!isNew))
            let first = isNew ? JSONValue.null : .string("upload:archivist/a.txt")
            #expect(try answer.json["duplicate_of"] == first)
            let place = try #require(answer["Location"])
            let progress = try await tester.call(
                .get, String(place.dropFirst("/api/v1".count)), at: site)
            #expect(try progress.json["state"] == .string("waiting"))
            // The archive's copy is damaged: what is sent next mends it.
            let kept = tester.archive.originals.path(
                of: try #require(answer.json["sha256"]?.string))
            if isNew {
                try FileManager.default.removeItem(atPath: kept)
                try Data("Hai".utf8).write(to: URL(fileURLWithPath: kept))
            } else {
                #expect(FileManager.default.contents(atPath: kept) == Data("Một".utf8))
            }
        }
        #expect(try tester.archive.catalogue.queueState().waiting == 1)
    }

    @Test func aFileMayBeAsLargeAsTheSiteIsTold() async throws {
        let tester = try SiteTester()
        let settings = IngestSettings(ConversionSettings(), dictionary: nil)
        let site = tester.site.taking(settings, largest: 3_000_000)
        defer { site.intake?.stop(within: .zero) }
        for (size, status) in [(3_000_000, 202), (3_000_001, 413)] {
            let answer = try await tester.call(
                .post, "/files?name=a.txt", headers: ["Content-Type": "text/plain"],
                body: String(repeating: " ", count: size), at: site)
            #expect(answer.status == status)
        }
        #expect(try tester.archive.catalogue.queueState().waiting == 1)
        // A body that is a little too large is told so by the site, a far larger one by the guard.
        let limits = ConnectionLimits(
            patience: .seconds(1), largestFile: try #require(site.intake?.largest))
        #expect(limits.largestBody == 67_000_000)
    }

    @Test(arguments: [
        ("/files?name=a.txt", "", Role.archivist, 422), ("/files", "Một", .archivist, 422),
        ("/files?name=", "Một", .archivist, 422), ("/files?name=a.txt", "Một", .analyst, 403),
    ])
    func aFileThatMakesNoSenseIsNotTaken(
        path: String, body: String, role: Role, status: Int
    ) async throws {
        let tester = try SiteTester()
        let site = tester.site.taking(IngestSettings(ConversionSettings(), dictionary: nil))
        defer { site.intake?.stop(within: .zero) }
        var visitor = Visitor.reader
        visitor.role = role
        let answer = try await tester.call(.post, path, as: visitor, body: body, at: site)
        #expect(answer.status == status)
        #expect(try tester.archive.catalogue.queueState().isDrained)
    }

    @Test(arguments: [
        "application/x-www-form-urlencoded", "text/plain", "application/json-patch+json", "",
    ])
    func onlyJSONIsTaken(type: String) async throws {
        let tester = try Self.tester()
        let answer = try await tester.call(
            .post, "/documents/1/acceptance", headers: ["Content-Type": type],
            body: #"{"version":1}"#)
        #expect(answer.status == 415)
    }

    @Test func aBodyThatIsTooLargeIsNotTaken() async throws {
        let tester = try Self.tester()
        let note = String(repeating: "a", count: 1 << 20)
        let answer = try await tester.call(
            .post, "/documents/1/acceptance", body: "{\"version\":1,\"note\":\"\(note)\"}")
        #expect(answer.status == 413)
        #expect(try answer.code == "too-large")
    }

    @Test func oneSeesAndRemovesOnlyWhatIsOnesOwn() async throws {
        let tester = try Self.tester()
        let catalogue = tester.archive.catalogue
        for name in ["reader", "analyst"] {
            _ = try catalogue.addAccount(
                name: name, displayName: name, passwordHash: "x", role: .reader)
        }
        let search = #"{"name":"a/b+c","view":"tasks","query":"q=x"}"#
        #expect(
            try await tester.call(.post, "/searches", as: .analyst, body: search).status == 201)
        let made = try await tester.call(
            .post, "/tokens", as: .analyst, body: #"{"label":"x","scopes":["read"]}"#)
        #expect(made.status == 201)
        #expect(try made.json["secret"]?.string?.count == 43)
        for path in ["/searches", "/tokens"] {
            #expect(
                try await tester.call(.get, path, as: .reader).json["rows"]?.array?.isEmpty == true)
            let own = try await tester.call(.get, path, as: .analyst)
            #expect(try own.json["rows"]?.array?.count == 1)
            #expect(!own.text.contains("secret"))
        }
        for path in ["/searches/a%2Fb+c", "/tokens/1"] {
            #expect(try await tester.call(.delete, path, as: .reader).status == 404)
            #expect(try await tester.call(.delete, path, as: .analyst).status == 204)
            #expect(try await tester.call(.delete, path, as: .analyst).status == 404)
        }
    }

    @Test(arguments: [
        #"{"label":"x","scopes":[]}"#, #"{"label":"x","scopes":["admin"]}"#,
        #"{"label":"","scopes":["read"]}"#, #"{"label":"x"}"#,
        #"{"label":"x","scopes":["read"],"expires":"2020-01-01T00:00:00Z"}"#,
        #"{"label":"x","scopes":["read"],"expires":"tomorrow"}"#,
        #"{"label":"x","scopes":["read"],"owner":"administrator"}"#,
    ])
    func aTokenThatMakesNoSenseIsNotMade(body: String) async throws {
        let tester = try Self.tester()
        #expect(try await tester.call(.post, "/tokens", body: body).status == 422)
        #expect(try tester.archive.catalogue.tokens() == [])
    }

    @Test func aTokenMakesNoTokens() async throws {
        let tester = try Self.tester()
        var visitor = Visitor.archivist
        visitor.credential = .token(1)
        let answer = try await tester.call(
            .post, "/tokens", as: visitor, body: #"{"label":"x","scopes":["read"]}"#)
        #expect(answer.status == 403)
        #expect(try tester.archive.catalogue.tokens() == [])
    }

    @Test func aTokenOpensWhatItsScopesSay() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.add(SampleDocument.make(["Một"]), file: 1)
        let catalogue = tester.archive.catalogue
        _ = try catalogue.addAccount(
            name: "an", displayName: "An", passwordHash: "x", role: .archivist)
        for (scope, status) in [(TokenScope.read, 403), (.write, 200)] {
            let secret = Secret()
            _ = try catalogue.addToken(
                label: scope.rawValue, digest: secret.digest, owner: "an",
                scopes: [.read, scope])
            let headers = [
                "Authorization": "Bearer \(secret.text)", "Content-Type": "application/json",
            ]
            let list = try await tester.answer(.get, "/api/v1/documents", headers: headers)
            #expect(try list.json["total"] == .number(1))
            let answer = try await tester.answer(
                .post, "/api/v1/documents/1/acceptance", headers: headers,
                body: #"{"version":1}"#)
            #expect(answer.status == status)
        }
        let stranger = try await tester.answer(
            .get, "/api/v1/documents",
            headers: ["Authorization": "Bearer \(Secret().text)"])
        #expect(stranger.status == 401)
    }

    @Test func aMethodThatAPathLacksIsRefusedWithThoseThatItHas() async throws {
        let tester = try SiteTester()
        let answer = try await tester.answer(
            .delete, "/api/v1/documents/1", headers: ["Sec-Fetch-Site": "same-origin"])
        #expect(answer.status == 405)
        #expect(answer["Allow"] == "GET, HEAD")
        #expect(try answer.code == "method-not-allowed")
    }

    @Test func whereAFileLayIsForArchivists() async throws {
        let tester = try Self.tester()
        #expect(try await tester.call(.get, "/documents/1", as: .reader).json["places"] == .null)
        let places = try await tester.call(.get, "/documents/1").json["places"]?.array
        #expect(places?.first?["path"] == .string("/in/1.txt"))
    }

    /// A site with a document that has a task on a day.
    private static func tester() throws -> SiteTester {
        let tester = try SiteTester()
        try tester.add(
            SampleDocument.make(
                ["Xây dựng"],
                tasks: [SampleDocument.task("I.1", "Lập quy hoạch", due: ["2099-01-15"])]),
            file: 1)
        return tester
    }
}
