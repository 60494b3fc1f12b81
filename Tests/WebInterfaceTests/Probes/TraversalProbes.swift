import HTTPTypes
import Hummingbird
import SohoaTesting
import Testing

@testable import WebInterface

/// Addresses that are to lead out of the folders that they are about.
@Suite struct TraversalProbes {
    private static let places = [
        "/assets/", "/documents/1/pages/", "/documents/1/pages/1/", "/documents/1/export/",
        "/feeds/",
    ]
    private static let steps = [
        "../../../../etc/passwd", "..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd",
        "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "%252e%252e%252fetc%252fpasswd",
        "..%c0%af..%c0%afetc%c0%afpasswd", "..%e0%80%af..%e0%80%afetc/passwd", "/etc/passwd",
        "%2fetc%2fpasswd", "..\\..\\etc\\passwd", "..%5c..%5cetc%5cpasswd", "style.css%00.png",
        "....//....//etc/passwd", "..;/..;/etc/passwd", "file:%2f%2f%2fetc%2fpasswd",
        "%E2%88%95etc%E2%88%95passwd", ".%00./etc/passwd", "..%ef%bc%8fetc%ef%bc%8fpasswd",
    ]

    static let table: [String] =
        places.flatMap { place in steps.map { place + $0 } } + [
            "/../catalogue.sqlite", "/%2e%2e/catalogue.sqlite", "/catalogue.sqlite", "/originals/",
            "/etc/passwd", "/proc/self/environ", "/.git/config", "/assets", "/assets/", "/assets/.",
            "/documents/../catalogue.sqlite", "/documents/..", "/documents.json/../../x",
            "/documents.%2e%2e%2f", "/" + String(repeating: "../", count: 3_000) + "etc/passwd",
            "/" + String(repeating: "a/", count: 4_000),
            "/" + String(repeating: "%2e", count: 5_000),
            "/export?name=../../etc/passwd", "/documents/1/export/csv%2f..%2f..",
        ]

    @Test func thereAreAsManyAsWasPromised() {
        #expect(Self.table.count >= 50)
    }

    @Test func nothingIsReadFromOutside() async throws {
        let tester = try SiteTester()
        try tester.add(SampleDocument.make(["Xây dựng đô thị"]), file: 1)
        for path in Self.table {
            let answer = try await tester.answer(.get, path)
            #expect((400..<500).contains(answer.status), "\(path.prefix(80)): \(answer.status)")
            #expect(!answer.text.contains("root:") && !answer.text.contains("SQLite format"))
            #expect(answer["Content-Security-Policy"] != nil)
        }
    }

    @Test(arguments: [
        "../../etc/passwd", "a/b\\c", "x\r\nSet-Cookie: a=b", "\"; filename=evil.exe",
        "tên tệp.pdf",
        "\u{0}", String(repeating: "a", count: 5_000),
    ])
    func aNameOfAFileToKeepIsNoPathAndNoHeader(name: String) {
        let header = Response.disposition(ofAttachment: name)
        #expect(header.hasPrefix("attachment; filename=\""))
        #expect(header.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        #expect(!header.contains("/") && !header.contains("\\"))
        #expect(header.split(separator: "\"", omittingEmptySubsequences: false).count == 3)
    }
}
