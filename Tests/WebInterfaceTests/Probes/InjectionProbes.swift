import HTTPTypes
import SohoaTesting
import Testing

@testable import WebInterface

/// What is sent in place of words, conditions, orders, pages and numbers, to be taken for SQL or for
/// the language of the full-text index.
@Suite struct InjectionProbes {
    static let table: [(parameter: String, value: String)] = [
        ("q", "' OR '1'='1"), ("q", "'; DROP TABLE document; --"), ("q", "\" OR \"\"=\""),
        ("q", "') UNION SELECT password FROM account --"), ("q", "*"), ("q", "^"), ("q", "\""),
        ("q", "\"\"\""), ("q", "NEAR("), ("q", "NEAR(a b, 999999)"), ("q", "a NEAR/0 b"),
        ("q", "(((((((((("), ("q", "AND OR NOT"), ("q", "-"), ("q", "- - -"), ("q", "a:b:c"),
        ("q", "rowid:1"), ("q", "{title body}:x"), ("q", "x*y*"), ("q", "a\\b"), ("q", "%"),
        ("q", "_"), ("q", "\u{FFFF}"), ("q", "\u{202E}a"), ("q", "a\u{301}\u{301}\u{301}"),
        ("q", "năm:2025' OR 1=1"), ("q", "kind:\"' OR 1=1 --\""), ("q", "due:' OR 1"),
        ("q", "grade:A'--"), ("q", "number:%27%20OR"), ("q", "/*"), ("q", "1;ATTACH 'x' AS y"),
        ("q", String(repeating: "a ", count: 400)), ("q", String(repeating: "\"", count: 900)),
        ("number", "' OR 1=1 --"), ("number", "%"), ("number", "07/KH_SXD"), ("kind", "' OR ''='"),
        ("kind", "x') OR (1=1"), ("issuer", "'||(SELECT password FROM account)||'"),
        ("issuer", "\\'"), ("year", "2025 OR 1=1"), ("year", "2025..9999999999999999999"),
        ("year", "-1"), ("year", "0x7E9"), ("unit", "'/**/OR/**/1=1"), ("unit", "\u{1F4A9}"),
        ("due", "2026-06-15' OR '1"), ("due", "..;"), ("due", "2026-02-31"), ("status", "open' --"),
        ("status", "1"), ("grade", "A' OR 'A'='A"), ("grade", "Z..A"),
        ("sort", "date; DROP TABLE x"),
        ("sort", "(SELECT 1)"), ("sort", "rowid"), ("sort", "password"), ("reverse", "1' OR '1"),
        ("page", "1 UNION SELECT 1"), ("page", "-1"), ("page", "9223372036854775808"),
        ("page", "1e9"), ("page", "0x10"), ("held", "1 OR 1=1"), ("after", "' OR 1=1 --"),
        ("cursor", "AAAA' --"), ("limit", "-1; --"), ("offset", "1 OFFSET 0 --"), ("", "' OR 1=1"),
    ]

    @Test func thereAreAsManyAsWasPromised() {
        #expect(Self.table.count >= 60)
    }

    @Test func nothingIsTakenForALanguage() async throws {
        let tester = try SiteTester()
        try tester.add(SampleDocument.make(["Xây dựng đô thị"]), file: 1)
        try tester.add(
            SampleDocument.make(["Kế hoạch mật"], number: "99/MAT", secrecy: "MẬT"), file: 2)
        let views = Self.views(of: tester.site)
        for (parameter, value) in Self.table {
            let query = "?\(SiteAddress.encoded(parameter))=\(SiteAddress.encoded(value))"
            for path in views {
                let answer = try await tester.answer(.get, path + query)
                #expect(answer.status < 500, "\(path)\(query): \(answer.status)")
                // What is secret stays so, and what went wrong within stays within.
                #expect(!answer.text.contains("99/MAT") && !answer.text.contains("$argon2"))
                for word in ["SQLITE", "SQLite", "sqlite", "syntax error", "no such", "fts5"] {
                    #expect(!answer.text.contains(word), "\(path)\(query)")
                }
            }
        }
        let list = try await tester.answer(.get, "/documents.json")
        #expect(list.text.contains("07/KH-SXD"))
    }

    @Test(arguments: [
        "1'--", "1 OR 1=1", "-1", "0", "9223372036854775808", "1.0", "0x1", "%27", "1;", "*",
        "NULL",
    ])
    func aNumberInAnAddressIsANumber(id: String) async throws {
        let tester = try SiteTester()
        try tester.add(SampleDocument.make(["Xây dựng đô thị"]), file: 1)
        for route in Set(Routes(site: tester.site).router.routes.map(\.path))
        where route.contains(":") {
            let path = route.replacing(#/:[a-z0-9]+/#, with: SiteAddress.encoded(id))
            let status = try await tester.answer(.get, path).status
            #expect((400..<500).contains(status), "\(path): \(status)")
        }
    }

    /// The views that take parameters: all that can be got and have no number in their address.
    static func views(of site: Site) -> [String] {
        Routes(site: site).router.routes.filter { route in
            route.method == .get && !route.path.contains(":") && !route.path.contains("/assets/")
        }.map(\.path)
    }
}
