import Archiving
import CatalogueStore
import DocumentModel
import HTTPTypes
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct TargetPageTests {
    private func tester(_ statement: String = "Tỷ lệ hồ sơ trực tuyến đạt 95%") throws -> SiteTester
    {
        let tester = try SiteTester()
        try tester.add(
            SampleDocument.make(
                [statement],
                targets: [
                    Target(
                        statement: statement, comparison: .atLeast, value: 95, unit: "%",
                        by: CivilDate("2025-12-31"), grade: .a,
                        evidence: [Evidence(page: 1, line: 1, quote: statement)])
                ]), file: 1)
        return tester
    }

    private func measure(
        _ tester: borrowing SiteTester, _ form: String, as role: Role? = .analyst
    ) async throws -> Int {
        try await tester.answer(as: role, .post, "/targets/1/measures", form: form).status
    }

    @Test func whatWasMeasuredIsDrawnAndSaidInWords() async throws {
        let tester = try tester()
        #expect(try await tester.answer(.get, "/targets").text.contains("chưa có số đo"))
        #expect(try await measure(tester, "value=90%2C5&date=2025-06-30&note=qu%C3%BD+II") == 303)
        #expect(try await tester.answer(.get, "/targets").text.contains("chưa đạt"))
        #expect(try await measure(tester, "value=96&date=2025-09-30") == 303)
        let page = try await tester.answer(.get, "/targets").text
        #expect(page.contains("<span class=\"badge done\">đạt</span>"))
        #expect(page.contains("<svg class=\"measures\""))
        #expect(page.contains("Đã đo: 30/6/2025: 90,5 %; 30/9/2025: 96 %."))
        #expect(page.contains("từ 95 % trở lên"))
    }

    @Test(arguments: [
        "value=x&date=2025-06-30", "value=&date=2025-06-30", "value=1&date=2025-02-30",
        "value=1&date=2999-01-01", "value=1e999&date=2025-06-30", "value=nan&date=2025-06-30",
        "value=0x10&date=2025-06-30", "value=1", "value=1,2,3&date=2025-06-30",
        "value=1&date=2025-06-00",
    ])
    func aValueThatMakesNoSenseIsRefused(form: String) async throws {
        let tester = try tester()
        #expect(try await measure(tester, form) == 422)
        #expect(try tester.archive.catalogue.measures(ofTargets: [1]).isEmpty)
    }

    @Test func aReaderMeasuresNothing() async throws {
        let tester = try tester()
        #expect(try await measure(tester, "value=1&date=2025-06-30", as: .reader) == 403)
        #expect(try await measure(tester, "value=1&date=2025-06-30", as: nil) == 401)
        let page = try await tester.answer(as: .reader, .get, "/targets").text
        #expect(page.contains("Tỷ lệ hồ sơ") && !page.contains("/measures"))
    }

    @Test(arguments: [("95,5", 95.5), ("95.5", 95.5), ("−3", -3), ("-0,25", -0.25), ("1000", 1000)])
    func numbersAreReadAsPeopleWriteThem(text: String, value: Double) throws {
        #expect(try TargetPages.value(text) == value)
    }

    @Test func onlyTheTargetsOfTheConditionsAreListed() async throws {
        let tester = try tester()
        #expect(try await tester.answer(.get, "/targets?year=2025").text.contains("1 chỉ tiêu"))
        #expect(try await tester.answer(.get, "/targets?year=2024").text.contains("0 chỉ tiêu"))
        #expect(
            try await tester.answer(.get, "/targets.json?year=2025").text.contains("trực tuyến"))
        #expect(try await tester.answer(.get, "/targets?year=x").status == 422)
    }

    @Test func whatATargetSaysNeverBecomesMarkup() async throws {
        let tester = try tester("<script>95</script>")
        _ = try await measure(tester, "value=1&date=2025-06-30&note=%3Cb%3E")
        let page = try await tester.answer(.get, "/targets").text
        #expect(
            page.contains("&lt;script&gt;") && !page.contains("<script>") && !page.contains("<b>"))
    }

    @Test func aTargetThatIsNotThereIsNotMeasured() async throws {
        let answer = try await tester().answer(
            as: .analyst, .post, "/targets/9/measures", form: "value=1&date=2025-06-30")
        #expect(answer.status == 404)
    }
}
