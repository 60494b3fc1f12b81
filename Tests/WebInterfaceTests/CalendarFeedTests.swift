import Archiving
import CatalogueStore
import HTTPTypes
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct CalendarFeedTests {
    private func tester() throws -> SiteTester {
        let tester = try SiteTester()
        for name in ["an", "binh"] {
            _ = try tester.archive.catalogue.addAccount(
                name: name, displayName: name, passwordHash: "x", role: .reader,
                seesSecret: true)
        }
        try tester.add(
            SampleDocument.make(
                ["Xây dựng đề án"],
                tasks: [
                    SampleDocument.task(
                        "I.1", "Xây dựng đề án", lead: ["Sở A"], due: ["2020-03-15"]),
                    SampleDocument.task(
                        "I.2", "Báo cáo kết quả", lead: ["Sở B"], due: ["2020-04-15"]),
                ]), file: 1)
        try tester.add(
            SampleDocument.make(
                ["Việc kín"], number: "9/M", secrecy: "MẬT",
                tasks: [
                    SampleDocument.task("I.1", "Việc kín", lead: ["Sở A"], due: ["2020-03-15"])
                ]), file: 2)
        return tester
    }

    /// Makes a feed; returns its path.
    private func path(
        _ tester: borrowing SiteTester, query: String = "lead%3DS%25E1%25BB%259F%2520A"
    ) async throws -> String {
        let answer = try await tester.answer(
            as: .reader, .post, "/tasks/feeds", form: "label=L%E1%BB%8Bch&query=\(query)",
            headers: ["Origin": "https://kho.example"])
        #expect(answer.status == 200)
        let page = answer.text
        let start = try #require(page.firstRange(of: "https://kho.example/feeds/"))
        let end = try #require(page[start.upperBound...].firstRange(of: ".ics"))
        return "/feeds/" + page[start.upperBound..<end.upperBound]
    }

    @Test func whoHasTheAddressGetsTheTasksOfItsConditionsWithoutSigningIn() async throws {
        let tester = try tester()
        let answer = try await tester.answer(as: nil, .get, try await path(tester))
        #expect(answer.status == 200)
        #expect(answer["Content-Type"] == "text/calendar; charset=utf-8")
        #expect(answer.text.hasPrefix("BEGIN:VCALENDAR"))
        #expect(answer.text.contains("X-WR-CALNAME:Lịch\r\n"))
        #expect(answer.text.contains("Xây dựng đề án"))
        #expect(!answer.text.contains("Báo cáo kết quả") && !answer.text.contains("Việc kín"))
    }

    @Test func whatHasNotChangedIsNotSentAgain() async throws {
        let tester = try tester()
        let path = try await path(tester)
        let tag = try #require(try await tester.answer(as: nil, .get, path)["ETag"])
        let again = try await tester.answer(
            as: nil, .get, path, headers: ["If-None-Match": "\"x\", W/\(tag)"])
        #expect(again.status == 304 && again.body.isEmpty)
        try tester.add(
            SampleDocument.make(
                ["Thêm"], number: "8/KH",
                tasks: [SampleDocument.task("I.1", "Thêm", lead: ["Sở A"], due: ["2020-05-01"])]),
            file: 3)
        let changed = try await tester.answer(
            as: nil, .get, path, headers: ["If-None-Match": tag])
        #expect(changed.status == 200 && changed.text.contains("Thêm"))
    }

    @Test func aFeedThatIsTakenBackGivesNothing() async throws {
        let tester = try tester()
        let path = try await path(tester)
        let feed = try #require(try tester.archive.catalogue.tokens(of: "an").first)
        #expect(
            try await !tester.answer(as: .reader, named: "binh", .get, "/tasks/feeds").text
                .contains("/revoke"))
        // Not by somebody else.
        let other = try await tester.answer(
            as: .administrator, named: "binh", .post, "/tasks/feeds/\(feed.id)/revoke")
        #expect(other.status == 404)
        #expect(try await tester.answer(as: nil, .get, path).status == 200)
        let page = try await tester.answer(as: .reader, .get, "/tasks/feeds").text
        #expect(page.contains("/tasks/feeds/\(feed.id)/revoke"))
        let own = try await tester.answer(
            as: .reader, .post, "/tasks/feeds/\(feed.id)/revoke")
        #expect(own.status == 303)
        #expect(try await tester.answer(as: nil, .get, path).status == 404)
        #expect(
            try await tester.answer(as: .reader, .post, "/tasks/feeds/\(feed.id)/revoke").status
                == 404)
    }

    @Test(arguments: [
        "/feeds/x.ics", "/feeds/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics",
        "/feeds/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/feeds/..ics",
    ])
    func anAddressThatNobodyMadeGivesNothing(path: String) async throws {
        #expect(try await tester().answer(as: nil, .get, path).status == 404)
    }

    @Test(arguments: ["label=&query=", "label=a&query=due%3Dnonsense", "label=a&query=%25FF"])
    func aFeedThatMakesNoSenseIsRefused(form: String) async throws {
        let tester = try tester()
        let status = try await tester.answer(as: .reader, .post, "/tasks/feeds", form: form).status
        #expect(status == 422 || status == 400)
        #expect(try tester.archive.catalogue.tokens().isEmpty)
    }

    @Test func nobodyMakesAFeedWithoutSigningIn() async throws {
        let answer = try await tester().answer(
            as: nil, .post, "/tasks/feeds", form: "label=a&query=")
        #expect(answer.status == 401)
    }
}
