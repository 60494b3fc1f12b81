import Glibc
import SohoaTesting
import Testing

/// The end of the real server while it is asked.
@Suite(.serialized) struct StoppingTests {
    private static let host = "Host: localhost\r\n"
    private static let description = Array(
        "GET /api/v1/openapi.json HTTP/1.1\r\n\(host)Connection: close\r\n\r\n".utf8)

    /// Whether answers that came are whole: the last has as many bytes as it said.
    private static func areWhole(_ answers: RawConnection.Answers) -> Bool {
        guard let last = answers.text.ranges(of: "HTTP/1.1 ").last else {
            return answers.bytes.isEmpty
        }
        let parts = answers.text[last.lowerBound...].split(
            separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2,
            let length = parts[0].lowercased().firstMatch(of: #/content-length: (\d+)/#)
        else { return false }
        return parts[1].utf8.count == Int(length.1)
    }

    @Test func whatIsUnderWayComesToItsEnd() throws {
        let folder = try TemporaryFolder()
        let site = try ServedSite(in: folder.path)
        let whole = site.answer(to: Self.description)
        #expect(whole.statuses == [200] && Self.areWhole(whole))
        // Many who ask on and on, each answer of whom is whole or has not begun.
        let load = (0..<20).map { _ in
            Asker(port: site.port, bytes: Self.description, isWhole: Self.areWhole)
        }
        // One who sends slowly, and one who reads slowly.
        let sender = try #require(site.connect())
        sender.send(
            Array(
                ("POST /language HTTP/1.1\r\n\(Self.host)Sec-Fetch-Site: same-origin\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 11\r\n\r\nlangu").utf8))
        let reader = try #require(site.connect(buffer: 4_096))
        reader.send(Self.description)
        // Not the task: others may keep it waiting for minutes.
        usleep(1_000_000)
        site.beginEnd()
        usleep(1_000_000)
        sender.send(Array("age=en".utf8))
        #expect(sender.receive(seconds: 10).statuses == [303])
        #expect(reader.receive(seconds: 10).bytes.count == whole.bytes.count)
        let end = site.end()
        #expect(end.status == 143)
        // Ten seconds is what was promised; the clock of a busy machine gets some more.
        #expect(end.seconds < 15)
        for asker in load {
            let answers = asker.end()
            #expect(answers.answered > 0)
            #expect(answers.broken == 0)
        }
    }
}
