import Foundation
import SohoaTesting
import Testing

/// Who may use an archive, as an administrator looks after it, by the real executable.
@Suite struct PeopleTests {
    private func sohoa(
        _ arguments: [String], input: String = "", in folder: borrowing TemporaryFolder
    ) throws -> Executable.Result {
        try Executable.run(
            arguments, in: folder, input: Array(input.utf8),
            environment: [
                "SOHOA_ARCHIVE": "\(folder.path)/archive", "USER": "lan", "LC_ALL": "en_US.UTF-8",
            ])
    }

    private func rows(
        _ arguments: [String], in folder: borrowing TemporaryFolder
    ) throws -> [JSONValue] {
        let result = try sohoa(arguments + ["--json"], in: folder)
        #expect(result.status == 0, "\(result.messages)")
        return try #require(try JSONValue(parsing: result.output).array)
    }

    @Test func accountsAreMadeChangedAndListed() throws {
        let folder = try TemporaryFolder()
        let made = try sohoa(
            ["user", "add", "Lan", "--role", "administrator", "--display-name", "Nguyễn Thị Lan"],
            input: "mật khẩu dài\n", in: folder)
        #expect(made.status == 0, "\(made.messages)")
        #expect(made.output.isEmpty && made.messages.isEmpty)
        let generated = try sohoa(["user", "add", "minh", "--generate"], in: folder)
        #expect(generated.status == 0)
        #expect(generated.text.wholeMatch(of: /[A-Za-z0-9_-]{24}\n/) != nil)
        let changed = try sohoa(
            ["user", "set", "MINH", "--role", "archivist", "--secret", "--disable-account"],
            in: folder)
        #expect(changed.status == 0, "\(changed.messages)")
        let users = try rows(["user", "list"], in: folder)
        #expect(users.map { $0["name"]?.string } == ["Lan", "minh"])
        #expect(users.map { $0["display_name"]?.string } == ["Nguyễn Thị Lan", "minh"])
        #expect(users.map { $0["role"]?.string } == ["administrator", "archivist"])
        #expect(users.map { $0["sees_secret"] } == [.bool(false), .bool(true)])
        #expect(users.map { $0["disabled"] } == [.bool(false), .bool(true)])
        // No list, no message and no query shows a password or its hash.
        #expect(!(try sohoa(["user", "list"], in: folder).text.contains("argon2id")))
        for table in ["account", "session", "token", "audit", "saved_search"] {
            #expect(try sohoa(["sql", "SELECT * FROM \(table)"], in: folder).status == 1)
        }
        let log = try rows(["audit"], in: folder)
        #expect(log.map { $0["who"]?.string } == ["lan", "lan", "lan"])
        #expect(
            log.map { $0["action"]?.string } == [
                "account-change", "account-change", "account-change",
            ])
        #expect(log.first?["detail"]?.string == "set minh archivist secret disabled")
    }

    @Test(arguments: [
        (["user", "add", "x"], "kurz\n", "at least 8 characters"),
        (["user", "add", "x"], "", "no password"),
        (["user", "add", "a b"], "mật khẩu dài\n", "bad-name"),
        (["user", "add", "LAN"], "mật khẩu dài\n", "name-taken"),
        (["user", "set", "lan", "--role", "reader"], "", "last-administrator"),
        (["user", "set", "lan"], "", "sohoa user set --help"),
        (["user", "password", "nobody"], "mật khẩu dài\n", "not-found"),
        (["user", "add", "x", "--role", "king"], "", "king"),
        (["token", "add", "x"], "", "no-scope"),
        (["token", "add", "x", "--scope", "read", "--days", "0"], "", "--days 0"),
        (["token", "add", "x", "--scope", "read", "--owner", "nobody"], "", "not-found"),
        (["token", "revoke", "9"], "", "not-found"), (["audit", "--limit", "-1"], "", "--limit"),
    ])
    func whatMakesNoSenseEndsWithCode1(arguments: [String], input: String, words: String) throws {
        let folder = try TemporaryFolder()
        let made = try sohoa(
            ["user", "add", "lan", "--role", "administrator"], input: "mật khẩu dài\n", in: folder)
        #expect(made.status == 0)
        let result = try sohoa(arguments, input: input, in: folder)
        #expect(result.status == 1)
        #expect(result.messages.contains(words), "\(result.messages)")
        #expect(result.output.isEmpty)
        #expect(try rows(["user", "list"], in: folder).count == 1)
    }

    @Test func aTokenIsPrintedOnceListedAndTakenBack() throws {
        let folder = try TemporaryFolder()
        _ = try sohoa(["user", "add", "lan"], input: "mật khẩu dài\n", in: folder)
        let made = try sohoa(
            [
                "token", "add", "Lịch phòng", "--scope", "calendar", "--scope", "read", "--owner",
                "LAN", "--query", "đơn-vị:phòng", "--days", "30",
            ], in: folder)
        #expect(made.status == 0, "\(made.messages)")
        #expect(made.text.wholeMatch(of: /[A-Za-z0-9_-]{43}\n/) != nil)
        let token = try #require(try rows(["token", "list"], in: folder).first)
        #expect(token["label"]?.string == "Lịch phòng")
        #expect(token["owner"]?.string == "lan")
        #expect(token["scopes"]?.array?.compactMap(\.string) == ["read", "calendar"])
        #expect(token["query"]?.string == "đơn-vị:phòng")
        #expect(token["expires_at"]?.string != nil)
        #expect(token["revoked_at"]?.string == nil)
        #expect(try sohoa(["token", "revoke", "1", "--note", "mất máy"], in: folder).status == 0)
        #expect(try rows(["token", "list"], in: folder).first?["revoked_at"]?.string != nil)
        #expect(try rows(["token", "list", "--owner", "minh"], in: folder).isEmpty)
        #expect(try sohoa(["token", "revoke", "1"], in: folder).status == 1)
        let log = try rows(["audit", "--action", "token-revoke", "--who", "lan"], in: folder)
        #expect(log.map { $0["detail"]?.string } == ["1: mất máy"])
    }

    @Test func theLogIsListedInParts() throws {
        let folder = try TemporaryFolder()
        for name in ["a", "b", "c"] {
            _ = try sohoa(["user", "add", name], input: "mật khẩu dài\n", in: folder)
        }
        func ids(_ arguments: String...) throws -> [Double?] {
            try rows(["audit"] + arguments, in: folder).map { $0["id"]?.number }
        }
        #expect(try ids() == [3, 2, 1])
        #expect(try ids("--limit", "1", "--before", "3") == [2])
        #expect(try ids("--who", "minh") == [])
        #expect(try ids("--document", "1") == [])
        let table = try sohoa(["audit", "--limit", "1"], in: folder)
        #expect(table.text.contains("add c reader"))
        #expect(table.messages.contains("1"))
        for form in ["--jsonl", "--csv", "--tsv"] {
            #expect(try sohoa(["audit", form], in: folder).text.contains("add c reader"))
        }
    }
}
