import HTTPTypes
import SohoaTesting
import Testing

@testable import WebInterface

/// Holds docs/api.md to what there is.
@Suite struct APIDocumentationTests {
    private let page: String

    init() throws {
        page = try Checkout.text(of: "docs/api.md")
    }

    @Test func everyOperationIsNamed() {
        let described = Set(
            page.matches(of: /`((?:GET|POST|PATCH|DELETE) \/[^`]*)`/).map { String($0.output.1) })
        let operations = Set(
            Operation.all.map { "\($0.method.rawValue) \($0.path)" } + ["GET /openapi.json"])
        #expect(described == operations)
    }

    @Test func everyCodeStandsWithItsStatus() {
        let rows = Set(
            page.matches(of: /\n\| `([a-z-]+)` \| (\d+) \|/).map {
                "\($0.output.1) \($0.output.2)"
            })
        let codes = Set(
            WebError.Code.allCases.map { "\($0.rawValue) \(WebError($0).status.code)" })
        #expect(rows == codes)
    }

    @Test func everyConditionIsNamed() {
        let missing = (Operation.conditions + Operation.ordering + Operation.paging).filter {
            !page.contains("`\($0)")
        }
        #expect(missing == [])
    }
}
