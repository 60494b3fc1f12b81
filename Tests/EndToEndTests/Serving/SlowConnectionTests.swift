import Foundation
import Glibc
import SohoaTesting
import Testing

/// Senders and readers that take their time, against the real server, which waits two seconds here.
///
/// How long a busy machine takes to close them is not measured; that they are closed is, within
/// many times what was promised. They wait on their thread: a task of Swift's would be waited for
/// with all other tests'.
@Suite(.serialized) struct SlowConnectionTests {
    private static let patience = ["--patience", "2"]
    private static let wait = 40
    private static let host = "Host: localhost\r\n"
    private static let sound = Array(
        "GET /documents HTTP/1.1\r\n\(host)Connection: close\r\n\r\n".utf8)
    private static let upload = Array(
        ("POST /upload?name=a.pdf HTTP/1.1\r\n\(host)Sec-Fetch-Site: same-origin\r\n"
            + "Content-Length: 5000000\r\nContent-Type: application/octet-stream\r\n\r\n%PDF-1.7")
            .utf8)

    init() throws {
        // Each connection is a descriptor of ours, too.
        var limit = rlimit()
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        try #require(getrlimit(files, &limit) == 0)
        limit.rlim_cur = min(max(limit.rlim_cur, 4_096), limit.rlim_max)
        setrlimit(files, &limit)
    }

    @Test func aThousandSlowSendersKeepNobodyWaitingAndAreClosed() throws {
        let folder = try TemporaryFolder()
        let site = try ServedSite(in: folder.path, flags: Self.patience)
        for _ in 0..<4 { #expect(site.answer(to: Self.sound).statuses == [200]) }
        let before = site.descriptors
        let heads = (0..<1_000).compactMap { _ in site.connect() }
        let uploads = (0..<200).compactMap { _ in site.connect() }
        try #require(heads.count == 1_000 && uploads.count == 200)
        for connection in heads { connection.send(Array("GET /doc".utf8)) }
        for connection in uploads { connection.send(Self.upload) }
        // A byte every now and then does not make them quick.
        var open = heads
        let end = ContinuousClock.now + .seconds(Self.wait)
        while !open.isEmpty, ContinuousClock.now < end {
            #expect(site.answer(to: Self.sound).statuses == [200])
            open.removeAll { !$0.drip(UInt8(ascii: "a")) }
            usleep(100_000)
        }
        #expect(open.isEmpty)
        for connection in heads {
            let answers = connection.receive(seconds: Self.wait)
            #expect(!answers.isOpen && answers.statuses.allSatisfy { $0 == 408 })
        }
        for connection in uploads {
            let answers = connection.receive(seconds: Self.wait)
            #expect(!answers.isOpen && answers.statuses == [408])
        }
        while site.descriptors > before + 4, ContinuousClock.now < end + .seconds(Self.wait) {
            usleep(100_000)
        }
        // A few more: connections to the catalogue that were opened meanwhile.
        #expect(site.descriptors <= before + 4)
        #expect(site.answer(to: Self.sound).statuses == [200])
    }

    @Test(arguments: [
        ("a head of which a part came", Array("GET /documents HTTP/1.1\r\nHost: l".utf8), [408]),
        ("a body that does not begin", upload.dropLast(8), [408]),
        ("a body that stalls", upload, [408]),
        ("nothing at all", [], []),
        ("nothing after an answer", sound.dropLast(21) + Array("\r\n".utf8), [200]),
    ])
    func whatDoesNotComeIsNotWaitedFor(name: String, bytes: [UInt8], statuses: [Int]) throws {
        let folder = try TemporaryFolder()
        let site = try ServedSite(in: folder.path, flags: Self.patience)
        let connection = try #require(site.connect())
        connection.send(bytes)
        let answers = connection.receive(seconds: Self.wait)
        #expect(answers.statuses == statuses)
        #expect(!answers.isOpen)
    }

    @Test(arguments: [
        ("file=1", 1_000_000, 408), ("file=1", 1_000_001, 413), ("file=1", 70_000_000, 413),
        ("file=300", 300_000_000, 408), ("file=300", 300_000_001, 413),
    ])
    func aBodyThatIsTooLargeForTheSiteIsNotWaitedFor(
        limit: String, length: Int, status: Int
    ) throws {
        let folder = try TemporaryFolder()
        let site = try ServedSite(in: folder.path, flags: Self.patience + ["--limit", limit])
        let connection = try #require(site.connect())
        let head = String(decoding: Self.upload, as: UTF8.self)
        connection.send(Array(head.replacing("5000000", with: String(length)).utf8))
        let answers = connection.receive(seconds: Self.wait)
        #expect(answers.statuses == [status])
        #expect(!answers.isOpen)
    }

    @Test func aSecondHeadIsNotWaitedForEither() throws {
        let folder = try TemporaryFolder()
        let site = try ServedSite(in: folder.path, flags: ["--patience", "4"])
        let connection = try #require(site.connect())
        connection.send(Self.sound.dropLast(21) + Array("\r\n".utf8))
        #expect(connection.receive(seconds: 1).statuses == [200])
        connection.send(Array("GET /docu".utf8))
        #expect(connection.receive(seconds: Self.wait).statuses == [408])
    }

    @Test func aBodyThatDripsIsEnded() throws {
        let folder = try TemporaryFolder()
        let site = try ServedSite(in: folder.path, flags: Self.patience)
        let connection = try #require(site.connect())
        connection.send(Self.upload)
        let end = ContinuousClock.now + .seconds(Self.wait)
        while connection.drip(0), ContinuousClock.now < end {
            usleep(100_000)
        }
        #expect(ContinuousClock.now < end)
    }

    @Test func aReaderThatTakesNothingIsClosed() throws {
        let folder = try TemporaryFolder()
        let site = try ServedSite(in: folder.path, flags: Self.patience)
        let before = site.descriptors
        let connection = try #require(site.connect(buffer: 4_096))
        let wish = "GET /api/v1/openapi.json HTTP/1.1\r\n\(Self.host)\r\n"
        connection.send(Array(String(repeating: wish, count: 200).utf8))
        let end = ContinuousClock.now + .seconds(Self.wait)
        while site.descriptors <= before, ContinuousClock.now < end {
            usleep(10_000)
        }
        while site.descriptors > before, ContinuousClock.now < end {
            usleep(100_000)
        }
        #expect(site.descriptors <= before)
        // It was the server that ended, not our reading to the end.
        #expect(connection.receive(seconds: 5).statuses.count < 200)
    }

    @Test(.enabled(if: NetworkAddress.own != nil, "this machine has an address besides loopback"))
    func noAddressTakesMoreThanItsConnections() throws {
        let folder = try TemporaryFolder()
        let ip = try #require(NetworkAddress.own)
        let added = try Executable.run(
            ["user", "add", "lan", "--generate", "--archive", "archive"], in: folder)
        #expect(added.status == 0, "\(added.messages)")
        let site = try ServedSite(
            in: folder.path, listen: "0.0.0.0:0",
            flags: ["--behind-proxy", "--patience", "60"])
        let resting = (0..<80).compactMap { _ in RawConnection(port: site.port, ip: ip) }
        let end = ContinuousClock.now + .seconds(Self.wait)
        while resting.count(where: \.isEnded) < 16, ContinuousClock.now < end {
            usleep(100_000)
        }
        // Other addresses are let in, and answered that they are no proxy.
        #expect(site.answer(to: Self.sound).statuses == [403])
        #expect(resting.count(where: \.isEnded) == 16)
    }
}
