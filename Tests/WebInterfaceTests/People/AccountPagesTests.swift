import Archiving
import HTTPTypes
import CatalogueStore
import Credentials
import Testing

@testable import WebInterface

@Suite struct AccountPagesTests {
    @Test func aPasswordIsChangedByWhoKnowsIt() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .reader)
        let session = try tester.session(of: "an")
        let other = try tester.session(of: "an")
        let old = SiteAddress.encoded(SiteTester.password)
        let wrong = try await tester.send(
            "password=falsch123&new=abcdefgh1&again=abcdefgh1", to: "/account/password",
            headers: session)
        #expect(wrong.status == 422)
        let unequal = try await tester.send(
            "password=\(old)&new=abcdefgh1&again=abcdefgh2", to: "/account/password",
            headers: session)
        #expect(unequal.status == 422)
        let short = try await tester.send(
            "password=\(old)&new=abc&again=abc", to: "/account/password", headers: session)
        #expect(short.status == 422 && short.text.contains("ít nhất 8"))
        let answer = try await tester.send(
            "password=\(old)&new=abcdefgh1&again=abcdefgh1", to: "/account/password",
            headers: session)
        #expect(answer.status == 303)
        // The one that changed it goes on with a new secret; all others have ended.
        for ended in [session, other] {
            #expect(try await tester.answer(.get, "/account", headers: ended).status == 303)
        }
        let cookie = try #require(answer["Set-Cookie"]).prefix { $0 != ";" }
        let view = try await tester.answer(.get, "/account", headers: ["Cookie": String(cookie)])
        #expect(view.status == 200)
        let account = try #require(try tester.archive.catalogue.account(named: "an"))
        #expect(PasswordHash(text: account.passwordHash).matches("abcdefgh1"))
    }

    @Test func aTokenIsShownOnceAndThenLetsIn() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .reader)
        let session = try tester.session(of: "an")
        let answer = try await tester.send(
            "label=Th%E1%BB%AD&scope=read&days=30", to: "/account/tokens", headers: session)
        #expect(answer.status == 200)
        let start = try #require(answer.text.firstRange(of: "<code class=\"secret\">"))
        let secret = String(answer.text[start.upperBound...].prefix { $0 != "<" })
        let view = try await tester.answer(.get, "/account", headers: session)
        #expect(view.text.contains("Thử") && !view.text.contains(secret))
        let program = ["Authorization": "Bearer \(secret)"]
        #expect(try await tester.answer(.get, "/documents.json", headers: program).status == 200)
        let token = try #require(try tester.archive.catalogue.tokens(of: "an").first)
        #expect(token.expires != nil && token.scopes == [.read])
        let revoked = try await tester.send(
            "token=\(token.id)", to: "/account/tokens/revoke", headers: session)
        #expect(revoked.status == 303)
        #expect(try await tester.answer(.get, "/documents.json", headers: program).status == 401)
        let actions = try tester.archive.catalogue.auditLog().rows.map(\.action)
        #expect(actions == [.tokenRevoke, .download, .tokenAdd])
    }

    @Test(arguments: [
        "label=&scope=read", "label=x", "label=x&scope=calendar", "label=x&scope=all",
    ])
    func aTokenThatMakesNoSenseIsNotMade(form: String) async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .reader)
        let answer = try await tester.send(
            form, to: "/account/tokens", headers: try tester.session(of: "an"))
        #expect(answer.status == 422)
        #expect(try tester.archive.catalogue.tokens().isEmpty)
    }

    @Test func nobodyEndsOrRevokesWhatIsAnothers() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .administrator)
        try tester.addAccount("bình", .reader)
        let session = try tester.session(of: "an")
        let others = try tester.session(of: "bình")
        _ = try tester.token(of: "bình", [.read])
        let token = try #require(try tester.archive.catalogue.tokens(of: "bình").first)
        let digest = try #require(try tester.archive.catalogue.sessions(of: "bình").first?.digest)
        let one = try await tester.send(
            "token=\(token.id)", to: "/account/tokens/revoke", headers: session)
        let two = try await tester.send(
            "session=\(digest)", to: "/account/sessions/end", headers: session)
        #expect(one.status == 404 && two.status == 404)
        #expect(try await tester.answer(.get, "/", headers: others).status == 200)
    }

    @Test func otherSessionsOfOnesOwnAreEnded() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .reader)
        let own = try tester.session(of: "an")
        let others = [try tester.session(of: "an"), try tester.session(of: "an")]
        #expect(try await tester.send("", to: "/account/sessions/end", headers: own).status == 303)
        #expect(try await tester.answer(.get, "/", headers: own).status == 200)
        for other in others {
            #expect(try await tester.answer(.get, "/", headers: other).status == 303)
        }
    }

    @Test func aSiteWithoutAccountsHasTokensOnly() async throws {
        let tester = try SiteTester()
        let view = try await tester.answer(.get, "/account")
        #expect(view.status == 200 && !view.text.contains("action=\"/account/password\""))
        #expect(try await tester.send("", to: "/account/password").status == 404)
        #expect(try await tester.send("label=x&scope=read", to: "/account/tokens").status == 200)
        #expect(try tester.archive.catalogue.tokens().map(\.owner) == [nil])
    }
}
