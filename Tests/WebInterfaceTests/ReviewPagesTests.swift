import Archiving
import CatalogueStore
import DocumentModel
import HTTPTypes
import Presentation
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct ReviewPagesTests {
    private let doubtful = SampleDocument.paper([[(text: "han", probability: 0.2)]])
    private let sure = SampleDocument.paper([[(text: "ban", probability: 1)]])

    @Test func theNextIsTheWorstThatNobodyElseHas() async throws {
        let tester = try SiteTester()
        let first = try tester.add(sure, file: 1)
        let second = try tester.add(doubtful, file: 2)
        func next(_ query: String = "") async throws -> String? {
            try await tester.answer(.get, "/review/next\(query)")["Location"]
        }
        #expect(try await next() == "/documents/\(second)?review=1")
        #expect(try await next("?after=\(second)") == "/documents/\(first)?review=1")
        _ = try tester.archive.catalogue.hold(second, by: "Lan", for: 86_400)
        #expect(try await next() == "/documents/\(first)?review=1")
        _ = try tester.archive.catalogue.hold(first, by: "Lan", for: 86_400)
        #expect(try await next() == "/review?done=1")
        #expect(try await tester.answer(.get, "/review?done=1").text.contains("Lan"))
    }

    @Test func acceptingLeadsToTheNext() async throws {
        let tester = try SiteTester()
        let id = try tester.add(doubtful, file: 1)
        let old = try await tester.send("version=9&review=1", to: "/documents/\(id)/accept")
        #expect(old.status == 409)
        let answer = try await tester.send("version=1&review=1", to: "/documents/\(id)/accept")
        #expect(answer["Location"] == "/review/next?after=\(id)")
        #expect(try await tester.answer(.get, "/review/next")["Location"] == "/review?done=1")
        let details = try tester.archive.catalogue.details(of: id, today: .todayInVietnam)
        #expect(details.summary.acceptedBy == "tester")
        #expect(try tester.archive.catalogue.auditLog().rows.first?.action == .accept)
    }

    @Test func aLockIsHeldByOneAndShownToOthers() async throws {
        let tester = try SiteTester()
        let id = try tester.add(doubtful, file: 1)
        let own = try await tester.send("", to: "/documents/\(id)/lock")
        #expect(own.text.contains("\"isMine\":true"))
        // Its time may be over before a busy machine goes on here: this one's is not.
        _ = try tester.archive.catalogue.hold(id, by: "tester", for: 86_400)
        #expect(try await tester.send("", to: "/documents/\(id)/unlock").status == 204)
        #expect(try tester.archive.catalogue.lock(of: id) == nil)
        _ = try tester.archive.catalogue.hold(id, by: "Lan", for: 86_400)
        let other = try await tester.send("", to: "/documents/\(id)/lock")
        #expect(other.text.contains("\"isMine\":false") && other.text.contains("Lan"))
    }

    @Test func theNextPageWithADoubtIsFound() async throws {
        let tester = try SiteTester()
        var document = SampleDocument.paper([[(text: "ban", probability: 1)]], pages: 3)
        document.pages[2].lines[0].words[0].probability = 0.1
        let id = try tester.add(document, file: 1)
        let there = try await tester.answer(.get, "/documents/\(id)/doubtful?page=2&review=1")
        #expect(there["Location"] == "/documents/\(id)?page=3&review=1")
        let none = try await tester.answer(.get, "/documents/\(id)/doubtful?page=4&review=1")
        #expect(none["Location"] == "/documents/\(id)?page=3&review=1&end=1")
        let back = try await tester.answer(
            .get, "/documents/\(id)/doubtful?page=3&back=1&review=1")
        #expect(back["Location"] == "/documents/\(id)?page=3&review=1")
        let noneBack = try await tester.answer(
            .get, "/documents/\(id)/doubtful?page=1&back=1&review=1")
        #expect(noneBack["Location"] == "/documents/\(id)?page=2&review=1")
    }

    @Test func whoMayNotCorrectReviewsNothing() throws {
        let tester = try SiteTester()
        let viewing = tester.viewing(.analyst)
        #expect(!viewing.visitor.may(SiteSection.review.role))
    }

    @Test func theQueueSaysHowMuchIsDoubtful() async throws {
        let tester = try SiteTester()
        try tester.add(doubtful, file: 1)
        let answer = try await tester.answer(.get, "/review")
        #expect(answer.status == 200)
        #expect(answer.text.contains("<a class=\"button primary\" href=\"/review/next\">"))
        #expect(answer.text.contains("<td class=\"number\">0</td><td class=\"number\">1</td>"))
    }
}
