import HTTPTypes
import Testing

@testable import WebInterface

@Suite struct SiteRouterTests {
    @Test func anAddressThatIsKnownSaysItsMethods() async throws {
        let tester = try SiteTester()
        for route in Set(Routes(site: tester.site).router.routes.map(\.path)) {
            let path = route.replacing(#/:[a-z0-9]+/#, with: "1")
            // Nothing of ours is put.
            let answer = try await tester.answer(
                .put, path, headers: ["Sec-Fetch-Site": "same-origin"])
            #expect(answer.status == 405, "\(path)")
            #expect(answer["Allow"]?.isEmpty == false)
            #expect(answer["Content-Security-Policy"] != nil)
        }
        let get = try await tester.answer(
            .post, "/documents", headers: ["Origin": "http://localhost"])
        #expect(get.status == 405 && get["Allow"] == "GET, HEAD")
        #expect(try await tester.answer(.get, "/language")["Allow"] == "POST")
    }

    @Test func whatCanBeGotHasAHead() async throws {
        let tester = try SiteTester()
        for route in Routes(site: tester.site).router.routes where route.method == .get {
            let path = route.path.replacing(#/:[a-z0-9]+/#, with: "1")
            let head = try await tester.answer(.head, path)
            let get = try await tester.answer(.get, path)
            #expect(head.status == get.status && head.body.isEmpty, "\(path)")
        }
    }
}
