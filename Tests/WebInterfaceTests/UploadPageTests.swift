import HTTPTypes
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct UploadPageTests {
    @Test func peopleReadTheLimitThatHolds() async throws {
        let page = try await SiteTester().answer(.get, "/upload")
        #expect(page.status == 200)
        #expect(page.text.contains("tối đa 200 MB"))
        #expect(page.text.contains("data-limit=\"200000000\""))
        #expect(page.text.contains("lớn hơn 200 MB"))
    }
}
