import HTTPTypes
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct RegisterPageTests {
    private func tester() throws -> SiteTester {
        let tester = try SiteTester()
        try tester.add(SampleDocument.make(["Một"], number: "1/KH", title: "Về một việc"), file: 1)
        try tester.add(
            SampleDocument.make(
                ["Hai"], number: "2/KH", kind: "Công văn",
                tasks: [SampleDocument.task("I.1", "Báo cáo", due: ["2020-03-15"])]), file: 2)
        try tester.add(SampleDocument.make(["Ba"], number: "3/M", secrecy: "MẬT"), file: 3)
        return tester
    }

    @Test func theDocumentsStandInTheOrderInWhichTheyCame() async throws {
        let page = try await tester().answer(.get, "/registers/incoming").text
        let first = try #require(page.firstRange(of: "1/KH"))
        let second = try #require(page.firstRange(of: "2/KH"))
        #expect(first.lowerBound < second.lowerBound && !page.contains("3/M"))
        #expect(page.contains("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN") && page.contains("(10)"))
    }

    @Test func everyTaskHasALineInTheFollowUpRegister() async throws {
        let page = try await tester().answer(.get, "/registers/follow-up").text
        #expect(page.contains("Báo cáo") && page.contains("15/03/2020") && page.contains("(7)"))
        #expect(page.contains("Công văn số 2/KH"))
    }

    @Test func officeAndPeriodStandAboveAndBelowTheTitleEscaped() async throws {
        let page = try await tester().answer(
            .get,
            "/registers/incoming?office=%3Cb%3ES%E1%BB%9F&period=Qu%C3%BD+I&kind=c%C3%B4ng+v%C4%83n"
        ).text
        #expect(
            page.contains("<p class=\"office\">&lt;b&gt;Sở</p>") && page.contains("<p>Quý I</p>"))
        #expect(page.contains("2/KH") && !page.contains("1/KH"))
    }

    @Test(arguments: ["/registers/incoming.xlsx", "/registers/follow-up.xlsx?office=A"])
    func theWorkbookIsOfTheSame(path: String) async throws {
        let answer = try await tester().answer(.get, path)
        #expect(answer.status == 200 && answer.body.starts(with: [0x50, 0x4B]))
    }

    @Test(arguments: ["/registers/incoming?year=x", "/registers/follow-up.xlsx?due=x"])
    func aRegisterThatMakesNoSenseIsRefused(path: String) async throws {
        #expect(try await tester().answer(.get, path).status == 422)
    }
}
