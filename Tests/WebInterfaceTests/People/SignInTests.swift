import Archiving
import HTTPTypes
import CatalogueStore
import Testing

@testable import WebInterface

@Suite struct SignInTests {
    @Test func whoKnowsThePasswordGetsASessionAndTheViewThatWasAskedFor() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .reader)
        let asked = try await tester.answer(.get, "/documents?q=x")
        #expect(asked.status == 303)
        #expect(asked["Location"] == "/sign-in?back=%2Fdocuments%3Fq%3Dx")
        let answer = try await tester.signIn("an", SiteTester.password, back: "/documents?q=x")
        #expect(answer.status == 303 && answer["Location"] == "/documents?q=x")
        let cookie = try #require(answer["Set-Cookie"])
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
        #expect(cookie.contains("Path=/") && !cookie.contains("Secure"))
        let value = String(cookie.prefix { $0 != ";" })
        let view = try await tester.answer(.get, "/documents", headers: ["Cookie": value])
        #expect(view.status == 200 && view.text.contains("Người an"))
        let log = try tester.archive.catalogue.auditLog(AuditFilter(action: .signIn))
        #expect(log.rows.map(\.who) == ["an"])
    }

    @Test(arguments: [
        ("an", "sai mật khẩu"), ("không có ai", SiteTester.password), ("", ""), ("an", ""),
        ("khoá", SiteTester.password), ("an' OR 1=1 --", "x' OR 'a'='a"),
    ])
    func everybodyElseIsToldTheSame(name: String, password: String) async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .administrator)
        try tester.addAccount("khoá", .reader)
        var change = AccountChange()
        change.isDisabled = true
        try tester.archive.catalogue.changeAccount(named: "khoá", change)
        let answer = try await tester.signIn(name, password)
        #expect(answer.status == 422 && answer["Set-Cookie"] == nil)
        #expect(answer.text.contains("Tên hoặc mật khẩu không đúng."))
        #expect(try tester.archive.catalogue.auditLog().rows.map(\.action) == [.signInFailed])
    }

    @Test(arguments: [
        "//elsewhere.example", "https://elsewhere.example/", "/\\elsewhere.example",
        "/%5Celsewhere.example", "javascript:alert(1)", "/a\r\nSet-Cookie: x=y", "elsewhere",
        "/\telsewhere.example", "/./../x", "/sign-in?back=%2F", "", "/%00", "///elsewhere.example",
    ])
    func nobodyIsSentElsewhereAfterwards(back: String) async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .reader)
        let answer = try await tester.signIn("an", SiteTester.password, back: back)
        #expect(answer.status == 303 && answer["Location"] == "/")
    }

    @Test func theNewSessionHasANewSecretAndTheOldOneHasEnded() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .reader)
        let old = try tester.session(of: "an")
        var headers = old
        headers["Sec-Fetch-Site"] = "same-origin"
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        let answer = try await tester.answer(
            .post, "/sign-in", headers: headers,
            body: "name=an&password=\(SiteAddress.encoded(SiteTester.password))")
        let cookie = try #require(answer["Set-Cookie"])
        #expect(!cookie.contains(try #require(old["Cookie"])))
        #expect(try await tester.answer(.get, "/documents", headers: old).status == 303)
        #expect(try tester.archive.catalogue.sessions(of: "an").count == 1)
    }

    @Test func aSessionEndsWithSigningOut() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .reader)
        let session = try tester.session(of: "an")
        #expect(try await tester.answer(.get, "/", headers: session).status == 200)
        let out = try await tester.send("", to: "/sign-out", headers: session)
        #expect(out.status == 303 && out["Set-Cookie"]?.contains("Max-Age=0") == true)
        #expect(try await tester.answer(.get, "/", headers: session).status == 303)
        #expect(try tester.archive.catalogue.auditLog(AuditFilter(action: .signOut)).total == 1)
    }

    @Test func aSessionThatRestedTooLongHasEnded() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .reader)
        let now = Moment.now.seconds
        for (digest, rested) in [("a", SessionCookie.longestRest + 60), ("b", Int64(60))] {
            try tester.archive.catalogue.openSession(
                digest: digest, of: "an", for: SessionCookie.longestLife,
                at: Moment(seconds: now - rested))
        }
        let catalogue = tester.archive.catalogue
        let rest = SessionCookie.longestRest
        #expect(try catalogue.session(digest: "a", restingAtMost: rest) == nil)
        #expect(try catalogue.session(digest: "b", restingAtMost: rest) != nil)
    }

    @Test func whoTriesTooOftenHasToWait() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .reader)
        for _ in 1...SignInDesk.most.name {
            // Too short to be hashed: this is about counting.
            #expect(try await tester.signIn("an", "x", peer: "192.0.2.1").status == 422)
        }
        let answer = try await tester.signIn("an", SiteTester.password, peer: "192.0.2.2")
        #expect(answer.status == 429)
        let wait = try #require(answer["Retry-After"].flatMap(Int.init))
        #expect((1...Int(SignInDesk.window)).contains(wait))
    }

    @Test func anAddressThatTriesManyNamesHasToWait() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        for number in 1...SignInDesk.most.address {
            #expect(try await tester.signIn("n\(number)", "x", peer: "192.0.2.1").status == 422)
        }
        #expect(try await tester.signIn("other", "x", peer: "192.0.2.1").status == 429)
        #expect(try await tester.signIn("other", "x", peer: "192.0.2.2").status == 422)
    }

    @Test func aSiteWithoutAccountsHasNoSignIn() async throws {
        let tester = try SiteTester()
        #expect(try await tester.answer(.get, "/sign-in").status == 303)
        #expect(try await tester.signIn("an", "x").status == 404)
    }
}
