import Archiving
import CatalogueStore
import HTTPTypes
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct TaskFollowingTests {
    private func tester() throws -> SiteTester {
        let tester = try SiteTester()
        try tester.add(
            SampleDocument.make(
                ["Xây dựng đề án"],
                tasks: [
                    SampleDocument.task("I.1", "Xây dựng đề án", due: ["2020-03-15"]),
                    SampleDocument.task("I.2", "Báo cáo kết quả", due: ["2020-04-15"]),
                ]), file: 1)
        return tester
    }

    private func day(_ task: Int64, _ tester: borrowing SiteTester) throws -> FollowedDay {
        try #require(try tester.archive.catalogue.followedTask(task).days.first)
    }

    private func place(_ task: Int64, _ tester: borrowing SiteTester) throws -> String {
        let day = try day(task, tester)
        return FollowedPlace(task: task, day: day.id, version: day.version).text
    }

    @Test func allThatAreChosenAreChanged() async throws {
        let tester = try tester()
        let form =
            "choose=\(try place(1, tester))&choose=\(try place(2, tester))&status=ongoing&percent=40&note=%C4%91ang+so%E1%BA%A1n"
        let answer = try await tester.answer(as: .analyst, .post, "/tasks/status", form: form)
        #expect(answer.status == 200)
        for task in [1, 2] as [Int64] {
            let day = try day(task, tester)
            #expect(day.status == .ongoing && day.percent == 40 && day.note == "đang soạn")
            #expect(day.changed?.by == "an")
        }
    }

    @Test func whatOthersHaveChangedMeanwhileStaysAndIsTold() async throws {
        let tester = try tester()
        let (first, second) = (try place(1, tester), try place(2, tester))
        try tester.archive.catalogue.follow(
            try day(1, tester), of: try tester.archive.catalogue.followedTask(1),
            FollowUp(status: .done, note: "xong từ hôm qua"), by: Editor(name: "bình"))
        let answer = try await tester.answer(
            as: .analyst, .post, "/tasks/status",
            form: "choose=\(first)&choose=\(second)&choose=77:1:0&status=ongoing")
        #expect(answer.status == 200)
        #expect(try day(1, tester).status == .done)
        #expect(try day(2, tester).status == .ongoing)
        let page = answer.text
        #expect(page.contains("Đã ghi 1 hạn") && page.contains("Không ghi 2 hạn"))
        #expect(page.contains("bình") && page.contains("xong từ hôm qua"))
        let again = try await tester.answer(
            as: .analyst, .post, "/tasks/status", form: "choose=\(first)&status=open")
        #expect(again.status == 409)
        #expect(try day(1, tester).status == .done)
    }

    @Test(arguments: ["/tasks/status", "/tasks/1/days/1"])
    func aReaderChangesNothing(path: String) async throws {
        let tester = try tester()
        let form = "choose=\(try place(1, tester))&version=0&status=done"
        #expect(try await tester.answer(as: .reader, .post, path, form: form).status == 403)
        #expect(try await tester.answer(as: nil, .post, path, form: form).status == 401)
        #expect(try day(1, tester).version == 0)
        let page = try await tester.answer(as: .reader, .get, "/tasks").text
        #expect(page.contains("Xây dựng đề án") && !page.contains("name=\"choose\""))
    }

    @Test(arguments: [
        "status=finished", "percent=101", "percent=-1", "percent=x", "status=done&percent=40",
        "status=open&percent=1", "status=ongoing&percent=100", "", "note=",
    ])
    func aChangeThatMakesNoSenseIsRefused(change: String) async throws {
        let tester = try tester()
        let answer = try await tester.answer(
            as: .analyst, .post, "/tasks/status",
            form: "choose=\(try place(1, tester))&\(change)")
        #expect(answer.status == 422)
        #expect(try day(1, tester).version == 0)
    }

    @Test(arguments: ["status=done", "choose=1&status=done", "choose=a:b:c&status=done"])
    func aChoiceThatMakesNoSenseIsRefused(form: String) async throws {
        let tester = try tester()
        let answer = try await tester.answer(as: .analyst, .post, "/tasks/status", form: form)
        #expect(answer.status == 422)
    }

    @Test func theTasksOwnPageChangesADayAndShowsWhoDid() async throws {
        let tester = try tester()
        let day = try day(1, tester)
        let answer = try await tester.answer(
            as: .analyst, .post, "/tasks/1/days/\(day.id)", form: "version=0&status=done&note=xong")
        #expect(answer.status == 303)
        #expect(answer["Location"] == "/tasks/1?day=\(day.id)&saved=1")
        let page = try await tester.answer(as: .reader, .get, "/tasks/1").text
        #expect(page.contains("đã xong") && page.contains("xong") && page.contains(">an</th>"))
        let stale = try await tester.answer(
            as: .analyst, .post, "/tasks/1/days/\(day.id)", form: "version=0&status=open&note=")
        #expect(stale.status == 409)
        // An empty note of the day's own form takes the note away.
        _ = try await tester.answer(
            as: .analyst, .post, "/tasks/1/days/\(day.id)", form: "version=1&status=done&note=")
        let now = try self.day(1, tester)
        #expect(now.note == nil && now.status == .done && now.version == 2)
    }

    @Test func aSecretTaskCannotBeChanged() async throws {
        let tester = try SiteTester()
        try tester.add(
            SampleDocument.make(
                ["Việc kín"], secrecy: "MẬT",
                tasks: [SampleDocument.task("I.1", "Việc kín", due: ["2020-03-15"])]), file: 1)
        let form = "choose=\(try place(1, tester))&status=done"
        let answer = try await tester.answer(as: .analyst, .post, "/tasks/status", form: form)
        #expect(!answer.text.contains("Việc kín"))
        #expect(try day(1, tester).version == 0)
    }
}
