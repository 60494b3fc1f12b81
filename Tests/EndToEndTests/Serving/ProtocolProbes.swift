import SohoaTesting
import Testing

/// Bytes that are not HTTP as it has to be, against the real server.
@Suite struct ProtocolProbes {
    /// Bytes with the statuses that they may be answered with, of which none may be 5xx.
    struct Probe: Sendable {
        var name: String
        var bytes: [UInt8]
        var statuses: Set<Int>
        /// How many answers there are.
        var count: ClosedRange<Int> = 1...1

        init(
            _ name: String, _ text: String, _ statuses: Set<Int>, count: ClosedRange<Int> = 1...1
        ) {
            self.name = name
            bytes = Array(text.utf8)
            self.statuses = statuses
            self.count = count
        }

        init(_ name: String, bytes: [UInt8], _ statuses: Set<Int>) {
            self.name = name
            self.bytes = bytes
            self.statuses = statuses
        }
    }

    private static let host = "Host: localhost\r\n"

    private static func get(_ path: String, _ headers: String = "") -> String {
        "GET \(path) HTTP/1.1\r\n\(host)\(headers)Connection: close\r\n\r\n"
    }

    private static func post(_ headers: String, _ body: String = "") -> String {
        "POST /language HTTP/1.1\r\n\(host)Sec-Fetch-Site: same-origin\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\(headers)\r\n\(body)"
    }

    private static let long = String(repeating: "a", count: 1 << 20)

