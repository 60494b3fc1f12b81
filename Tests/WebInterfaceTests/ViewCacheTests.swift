import HTTPTypes
import CatalogueStore
import DocumentModel
import Presentation
import Synchronization
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct ViewCacheTests {
    private func key(_ address: String) throws -> ViewCache.Key {
        ViewCache.Key(
            address: address, language: .vietnamese, visitor: Visitor(alone: "an"),
            day: try #require(CivilDate("2026-01-02")))
    }

    @Test func equalViewsThatAreAskedForAtOnceAreMadeOnce() async throws {
        let cache = ViewCache()
        let made = Counter()
        let key = try key("/a")
        let tags = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 1...20 {
                group.addTask {
                    try await cache.view(key, revision: 1) {
                        made.count.withLock { $0 += 1 }
                        await Task.yield()
                        return ViewCache.View("một")
                    }.tag
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(made.count.withLock { $0 } == 1 && tags.count == 1)
    }

    @Test func aViewIsMadeAnewOfANewRevision() async throws {
        let cache = ViewCache()
        let key = try key("/a")
        for (revision, text) in [(1, "một"), (2, "hai"), (2, "ba")] as [(Int64, HTML)] {
            _ = try await cache.view(key, revision: revision) { ViewCache.View(text) }
        }
        let last = try await cache.view(key, revision: 2) { ViewCache.View("bốn") }
        #expect(last.bytes == Array("hai".utf8))
        #expect(cache.size == 3)
    }

    /// The view of a new revision, asked for while as many others are being made as may be.
    private func viewWhileBusy(patience: Duration) async throws -> [UInt8] {
        let cache = ViewCache(mostAtOnce: 1, patience: patience)
        let (asked, busy) = (try key("/a"), try key("/b"))
        _ = try await cache.view(asked, revision: 1) { ViewCache.View("cũ") }
        let (begun, begin) = AsyncStream<Void>.makeStream()
        let (ended, end) = AsyncStream<Void>.makeStream()
        async let other = cache.view(busy, revision: 2) {
            begin.finish()
            for await _ in ended {}
            return ViewCache.View("khác")
        }
        for await _ in begun {}
        let view = try await cache.view(asked, revision: 2) { ViewCache.View("mới") }
        end.finish()
        _ = try await other
        // Now that nobody is busy it is made.
        let after = try await cache.view(asked, revision: 2) { ViewCache.View("mới") }
        #expect(after.bytes == Array("mới".utf8))
        return view.bytes
    }

    @Test func whileOthersAreMadeAViewOfShortlyBeforeIsGiven() async throws {
        #expect(try await viewWhileBusy(patience: .seconds(600)) == Array("cũ".utf8))
        #expect(try await viewWhileBusy(patience: .zero) == Array("mới".utf8))
    }

    @Test func whatFailedIsTriedAnew() async throws {
        let cache = ViewCache()
        let key = try key("/a")
        await #expect(throws: WebError.self) {
            _ = try await cache.view(key, revision: 1) { throw WebError(.busy) }
        }
        #expect(
            try await cache.view(key, revision: 1) { ViewCache.View("một") }.bytes
                == Array("một".utf8))
    }

    @Test func whatWasLongestNotAskedForGoes() async throws {
        let cache = ViewCache(largestSize: 1_000)
        let page = HTML(escaping: String(repeating: "x", count: 100))
        for number in 0..<50 {
            _ = try await cache.view(try key("/\(number)"), revision: 1) { ViewCache.View(page) }
            _ = try await cache.view(try key("/0"), revision: 1) { ViewCache.View("anew") }
            #expect(cache.size <= 1_000)
        }
        // Asked for all the time, so it stayed.
        #expect(
            try await cache.view(try key("/0"), revision: 1) { ViewCache.View("anew") }.bytes.count
                == 100)
        #expect(
            try await cache.view(try key("/1"), revision: 1) { ViewCache.View("anew") }.bytes.count
                == 4)
    }

    @Test func aBrowserThatHasTheViewStillIsToldSo() async throws {
        let tester = try SiteTester()
        try tester.add(SampleDocument.make(["Xây dựng"]), file: 1)
        let first = try await tester.answer(.get, "/documents")
        let tag = try #require(first["ETag"])
        #expect(first["Cache-Control"] == "private, no-cache")
        for value in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
            let again = try await tester.answer(
                .get, "/documents", headers: ["If-None-Match": value])
            #expect(again.status == 304 && again.body.isEmpty && again["ETag"] == tag)
            #expect(again["Content-Security-Policy"] != nil)
        }
        let other = try await tester.answer(
            .get, "/documents", headers: ["If-None-Match": "\"x\""])
        #expect(other.status == 200)
        try tester.add(SampleDocument.make(["Công tác"], number: "8/CV"), file: 2)
        let after = try await tester.answer(.get, "/documents", headers: ["If-None-Match": tag])
        #expect(after.status == 200 && after.text.contains("8/CV") && after["ETag"] != tag)
    }

    @Test func aViewIsKeptForItsLanguageAndItsVisitorAlone() async throws {
        let tester = try SiteTester(demandsAccounts: true)
        try tester.addAccount("an", .reader)
        try tester.addAccount("bình", .archivist)
        for (name, other) in [("an", "bình"), ("bình", "an"), ("an", "bình")] {
            let answer = try await tester.answer(
                .get, "/documents", headers: try tester.session(of: name))
            #expect(
                answer.text.contains("Người \(name)") && !answer.text.contains("Người \(other)"))
        }
        var english = try tester.session(of: "an")
        english["Cookie", default: ""] += "; sohoa-language=en"
        #expect(
            try await tester.answer(.get, "/documents", headers: english).text
                .contains("lang=\"en\""))
    }

    private final class Counter: Sendable {
        let count = Mutex(0)
    }
}
