import Archiving
import CatalogueStore
import DocumentModel
import HTTPTypes
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct DocumentScreenTests {
    private let rows = [
        [(text: "Ủy", probability: 1.0), (text: "han", probability: 0.2)],
        [(text: "nhân", probability: 0.7), (text: "dân", probability: 0.4)],
    ]

    @Test func everyWordOfAPageHasItsBox() async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.paper(rows, pages: 2), file: 1)
        let answer = try await tester.answer(.get, "/documents/\(id)?page=2")
        #expect(answer.status == 200)
        #expect(answer.text.contains("viewBox=\"0 0 1000 1400\""))
        #expect(
            answer.text.contains(
                "<g data-l=\"2\"><rect x=\"0\" y=\"50\" width=\"90\" height=\"40\"/>"))
        #expect(answer.text.split(separator: "<rect ").count == 5)
        #expect(answer.text.contains("/documents/\(id)/pages/2/picture?width=1200"))
    }

    /// An import brings the steps as a file says them.
    @Test(arguments: [1e300, -1e300, 0.4])
    func stepsOfAnyLengthAreShown(seconds: Double) async throws {
        let tester = try SiteTester()
        var document = SampleDocument.paper(rows)
        document.made = [
            ProcessingStep(step: "recognition", version: "tesseract 5", seconds: seconds)
        ]
        let id = try tester.add(document, file: 1)
        let answer = try await tester.answer(.get, "/documents/\(id)")
        #expect(answer.status == 200)
        #expect(answer.text.contains("tesseract 5 <span class=\"quiet small\">0 s</span>"))
    }

    @Test func doubtfulWordsAreMarkedByGradeAndReachedByKeyboard() async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.paper(rows), file: 1)
        let text = try await tester.answer(.get, "/documents/\(id)").text
        #expect(text.contains("<span>Ủy</span>"))
        #expect(
            text.contains(
                "<a href=\"/documents/\(id)?word=1-2\" class=\"d\" data-a=\"&lt;Ủy&gt;\">han</a>"))
        #expect(text.contains("<span class=\"b\">nhân</span>"))
        #expect(text.contains("class=\"c\" data-a=\"&lt;Ủy&gt;\">dân</a>"))
    }

    @Test func enterInTheEditorSavesWhatWasTypedNotTheFirstReading() async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.paper(rows), file: 1)
        let text = try await tester.answer(.get, "/documents/\(id)?word=1-2").text
        let form = try #require(text.firstRange(of: "<form id=\"editor\"")).upperBound
        let button = try #require(text[form...].firstRange(of: "<button"))
        #expect(text[button.lowerBound...].hasPrefix("<button class=\"hidden\""))
        #expect(text.contains("<button name=\"pick\" value=\"&lt;Ủy&gt;\""))
        #expect(text.contains("name=\"after\" lang=\"vi\""))
    }

    @Test func whatIsLitIsLitInBothPanes() async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.paper(rows), file: 1)
        let line = try await tester.answer(.get, "/documents/\(id)?lit=2").text
        #expect(line.contains("<g data-l=\"2\" class=\"lit\">"))
        #expect(line.contains("<p data-l=\"2\" class=\"lit\">"))
        let word = try await tester.answer(.get, "/documents/\(id)?lit=2-1").text
        #expect(word.contains("height=\"40\" class=\"lit\"/>"))
        #expect(word.contains("<span class=\"b lit\">nhân</span>"))
    }

    @Test func aTextHasNoPicture() async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.make(["một dòng"]), file: 1)
        let answer = try await tester.answer(.get, "/documents/\(id)")
        #expect(answer.status == 200)
        #expect(answer.text.contains("text-only") && !answer.text.contains("<svg class=\"boxes\""))
        let picture = try await tester.answer(.get, "/documents/\(id)/pages/1/picture")
        #expect(picture.status == 404)
    }

    @Test func whatIsCorrectedStandsInItsLayerOnly() async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.paper(rows), file: 1)
        _ = try await tester.send(
            json: """
                {"version":1,"words":[{"page":1,"line":1,"word":2,"after":"ban"}]}
                """, to: "/documents/\(id)/corrections")
        let human = try await tester.answer(.get, "/documents/\(id)").text
        #expect(human.contains("class=\"h\" data-r=\"han\"") && human.contains(">ban</span>"))
        let restored = try await tester.answer(.get, "/documents/\(id)?layer=restored").text
        #expect(
            restored.contains("class=\"h x\" data-t=\"ban\"") && restored.contains(">han</span>"))
    }

    @Test(arguments: [
        ("/documents/99", 404), ("/documents/0", 404), ("/documents/x", 404),
        ("/documents/1?page=2", 404), ("/documents/1?page=0", 422), ("/documents/1?page=x", 422),
        ("/documents/1?layer=evil", 422), ("/documents/1?lit=0", 422),
        ("/documents/1?word=1-0", 422), ("/documents/1?word=1-2-3", 422),
        ("/documents/1?lit=999", 200), ("/documents/1?word=999-999", 200),
        ("/documents/1/pages/1/picture?width=x", 422), ("/documents/1/pages/9/picture", 404),
        ("/documents/99999999999999999999", 404),
    ])
    func anAddressThatLeadsNowhereIsRefused(path: String, status: Int) async throws {
        let tester = try SiteTester()
        try tester.add(SampleDocument.paper(rows), file: 1)
        #expect(try await tester.answer(.get, path).status == status)
    }

    @Test(arguments: [
        "", "/original", "/export/txt", "/export/pdf", "/pages/1/picture", "/doubtful",
    ])
    func aSecretDocumentDoesNotExistForWhoMayNotSeeIt(part: String) async throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.paper(rows, secrecy: "MẬT"), file: 1)
        #expect(try await tester.answer(.get, "/documents/\(id)\(part)").status == 404)
        for (path, body) in [("accept", "version=1"), ("release", "version=1"), ("lock", "")] {
            #expect(
                try await tester.send(body, to: "/documents/\(id)/\(path)").status == 404)
        }
    }

    @Test func whoMayNotCorrectIsOfferedNoCorrection() throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.paper(rows), file: 1)
        for (role, isOffered) in [(Role.reader, false), (.archivist, true)] {
            let viewing = tester.viewing(role)
            let view = try DocumentAddress(SiteAddress("/"), id: id)
            let text = try DocumentScreen(viewing, view: view).page.body.text
            #expect(text.contains("/corrections\"") == isOffered)
            #expect(text.contains("data-edit") == isOffered)
        }
    }

    @Test func whatSomebodyElseReviewsIsShownButNotCorrected() throws {
        let tester = try SiteTester()
        let id = try tester.add(SampleDocument.paper(rows), file: 1)
        _ = try tester.archive.catalogue.hold(id, by: "Lan", for: 86_400)
        let view = try DocumentAddress(SiteAddress("/", [("review", "1")]), id: id)
        let other = try DocumentScreen(tester.viewing(.archivist), view: view).page.body.text
        #expect(other.contains("id=\"locked\"") && other.contains("Lan"))
        #expect(!other.contains("data-edit"))
        let own = try DocumentScreen(tester.viewing(.archivist, name: "Lan"), view: view)
        #expect(own.page.body.text.contains("data-edit"))
    }

    @Test func whatADocumentSaysNeverBecomesMarkup() async throws {
        let tester = try SiteTester()
        let payload = "<img/src=x/onerror=alert(1)>"
        var document = SampleDocument.paper([[(text: payload, probability: 0.1)]], file: payload)
        document.record.title = Graded(
            payload, grade: .c, evidence: [Evidence(page: 1, line: 1, quote: payload)])
        document.record.checks = [Check(rule: "x", message: payload, severity: .warning)]
        document.record.tasks = [SampleDocument.task(payload, payload, lead: [payload])]
        let id = try tester.add(document, file: 1)
        for query in ["", "?word=1-1", "?layer=raw", "?review=1"] {
            let answer = try await tester.answer(.get, "/documents/\(id)\(query)")
            #expect(answer.status == 200)
            #expect(!answer.text.contains("<img/"))
        }
    }
}
