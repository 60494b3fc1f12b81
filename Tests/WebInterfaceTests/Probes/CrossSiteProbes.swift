import Archiving
import HTTPTypes
import CatalogueStore
import Testing

@testable import WebInterface

/// Writes that a page elsewhere has the browser of somebody send who has signed in here.
@Suite struct CrossSiteProbes {
    static let table: [[String: String]] = [
        [:], ["Origin": "null"], ["Origin": ""], ["Origin": "https://elsewhere.example"],
        ["Origin": "http://localhost.elsewhere.example"],
        ["Origin": "http://elsewhere.example/localhost"],
        ["Origin": "http://localhost:1"], ["Origin": "http://127.0.0.1"], ["Origin": "localhost"],
        ["Origin": "//localhost"], ["Origin": "file://"],
        ["Origin": "http://localhost, http://elsewhere.example"], ["Origin": "ftp://localhost"],
        ["Origin": "http://localhost@elsewhere.example"], ["Origin": "http://LOCALHOST.evil"],
        ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Sec-Fetch-Site": ""],
        ["Sec-Fetch-Site": "SAME-ORIGIN"], ["Sec-Fetch-Site": "same-origin, cross-site"],
        ["Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"],
        ["Sec-Fetch-Site": "same-site", "Origin": "http://localhost"],
        ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-User": "?1"],
        ["Sec-Fetch-Mode": "same-origin"], ["Referer": "http://localhost/documents"],
        ["X-Requested-With": "XMLHttpRequest"], ["X-HTTP-Method-Override": "GET"],
        ["Content-Type": "text/plain"], ["Content-Type": "text/plain", "Origin": "null"],
        ["Content-Type": "application/json", "Origin": "https://elsewhere.example"],
        ["Content-Type": "multipart/form-data; boundary=x", "Origin": "https://elsewhere.example"],
        ["Authorization": "Bearer x", "Sec-Fetch-Site": "cross-site"],
        ["Authorization": "Basic YTpi"],
        ["X-Forwarded-Host": "localhost", "Origin": "https://evil.example"],
    ]

    @Test func thereAreAsManyAsWasPromised() {
        #expect(Self.table.count >= 30)
    }

    @Test func noWriteOfAnotherSiteIsTaken() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .administrator)
        let session = try tester.session(of: "an")
        let revision = try tester.archive.catalogue.revision()
        let writes = Routes(site: tester.site).router.routes.filter(\.isWriting)
        #expect(writes.count >= 8)
        for route in writes {
            let path = route.path.replacing(#/:[a-z0-9]+/#, with: "1")
            for probe in Self.table {
                let form = ["Content-Type": "application/x-www-form-urlencoded"]
                let answer = try await tester.answer(
                    route.method, path,
                    headers: form.merging(probe) { $1 }.merging(session) { $1 },
                    body:
                        "name=x&display-name=x&role=administrator&password=abcdefgh1&label=x&scope=write&language=en"
                )
                #expect(answer.status == 403, "\(path) \(probe): \(answer.status)")
                #expect(answer["Set-Cookie"] == nil)
            }
        }
        let catalogue = tester.archive.catalogue
        #expect(try catalogue.accounts().count == 1 && catalogue.tokens().isEmpty)
        #expect(try catalogue.sessions(of: "an").count == 1)
        #expect(try catalogue.revision() == revision)
    }

    @Test func nothingIsChangedByLooking() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .administrator)
        let session = try tester.session(of: "an")
        let catalogue = tester.archive.catalogue
        let before = try catalogue.revision()
        for route in Routes(site: tester.site).router.routes where route.method == .get {
            let path = route.path.replacing(#/:[a-z0-9]+/#, with: "1")
            _ = try await tester.answer(
                .get, path + "?name=x&role=administrator&label=x&scope=write&session=x&token=1",
                headers: session)
        }
        #expect(try catalogue.revision() == before)
        #expect(try catalogue.accounts().count == 1 && catalogue.tokens().isEmpty)
        #expect(try catalogue.sessions(of: "an").count == 1)
    }

    @Test func noAnswerLetsAnotherSiteReadIt() async throws {
        let tester = try SiteTester()
        for path in InjectionProbes.views(of: tester.site) {
            let answer = try await tester.answer(
                .get, path, headers: ["Origin": "https://elsewhere.example"])
            #expect(answer["Access-Control-Allow-Origin"] == nil)
            #expect(answer["Cross-Origin-Resource-Policy"] == "same-origin")
        }
    }
}
