import DocumentModel
import HTTPTypes
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct GraphPageTests {
    private func tester() throws -> SiteTester {
        let tester = try SiteTester()
        func cites(_ number: String, _ role: Reference.Role) -> Reference {
            Reference(number: number, kind: "Nghị quyết", role: role, grade: .a, evidence: [])
        }
        try tester.add(
            SampleDocument.make(
                ["Giao việc"], number: "1/CT", kind: "Chỉ thị",
                tasks: [SampleDocument.task("I.1", "Báo cáo", due: ["2020-03-15"])],
                references: [cites("71/NQ-CP", .basis)]), file: 1)
        try tester.add(
            SampleDocument.make(
                ["Làm"], number: "2/KH", references: [cites("1/CT", .implements)]), file: 2)
        try tester.add(
            SampleDocument.make(
                ["Giao việc khác"], number: "3/CT", kind: "Chỉ thị",
                tasks: [
                    SampleDocument.task("I.1", "Kiểm tra", due: ["2020-03-15", "2099-01-01"])
                ]), file: 3)
        try tester.add(
            SampleDocument.make(
                ["Kín"], number: "4/M", secrecy: "MẬT", references: [cites("1/CT", .amends)]),
            file: 4)
        return tester
    }

    @Test(arguments: ["/graph?document=1", "/graph?number=1/CT", "/graph?q=1/CT"])
    func aDocumentStandsBetweenWhatItCitesAndWhatCitesIt(path: String) async throws {
        let page = try await tester().answer(.get, path).text
        #expect(page.contains("<g class=\"node lacking\"><a href=\"/graph?number=71%2FNQ-CP\""))
        #expect(page.contains("<g class=\"node kept\"><a href=\"/graph?document=2\""))
        #expect(page.contains("class=\"edge basis\" d=") && page.contains(">thực hiện</text>"))
        #expect(page.contains("<g class=\"node centre\">") && !page.contains("4/M"))
    }

    @Test func aNumberThatTheArchiveLacksStandsInTheMiddleOfWhatCitesIt() async throws {
        let page = try await tester().answer(.get, "/graph?number=71/NQ-CP").text
        #expect(page.contains("không có trong kho") && page.contains("/graph?document=1"))
    }

    @Test func whereNobodyAnswersIsSaidWithTheDaysThatAreOpen() async throws {
        let page = try await tester().answer(.get, "/graph").text
        let start = try #require(page.firstRange(of: "Chưa ai trả lời"))
        let part = page[start.upperBound...]
        #expect(part.contains("3/CT") && !part.contains("1/CT"))
        #expect(part.contains("1 quá hạn") && part.contains(">2</a>"))
        #expect(page.contains("Được viện dẫn nhiều nhất") && page.contains("71/NQ-CP"))
    }

    @Test(arguments: [
        ("/graph?document=99", 404), ("/graph?document=4", 404), ("/graph?document=x", 422),
        ("/graph?number=nothing", 404), ("/graph?q=khongcogi", 200), ("/graph?page=0", 422),
    ])
    func whatIsNotThereIsNotDrawn(path: String, status: Int) async throws {
        #expect(try await tester().answer(.get, path).status == status)
    }
}
