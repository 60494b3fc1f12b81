import Archiving
import HTTPTypes
import CatalogueStore
import Testing

@testable import WebInterface

/// Texts that are to become scripts, through whatever a paper, its file or an address says.
@Suite struct ScriptProbes {
    static let table: [String] = [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<script>",
        "</script><script>alert(1)</script>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img/src=x/onerror=alert(1)>", "<img src=\"x\" onerror=\"alert(1)\">",
        "<svg/onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>", "<svg><animate/onbegin=alert(1)>",
        "<body/onload=x()>",
        "<iframe/src=javascript:alert(1)>", "<iframe srcdoc='<script>alert(1)</script>'>",
        "<object/data=data:text/html;base64,PHNjcmlwdD4=>", "<embed/src=//evil.example>",
        "<link/rel=stylesheet/href=//evil.example/x.css>", "<style>@import'//evil.example'</style>",
        "<base/href=//evil.example/>", "<meta/http-equiv=refresh/content=0;url=//evil.example>",
        "<form/action=//evil.example><input/type=submit>", "<input/autofocus/onfocus=alert(1)>",
        "<details/open/ontoggle=alert(1)>", "<video><source/onerror=alert(1)></video>",
        "<audio/src=x/onerror=alert(1)>", "<marquee/onstart=alert(1)>", "<math><mi/xlink:href=x>",
        "<a/href=javascript:alert(1)>x</a>", "<a href=\"jAvAsCrIpT:alert(1)\">x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<textarea/onfocus=x/autofocus>",
        "<select/onfocus=alert(1)/autofocus>", "<button/formaction=javascript:alert(1)>",
        "<template><script>alert(1)</script></template>",
        "<noscript><p/title='</noscript><img/src=x>'>",
        "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "\"><script>alert(1)</script>",
        "'><script>alert(1)</script>", "\" autofocus onfocus=\"alert(1)\" x=\"",
        "\"/onclick=alert(1)//",
        "--><script>alert(1)</script><!--", "]]><script>alert(1)</script>",
        "<!--<img/src=--><img/src=x>",
        "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>",
        "</option></select><script>alert(1)</script>", "</mark><script>alert(1)</script><mark>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)", "&#x3c;script&#x3e;",
        "\u{FF1C}script\u{FF1E}alert(1)\u{FF1C}/script\u{FF1E}", "<\u{0}script>alert(1)</script>",
        "<script\u{C}>alert(1)</script>", "<\u{200B}script>alert(1)</script>",
        "javascript:alert(1)",
        "{{7*7}}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "<?xml version=\"1.0\"?><!DOCTYPE x>",
        "=HYPERLINK(\"http://evil.example\",\"x\")", "+cmd|'/c calc'!A0", "-2+3+cmd|'/c calc'!A0",
        "@SUM(1+1)*cmd|'/c calc'!A0", "\u{FF1D}1+1", "<x onpointerenter=alert(1)>", "<b>đậm</b>",
        "\u{202E}<script>alert(1)</script>",
    ]

    @Test func thereAreAsManyAsWasPromised() {
        #expect(Self.table.count >= 60 && Set(Self.table).count == Self.table.count)
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<p onclick=\"x\">", "<p style=\"x\">",
        "<a href=\"javascript:x\">",
        "<a href=\"//x\">", "<img src=x>", "<iframe>", "<p", "<a href='/x'>", "<form action=\"x\">",
    ])
    func theCheckFindsWhatIsWrong(markup: String) {
        #expect(!MarkupCheck.faults(in: "<p>a</p>\(markup)").isEmpty)
    }

    @Test(arguments: table)
    func nothingThatAPaperSaysIsMarkup(payload: String) async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .administrator)
        let words = payload.split(separator: " ").joined(separator: "\u{A0}")
        try tester.add(
            SampleDocument.make(
                ["\(words) đô thị \(words)"], number: payload, kind: payload, issuer: payload,
                title: payload, file: payload,
                tasks: [SampleDocument.task("1", payload, lead: [payload], due: ["2026-01-02"])]),
            file: 1)
        try tester.archive.catalogue.audit(.download, by: payload, document: 1, detail: payload)
        _ = try tester.archive.catalogue.addToken(
            label: payload, digest: "d", owner: "an", scopes: [.read])
        let session = try tester.session(of: "an")
        try await Self.look(at: tester, asking: payload, session)
        try await Self.readTables(of: tester, session)
    }

    /// Looks at every page that there is, with the payload in what is asked for, too.
    private static func look(
        at tester: borrowing SiteTester, asking payload: String, _ session: [String: String]
    ) async throws {
        let value = SiteAddress.encoded(payload)
        var paths: [String] = ["/nothing/\(value)", "/sign-in?back=\(value)"]
        for route in Routes(site: tester.site).router.routes where route.method == .get {
            let path = route.path.replacing(#/:[a-z0-9]+/#, with: "1")
            paths.append(path)
            for parameter in ["q", "kind", "who", "name", "done", "sort", "back", "status"] {
                paths.append("\(path)?\(parameter)=\(value)")
            }
            paths.append("\(path)?q=do+thi")
        }
        for path in paths {
            for headers in [session, [:]] {
                let answer = try await tester.answer(.get, path, headers: headers)
                #expect(answer.status < 500, "\(path): \(answer.status)")
                let policy = try #require(answer["Content-Security-Policy"])
                #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe-"))
                #expect(answer["X-Content-Type-Options"] == "nosniff")
                let type = answer["Content-Type"] ?? ""
                guard type.hasPrefix("text/html") else {
                    #expect(
                        !type.contains("xml") || path.contains("/assets/") || path.contains("xlsx"))
                    continue
                }
                #expect(MarkupCheck.faults(in: answer.text) == [], "\(path)")
            }
        }
        let failed = try await tester.answer(
            .post, "/sign-in",
            headers: [
                "Sec-Fetch-Site": "same-origin",
                "Content-Type": "application/x-www-form-urlencoded",
            ], body: "name=\(value)&password=x&back=\(value)")
        #expect(MarkupCheck.faults(in: failed.text) == [])
    }

    /// Tables for programs: JSON that no browser takes for a page, CSV without formulas.
    private static func readTables(
        of tester: borrowing SiteTester, _ session: [String: String]
    ) async throws {
        for route in Routes(site: tester.site).router.routes
        where route.method == .get && !route.path.contains(":") {
            let answer = try await tester.answer(.get, route.path, headers: session)
            if route.path.hasSuffix(".json") {
                #expect(answer["Content-Type"]?.hasPrefix("application/json") == true)
            }
            guard route.path.hasSuffix(".csv") else { continue }
            #expect(answer["Content-Disposition"]?.hasPrefix("attachment;") == true)
            for cell in CSVCells(answer.text).cells {
                let isNumber = Double(cell) != nil
                #expect(isNumber || !"=+-@\t\r\u{FF1D}".contains(cell.first ?? "x"), "\(cell)")
            }
        }
    }
}
