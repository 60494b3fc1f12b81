import Archiving
import CatalogueStore
import HTTPTypes
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct LikeCasePagesTests {
    @Test func likeWordsAreCorrectedInTheDocumentsThatWereChosen() async throws {
        let tester = try SiteTester()
        let ids = try (1...3).map { file in
            try tester.add(
                SampleDocument.paper([
                    [(text: "Ủy", probability: 1), (text: "han", probability: 0.2)]
                ]),
                file: file)
        }
        let path = "/documents/\(ids[0])/like?page=1&word=1-2"
        #expect(try await tester.answer(.get, path).status == 404)
        _ = try await tester.send(
            json:
                "{\"version\":1,\"words\":[{\"page\":1,\"line\":1,\"word\":2,\"after\":\"ban\"}]}",
            to: "/documents/\(ids[0])/corrections")
        let offer = try await tester.answer(.get, path).text
        #expect(offer.contains("value=\"\(ids[1])\"") && offer.contains("value=\"\(ids[2])\""))
        #expect(!offer.contains("value=\"\(ids[0])\""))
        let done = try await tester.send("document=\(ids[2])&document=99", to: path)
        #expect(done.status == 200 && done.text.contains("Đã sửa 1 chỗ trong 1 văn bản"))
        #expect(
            try ids.map { try tester.archive.catalogue.pageTexts(of: $0) } == [
                ["Ủy ban"], ["Ủy han"], ["Ủy ban"],
            ])
    }
}
