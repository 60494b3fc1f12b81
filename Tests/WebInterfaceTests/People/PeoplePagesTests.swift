import Archiving
import HTTPTypes
import CatalogueStore
import Credentials
import Testing

@testable import WebInterface

@Suite struct PeoplePagesTests {
    @Test(arguments: [Role.reader, .analyst, .archivist])
    func onlyAdministratorsSeeAccountsAndTheLog(role: Role) async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", role)
        let session = try tester.session(of: "an")
        for path in ["/people", "/people/edit?name=an", "/audit"] {
            #expect(try await tester.answer(.get, path, headers: session).status == 403)
        }
        for path in ["/people", "/people/edit"] {
            let form = "name=an&display-name=An&role=administrator&password=abcdefgh1"
            #expect(try await tester.send(form, to: path, headers: session).status == 403)
        }
        #expect(try tester.archive.catalogue.account(named: "an")?.role == role)
    }

    @Test func anAdministratorMakesAndChangesAccounts() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .administrator)
        let session = try tester.session(of: "an")
        let made = try await tester.send(
            "name=b%C3%ACnh&display-name=B%C3%ACnh&role=archivist&password=abcdefgh1&secret=1",
            to: "/people", headers: session)
        #expect(made.status == 303)
        let account = try #require(try tester.archive.catalogue.account(named: "bình"))
        #expect(account.role == .archivist && account.seesSecret)
        #expect(PasswordHash(text: account.passwordHash).matches("abcdefgh1"))
        let changed = try await tester.send(
            "name=b%C3%ACnh&display-name=Tr%E1%BA%A7n%20B%C3%ACnh&role=reader&disabled=1",
            to: "/people/edit", headers: session)
        #expect(changed.status == 303)
        let after = try #require(try tester.archive.catalogue.account(named: "bình"))
        #expect(after.role == .reader && after.isDisabled && !after.seesSecret)
        #expect(after.displayName == "Trần Bình" && after.passwordHash == account.passwordHash)
        let list = try await tester.answer(.get, "/people", headers: session)
        #expect(list.text.contains("Trần Bình") && list.text.contains("đã khóa"))
        let log = try tester.archive.catalogue.auditLog(AuditFilter(action: .accountChange))
        #expect(log.rows.map(\.who) == ["an", "an"])
    }

    @Test(arguments: [
        "name=an&display-name=A&role=reader&password=abcdefgh1",
        "name=a%20b&display-name=A&role=reader&password=abcdefgh1",
        "name=b&display-name=A&role=reader&password=short",
        "name=b&display-name=A&role=emperor&password=abcdefgh1",
        "name=b&role=reader", "name=%3Cscript%3E&display-name=A&role=reader&password=abcdefgh1",
    ])
    func anAccountThatMakesNoSenseIsNotMade(form: String) async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .administrator)
        let answer = try await tester.send(
            form, to: "/people", headers: try tester.session(of: "an"))
        #expect(answer.status == 422)
        #expect(try tester.archive.catalogue.accounts().count == 1)
    }

    @Test func theLastAdministratorStaysOne() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .administrator)
        let answer = try await tester.send(
            "name=an&display-name=A&role=reader", to: "/people/edit",
            headers: try tester.session(of: "an"))
        #expect(answer.status == 422 && answer.text.contains("Đây là quản trị viên cuối cùng."))
    }

    @Test func theLogIsFilteredAndItsTextsAreEscaped() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .administrator)
        _ = try await tester.signIn("<script>x</script>", "không phải vậy")
        try tester.archive.catalogue.audit(.download, by: "bình", document: 7, detail: "a.pdf")
        let session = try tester.session(of: "an")
        let all = try await tester.answer(.get, "/audit", headers: session)
        #expect(all.text.contains("&lt;script&gt;x") && !all.text.contains("<script>x"))
        #expect(all.text.contains("a.pdf"))
        for query in ["who=b%C3%ACnh", "action=download", "document=7"] {
            let some = try await tester.answer(.get, "/audit?\(query)", headers: session)
            #expect(some.text.contains("a.pdf") && !some.text.contains("&lt;script&gt;x"))
        }
        for query in ["action=x", "document=x", "before=0", "document=-1"] {
            let none = try await tester.answer(.get, "/audit?\(query)", headers: session)
            #expect(none.status == 422)
        }
    }
}
