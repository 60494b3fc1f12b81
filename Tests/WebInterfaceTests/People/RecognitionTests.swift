import Archiving
import HTTPTypes
import CatalogueStore
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct RecognitionTests {
    @Test(arguments: ["/", "/documents", "/nothing", "/account", "/people", "/audit"])
    func whoIsNotKnownIsAskedToSignIn(path: String) async throws {
        let tester = try SiteTester(demandsAccounts: true)
        let answer = try await tester.answer(.get, path)
        #expect(answer.status == 303)
        #expect(answer["Location"]?.hasPrefix("/sign-in") == true)
    }

    @Test(arguments: [
        ["Cookie": "sohoa=x"], ["Cookie": "sohoa=\(String(repeating: "A", count: 43))"],
        ["Cookie": "__Host-sohoa=\(String(repeating: "A", count: 43))"], ["Cookie": "sohoa="],
    ])
    func aSecretThatIsNoneLetsNobodyIn(headers: [String: String]) async throws {
        let tester = try SiteTester(demandsAccounts: true)
        #expect(try await tester.answer(.get, "/", headers: headers).status == 303)
    }

    @Test(arguments: ["/documents.json", "/documents.csv", "/api/v1/documents"])
    func aProgramWithoutATokenIsToldSo(path: String) async throws {
        let tester = try SiteTester(demandsAccounts: true)
        let answer = try await tester.answer(.get, path)
        #expect(answer.status == 401)
        #expect(answer["WWW-Authenticate"] == "Bearer")
        #expect(answer["Content-Type"]?.hasPrefix("application/problem+json") == true)
    }

    @Test(arguments: [
        ([TokenScope.read], "GET", 200), ([.read], "POST", 403), ([.write], "GET", 403),
        ([.write], "POST", 303), ([.read, .write], "POST", 303), ([.calendar], "GET", 403),
        ([.calendar], "POST", 403),
    ])
    func aTokenDoesWhatItsScopesSay(
        scopes: [TokenScope], method: String, status: Int
    ) async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .administrator)
        var headers = try tester.token(of: "an", Set(scopes))
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        let answer =
            method == "GET"
            ? try await tester.answer(.get, "/documents", headers: headers)
            : try await tester.answer(
                .post, "/language", headers: headers, body: "language=en")
        #expect(answer.status == status)
    }

    @Test(arguments: [
        "Bearer x", "Bearer", "Basic YTpi", "bearer \(String(repeating: "A", count: 43))", "",
    ])
    func aTokenThatIsNoneIsNotForgiven(header: String) async throws {
        // Not even where nobody has to sign in: it may be the only thing that a page elsewhere adds.
        for demandsAccounts in [false, true] {
            let tester = try SiteTester(demandsAccounts: demandsAccounts)
            let answer = try await tester.answer(
                .get, "/documents", headers: ["Authorization": header])
            #expect(answer.status == 401)
        }
    }

    @Test func aTokenOfADisabledAccountOrOneThatWasRevokedLetsNobodyIn() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .administrator)
        try tester.addAccount("bình", .reader)
        let one = try tester.token(of: "an", [.read])
        let other = try tester.token(of: "bình", [.read])
        #expect(try await tester.answer(.get, "/", headers: one).status == 200)
        let id = try #require(try tester.archive.catalogue.tokens(of: "an").first?.id)
        try tester.archive.catalogue.revokeToken(id)
        #expect(try await tester.answer(.get, "/", headers: one).status == 401)
        var change = AccountChange()
        change.isDisabled = true
        try tester.archive.catalogue.changeAccount(named: "bình", change)
        #expect(try await tester.answer(.get, "/", headers: other).status == 401)
    }

    @Test func aTokenMakesNoTokensAndChangesNoAccounts() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .administrator)
        let headers = try tester.token(of: "an", [.read, .write])
        for path in ["/account", "/people", "/people/edit?name=an"] {
            #expect(try await tester.answer(.get, path, headers: headers).status == 403)
        }
        for path in ["/account/tokens", "/account/password", "/people", "/people/edit"] {
            #expect(
                try await tester.send("label=x&scope=read", to: path, headers: headers).status
                    == 403)
        }
        #expect(try tester.archive.catalogue.tokens().count == 1)
    }

    @Test func secretDocumentsAreSeenByWhoMay() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .reader)
        try tester.addAccount("bình", .reader, seesSecret: true)
        try tester.add(SampleDocument.make(["Kế hoạch mật"], secrecy: "MẬT"), file: 1)
        for (name, isSeen) in [("an", false), ("bình", true)] {
            let answer = try await tester.answer(
                .get, "/documents?held=1", headers: try tester.session(of: name))
            #expect(answer.text.contains("07/KH-SXD") == isSeen)
            #expect(answer["Cache-Control"] == (isSeen ? "no-store" : "private, no-cache"))
        }
    }

    @Test func behindAProxyOnlyWhatItEncryptedIsAnswered() async throws {
        let tester = try SiteTester(demandsAccounts: true, transport: .proxies(["192.0.2.9"]))
        try tester.addAccount("an", .reader)
        let encrypted = [
            "X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.5, 198.51.100.7",
        ]
        for (headers, peer, status) in [
            (encrypted, "192.0.2.9", 303), (encrypted, "127.0.0.1", 303),
            (encrypted, "192.0.2.8", 403),
            ([:], "192.0.2.9", 403), (["X-Forwarded-Proto": "http"], "127.0.0.1", 403),
        ] {
            let answer = try await tester.answer(.get, "/", headers: headers, peer: peer)
            #expect(answer.status == status)
        }
        var headers = encrypted
        headers["Sec-Fetch-Site"] = "same-origin"
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        let answer = try await tester.answer(
            .post, "/sign-in", headers: headers,
            body: "name=an&password=\(SiteAddress.encoded(SiteTester.password))",
            peer: "192.0.2.9")
        #expect(answer["Set-Cookie"]?.hasPrefix("__Host-sohoa=") == true)
        #expect(answer["Set-Cookie"]?.contains("Secure") == true)
        let entry = try tester.archive.catalogue.auditLog().rows.first
        #expect(entry?.address == "198.51.100.7")
    }
}
