import HTTPTypes
import Testing

@testable import WebInterface

@Suite struct GuardTests {
    @Test(arguments: ["/", "/documents", "/nothing", "/assets/style.css", "/documents.json"])
    func everyAnswerHasTheHeadersThatKeepABrowserSafe(path: String) async throws {
        let tester = try SiteTester()
        let answer = try await tester.answer(.get, path)
        let policy = try #require(answer["Content-Security-Policy"])
        #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
        #expect(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"))
        #expect(answer["X-Content-Type-Options"] == "nosniff")
        #expect(answer["Referrer-Policy"] == "same-origin")
        #expect(answer["Cross-Origin-Opener-Policy"] == "same-origin")
        #expect(answer["Cross-Origin-Resource-Policy"] == "same-origin")
        #expect(answer["Cache-Control"] != nil)
    }

    @Test(arguments: [
        ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
        ["Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"],
        ["Origin": "https://elsewhere.example"], ["Origin": "null"], [:],
        ["Origin": "http://localhost.elsewhere.example"],
    ])
    func aWriteThatAnotherSiteSendsIsRefused(headers: [String: String]) async throws {
        let tester = try SiteTester()
        var all = headers
        all["Content-Type"] = "application/x-www-form-urlencoded"
        let answer = try await tester.answer(
            .post, "/language", headers: all, body: "language=en")
        #expect(answer.status == 403)
        #expect(answer["Set-Cookie"] == nil)
    }

    @Test(arguments: [
        ["Sec-Fetch-Site": "same-origin"], ["Sec-Fetch-Site": "none"],
        ["Origin": "http://localhost"],
    ])
    func aWriteOfTheSitesOwnPagesIsTaken(headers: [String: String]) async throws {
        let tester = try SiteTester()
        var all = headers
        all["Content-Type"] = "application/x-www-form-urlencoded"
        let answer = try await tester.answer(
            .post, "/language", headers: all, body: "language=en")
        #expect(answer.status == 303)
        #expect(answer["Set-Cookie"]?.contains("sohoa-language=en") == true)
    }

    @Test(arguments: [
        ("localhost", true), ("LOCALHOST:8731", true), ("127.0.0.1:80", true), ("[::1]:8731", true),
        ("kho.example", true), ("elsewhere.example", false), ("", false), ("localhost:x", false),
        ("a@localhost", false), ("localhost.elsewhere.example", false), ("[::1]x", false),
    ])
    func onlyTheSitesOwnNamesAreAnswered(host: String, isAnswered: Bool) async throws {
        let tester = try SiteTester()
        let answer = try await tester.answer(.get, "/", host: host)
        #expect((answer.status == 200) == isAnswered)
        #expect(isAnswered || answer.status == 421)
    }

    @Test func vietnameseIsSpokenUnlessEnglishWasChosen() async throws {
        let tester = try SiteTester()
        #expect(try await tester.answer(.get, "/").text.contains("<html lang=\"vi\">"))
        let english = try await tester.answer(
            .get, "/", headers: ["Cookie": "sohoa-language=en"])
        #expect(english.text.contains("<html lang=\"en\">") && english.text.contains("Overview"))
    }

    @Test(arguments: ["/api/v1/nothing", "/nothing.json"])
    func aProgramGetsAProblem(path: String) async throws {
        let tester = try SiteTester()
        let answer = try await tester.answer(.get, path)
        #expect(answer.status == 404)
        #expect(answer["Content-Type"]?.hasPrefix("application/problem+json") == true)
        #expect(answer.text.contains("\"code\":\"not-found\""))
    }
}