    static let table: [Probe] = [
        Probe("a range backwards", get("/documents", "Range: bytes=9-2\r\n"), [200]),
        Probe(
            "a range without end", get("/documents", "Range: bytes=999999999999999999999-\r\n"),
            [200]),
        Probe(
            "thousands of ranges",
            get("/documents", "Range: bytes=\(String(repeating: "0-1,", count: 3_000))0-1\r\n"),
            [200, 431]),
        Probe("a range of another unit", get("/documents", "Range: lines=1-2\r\n"), [200]),
        Probe("a negative range", get("/documents", "Range: bytes=--1\r\n"), [200]),
        Probe("a header of 1 MB", get("/", "X-Long: \(long)\r\n"), [431]),
        Probe("a header name of 1 MB", get("/", "\(long): x\r\n"), [431]),
        Probe("10,000 headers", get("/", String(repeating: "X-A: b\r\n", count: 10_000)), [431]),
        Probe("an address of 1 MB", get("/" + long), [400, 414, 431]),
        Probe("an address of 20 kB", get("/" + long.prefix(20_000)), [400, 414, 431]),
        Probe(
            "chunks that are nonsense", post("Transfer-Encoding: chunked\r\n", "zz\r\nabc\r\n"),
            [400]),
        Probe(
            "a chunk of 2^64 bytes",
            post("Transfer-Encoding: chunked\r\n", "ffffffffffffffffff\r\nx"), [400]),
        Probe(
            "a negative chunk", post("Transfer-Encoding: chunked\r\n", "-1\r\nx\r\n0\r\n\r\n"),
            [400]),
        Probe(
            "a chunk that is longer than it says",
            post("Transfer-Encoding: chunked\r\n", "2\r\nabcdef\r\n0\r\n\r\n"), [400]),
        Probe("chunks that do not end", post("Transfer-Encoding: chunked\r\n", "5\r\nabc"), [400]),
        Probe(
            "a body of 3 GB that is declared",
            post("Content-Length: 3221225472\r\n", "language=en"), [413]),
        Probe(
            "a body of 2^70 bytes that is declared",
            post("Content-Length: 1180591620717411303424\r\n"), [400, 413]),
        Probe("a negative length", post("Content-Length: -1\r\n"), [400]),
        Probe("a length with a sign", post("Content-Length: +11\r\n", "language=en"), [400]),
        Probe(
            "a length that is hexadecimal", post("Content-Length: 0xb\r\n", "language=en"), [400]),
        Probe(
            "two lengths", post("Content-Length: 11\r\nContent-Length: 5\r\n", "language=en"), [400]
        ),
        Probe(
            "two equal lengths",
            post("Content-Length: 11\r\nContent-Length: 11\r\n", "language=en"), [400]),
        Probe("lengths in a list", post("Content-Length: 11, 11\r\n", "language=en"), [400]),
        Probe(
            "a length and chunks",
            post(
                "Content-Length: 11\r\nTransfer-Encoding: chunked\r\n",
                "0\r\n\r\nGET /x HTTP/1.1\r\n\r\n"), [400]),
        Probe(
            "chunks and a length",
            post(
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
                "b\r\nlanguage=en\r\n0\r\n\r\n"), [400]),
        Probe(
            "chunks twice",
            post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), [400]
        ),
        Probe(
            "chunks that are not the last coding",
            post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"), [400]),
        Probe(
            "a coding that nobody knows", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"),
            [400]),
        Probe(
            "a coding behind a vertical tab",
            post("Transfer-Encoding: \u{B}chunked\r\n", "0\r\n\r\n"), [400]),
        Probe(
            "a body that is shorter than it says", post("Content-Length: 500\r\n", "language=en"),
            [400]),
        Probe(
            "a body that is too large for a form",
            post("Content-Length: 2097152\r\n", String(repeating: "a", count: 2_097_152)), [413]),
        Probe("TRACE", "TRACE / HTTP/1.1\r\n\(host)\r\n", [405]),
        Probe(
            "CONNECT", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n", [405]),
        Probe("a method that nobody knows", "EVIL / HTTP/1.1\r\n\(host)\r\n", [400, 405]),
        Probe("a method of WebDAV", "PROPFIND / HTTP/1.1\r\n\(host)\r\n", [405]),
        Probe("a method in small letters", "get / HTTP/1.1\r\n\(host)\r\n", [400, 405]),
        Probe(
            "DELETE of a page", "DELETE /documents HTTP/1.1\r\n\(host)Connection: close\r\n\r\n",
            [405]),
        Probe("no host", "GET / HTTP/1.1\r\n\r\n", [400]),
        Probe("two hosts", "GET / HTTP/1.1\r\n\(host)Host: evil.example\r\n\r\n", [400]),
        Probe("an empty host", "GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n", [400, 421]),
        Probe(
            "another host", "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
            [421]),
        Probe(
            "a host with a user",
            "GET / HTTP/1.1\r\nHost: a@localhost\r\nConnection: close\r\n\r\n", [421]),
        Probe(
            "a host with a path",
            "GET / HTTP/1.1\r\nHost: localhost/x\r\nConnection: close\r\n\r\n", [400, 421]),
        Probe(
            "an address of another host",
            "GET http://evil.example/ HTTP/1.1\r\n\(host)Connection: close\r\n\r\n", [400]),
        Probe(
            "an address with its host",
            "GET http://localhost/documents HTTP/1.1\r\n\(host)Connection: close\r\n\r\n", [200]),
        Probe("an address of another scheme", get("file:///etc/passwd"), [400]),
        Probe("an address that is a star", get("*"), [400]),
        Probe("an address without a slash", get("documents"), [400]),
        Probe(
            "bytes that are not UTF-8",
            bytes: Array("GET /\u{0}".utf8.dropLast()) + [0xC0, 0xAF]
                + Array(" HTTP/1.1\r\n\(host)\r\n".utf8), [400]),
        Probe("escapes that are not UTF-8", get("/%c0%af%ff"), [400]),
        Probe("escapes without digits", get("/%zz"), [400]),
        Probe("an escaped NUL", get("/a%00b"), [400]),
        Probe(
            "a NUL", bytes: Array("GET /a".utf8) + [0] + Array("b HTTP/1.1\r\n\(host)\r\n".utf8),
            [400]),
        Probe(
            "a NUL in a header",
            bytes: Array("GET / HTTP/1.1\r\n\(host)X-A: a".utf8) + [0] + Array("b\r\n\r\n".utf8),
            [400]),
        Probe("a step upwards", get("/../../etc/passwd"), [400]),
        Probe("HTTP/0.9", "GET /\r\n", [400]),
        Probe("HTTP/1.0 without a host", "GET / HTTP/1.0\r\n\r\n", [421]),
        Probe("HTTP/3.7", "GET / HTTP/3.7\r\n\(host)\r\n", [400]),
        Probe("HTTP/2's first words", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400, 405]),
        Probe(
            "an upgrade to h2c",
            get("/documents", "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n"), [200]
        ),
        Probe(
            "a websocket",
            "GET /documents HTTP/1.1\r\n\(host)Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAA\r\nSec-WebSocket-Version: 13\r\n\r\n",
            [200]),
        Probe(
            "TLS in clear",
            bytes: [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03]
                + [UInt8](repeating: 0, count: 500), [400]),
        Probe("lines that are folded", get("/", "X-A: a\r\n b\r\n"), [200, 400]),
        Probe("a blank before the colon", get("/", "X-A : a\r\n"), [400]),
        Probe("a header without a name", get("/", ": a\r\n"), [400]),
        Probe(
            "line ends of one byte", "GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n",
            [200, 400]),
        Probe(
            "ten requests at once",
            String(repeating: "GET /documents HTTP/1.1\r\n\(host)\r\n", count: 9)
                + get("/documents"), [200], count: 10...10),
        Probe(
            "a request that hides another",
            get("/documents").replacing("Connection: close\r\n", with: "") + "EVIL \u{1} x\r\n\r\n",
            [200, 400, 405], count: 2...2),
        Probe(
            "2,000 cookies",
            get("/", "Cookie: \(String(repeating: "sohoa=a; ", count: 1_700))\r\n"), [200, 431]),
        Probe(
            "a query nested 3,000 deep",
            get("/documents?x" + String(repeating: "%5Ba%5D", count: 2_000)), [200]),
        Probe(
            "a cookie that is no text",
            bytes: Array("GET / HTTP/1.1\r\n\(host)Cookie: sohoa=".utf8) + [0xFF, 0xFE]
                + Array("\r\nConnection: close\r\n\r\n".utf8), [200, 400]),
        Probe(
            "something to be expected",
            post(
                "Content-Length: 11\r\nExpect: 100-continue\r\nConnection: close\r\n", "language=en"
            ), [303]),
    ]

