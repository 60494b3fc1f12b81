import DocumentModel
import HTTPTypes
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct TaskTableTests {
    private func tester() throws -> SiteTester {
        let tester = try SiteTester()
        try tester.add(
            SampleDocument.make(
                ["Xây dựng đề án\nBáo cáo kết quả"],
                tasks: [
                    SampleDocument.task(
                        "I.1", "Xây dựng đề án", lead: ["Phòng Kế hoạch"],
                        support: ["Văn phòng Sở"], due: ["2020-03-15"]),
                    SampleDocument.task(
                        "I.2", "Báo cáo kết quả", lead: ["Thanh tra Sở"], due: ["2099-01-31"]),
                    SampleDocument.task("I.3", "Tuyên truyền", lead: ["Các phòng"]),
                ]), file: 1)
        return tester
    }

    @Test func aRowLeadsToItsPlaceAndSaysInWordsThatItIsOverdue() async throws {
        let tester = try tester()
        let page = try await tester.answer(.get, "/tasks").text
        #expect(page.contains("Xây dựng đề án") && page.contains("Văn phòng Sở"))
        #expect(page.contains("/documents/1?page=1&amp;lit=1\""))
        #expect(page.contains("quá hạn") && page.contains("15/3/2020"))
        #expect(page.contains("3 nhiệm vụ"))
    }

    @Test(arguments: [
        ("?lead=Thanh+tra", ["Báo cáo kết quả"]),
        ("?support=V%C4%83n+ph%C3%B2ng", ["Xây dựng đề án"]),
        ("?due=overdue", ["Xây dựng đề án"]), ("?due=none", ["Tuyên truyền"]),
        ("?due=2099-01", ["Báo cáo kết quả"]),
        ("?due=2099-01&due=none", ["Báo cáo kết quả", "Tuyên truyền"]),
        ("?q=tuyen+truyen", ["Tuyên truyền"]), ("?status=done", []),
        ("?unit=phong+ke+hoach&q=de+an", ["Xây dựng đề án"]),
    ])
    func onlyWhatTheConditionsAskForIsListed(query: String, found: [String]) async throws {
        let tester = try tester()
        let page = try await tester.answer(.get, "/tasks.json\(query)").text
        for statement in ["Xây dựng đề án", "Báo cáo kết quả", "Tuyên truyền"] {
            #expect(page.contains(statement) == found.contains(statement), "\(statement)")
        }
    }

    @Test(arguments: [
        "/tasks?page=0", "/tasks?sort=evil", "/tasks?due=yesterday", "/tasks?status=maybe",
        "/tasks/calendar?month=2026-13", "/tasks/calendar?month=x", "/tasks/timeline?from=2026",
        "/tasks/timeline?months=0", "/tasks/timeline?months=999", "/tasks.csv?due=x",
        "/tasks.ics?grade=Z", "/tasks?q=%FF",
    ])
    func aViewThatMakesNoSenseIsRefused(path: String) async throws {
        let status = try await tester().answer(.get, path).status
        #expect(status == 400 || status == 422)
    }

    @Test(arguments: ["/tasks/99", "/tasks/x", "/tasks/1?day=99", "/tasks/-1"])
    func whatIsNotThereIsNotFound(path: String) async throws {
        #expect(try await tester().answer(.get, path).status == 404)
    }

    @Test(arguments: [
        "/tasks", "/tasks/1", "/tasks/calendar?month=2020-03", "/tasks/timeline?from=2020-03",
        "/tasks?lead=%3Cb%3E", "/registers/follow-up", "/graph", "/graph?document=1",
    ])
    func whatATaskSaysNeverBecomesMarkup(path: String) async throws {
        let tester = try SiteTester()
        let payload = "<img/src=x/onerror=alert(1)>"
        try tester.add(
            SampleDocument.make(
                [payload], number: payload, issuer: payload, title: payload,
                tasks: [
                    SampleDocument.task(
                        "I.1", payload, lead: [payload], support: [payload], due: ["2020-03-15"])
                ]), file: 1)
        let answer = try await tester.answer(.get, path)
        #expect(answer.status == 200)
        #expect(!answer.text.contains("<img/") && !answer.text.contains("<b>"))
    }

    @Test(arguments: [
        ("json", "application/json; charset=utf-8"), ("csv", "text/csv; charset=utf-8"),
        ("ics", "text/calendar; charset=utf-8"),
    ])
    func theTasksAreGivenInFormsForPrograms(form: String, type: String) async throws {
        let answer = try await tester().answer(.get, "/tasks.\(form)?lead=thanh+tra")
        #expect(answer.status == 200)
        #expect(answer["Content-Type"] == type)
        // A calendar folds long lines.
        let text = answer.text.replacing("\r\n ", with: "")
        #expect(text.contains("Báo cáo kết quả") && !text.contains("Xây dựng đề án"))
    }

    @Test func theOrderIsThatOfTheColumnHead() async throws {
        let tester = try tester()
        let page = try await tester.answer(.get, "/tasks?sort=due&reverse=1").text
        let first = try #require(page.firstRange(of: ">Báo cáo kết quả<"))
        let second = try #require(page.firstRange(of: ">Xây dựng đề án<"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(page.contains("aria-sort=\"descending\""))
    }

    @Test(arguments: ["/tasks", "/tasks/1", "/tasks.json", "/tasks/calendar?month=2020-03"])
    func secretTasksAreAsIfTheyWereNotThere(path: String) async throws {
        let tester = try SiteTester()
        try tester.add(
            SampleDocument.make(
                ["Việc kín"], secrecy: "MẬT",
                tasks: [SampleDocument.task("I.1", "Việc kín", due: ["2020-03-15"])]), file: 1)
        let answer = try await tester.answer(.get, path)
        #expect(answer.status == (path == "/tasks/1" ? 404 : 200))
        #expect(!answer.text.contains("Việc kín"))
    }

    @Test func aDayOfAMonthHasItsDutiesAndOtherMonthsHaveNot() async throws {
        let tester = try tester()
        let march = try await tester.answer(.get, "/tasks/calendar?month=2020-03").text
        #expect(march.contains("Xây dựng đề án") && !march.contains("Báo cáo kết quả"))
        #expect(march.contains("<time datetime=\"2020-03-15\">"))
        #expect(march.contains("month=2020-02") && march.contains("month=2020-04"))
        let april = try await tester.answer(.get, "/tasks/calendar?month=2020-04").text
        #expect(!april.contains("Xây dựng đề án"))
        // What is asked of the day narrows the month.
        let narrowed = try await tester.answer(
            .get, "/tasks/calendar?month=2020-03&due=2020-03-16..2020-03-31")
        #expect(!narrowed.text.contains("Xây dựng đề án"))
    }

    @Test func theTimelineHasALineForEachUnitThatLeads() async throws {
        let tester = try tester()
        let page = try await tester.answer(.get, "/tasks/timeline?from=2020-01&months=12").text
        #expect(page.contains("<svg class=\"timeline\"") && page.contains("<title>Phòng Kế hoạch"))
        #expect(page.contains("class=\"mark overdue\"") && !page.contains("<title>Thanh tra Sở"))
    }
}