    @Test func thereAreAsManyAsWasPromised() {
        #expect(Self.table.count >= 40)
    }

    @Test func noneSucceedsAndTheServerGoesOn() throws {
        let folder = try TemporaryFolder()
        let site = try ServedSite(in: folder.path)
        for probe in Self.table {
            let answers = site.answer(to: probe.bytes, isEnded: true)
            #expect(
                probe.count.contains(answers.statuses.count), "\(probe.name): \(answers.statuses)")
            #expect(
                Set(answers.statuses).isSubset(of: probe.statuses),
                "\(probe.name): \(answers.statuses)")
            #expect(!answers.isOpen, "\(probe.name) keeps its connection")
            // Every answer has the headers that keep a browser safe, also of what could not be read.
            let policies = answers.text.ranges(of: "default-src 'none'").count
            #expect(policies == answers.statuses.count, "\(probe.name)")
            #expect(
                !answers.statuses.contains(405) || answers.text.lowercased().contains("\r\nallow: ")
            )
        }
        #expect(site.isRunning)
        let sound = site.answer(to: Array(Self.get("/documents").utf8))
        #expect(sound.statuses == [200])
        #expect(site.end().status == 143)
    }

    @Test func aRefusalWaitsForTheAnswersBeforeIt() throws {
        let folder = try TemporaryFolder()
        let site = try ServedSite(in: folder.path)
        let bytes = Array(("GET /documents HTTP/1.1\r\n\(Self.host)\r\n" + "BAD\u{0}\r\n\r\n").utf8)
        #expect(site.answer(to: bytes).statuses == [200, 400])
    }

    @Test func whatIsHalfSentIsNotTakenForAll() throws {
        let folder = try TemporaryFolder()
        let site = try ServedSite(in: folder.path)
        let connections = (0..<50).compactMap { _ in site.connect() }
        #expect(connections.count == 50)
        for connection in connections {
            connection.send(Array(Self.post("Content-Length: 5000\r\n", "language=en").utf8))
        }
        let sound = site.answer(to: Array(Self.get("/documents").utf8))
        #expect(sound.statuses == [200])
        for connection in connections {
            connection.endSending()
            // Not 303: a form of which a part is missing is none.
            #expect(connection.receive(seconds: 5).statuses.allSatisfy { $0 == 400 })
        }
    }

    @Test func whatIsBeingAnsweredIsAnsweredBeforeTheEnd() throws {
        let folder = try TemporaryFolder()
        let site = try ServedSite(in: folder.path)
        let resting = try #require(site.connect())
        resting.send(Array("GET /documents HTTP/1.1\r\n\(Self.host)\r\n".utf8))
        #expect(resting.receive(seconds: 1).statuses == [200])
        let half = try #require(site.connect())
        half.send(Array("GET /docum".utf8))
        let end = site.end()
        #expect(end.status == 143)
        // Ten seconds is what was promised; the clock of a busy machine gets some more.
        #expect(end.seconds < 15)
        #expect(resting.receive(seconds: 1).isOpen == false)
    }
}
