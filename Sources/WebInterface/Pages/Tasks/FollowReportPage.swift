import CatalogueStore
import DocumentModel
import HTTPTypes
import Presentation

/// What became of a change of several days: what is changed, and what others have changed meanwhile.
struct FollowReportPage {
    let viewing: Viewing
    let outcomes: [TaskFollowing.Outcome]
    /// The view from which the change came.
    let view: SiteAddress

    private var messages: Messages { viewing.messages }

    private func all(_ end: TaskFollowing.Outcome.End) -> [TaskFollowing.Outcome] {
        outcomes.filter { $0.end == end }
    }

    /// Whether nothing could be changed because others have.
    var status: HTTPResponse.Status {
        all(.changed).isEmpty ? .conflict : .ok
    }

    /// The page.
    var page: Page {
        let changed = all(.changed).count
        let left = outcomes.count - changed
        let title = messages.say(vi: "Ghi tiến độ", en: "Progress")
        let good: HTML? =
            changed > 0
            ? """
            <p class="message good" role="status">\(messages.say(vi: "Đã ghi \(messages.grouped(changed)) hạn.", en: "Changed: \(messages.dutyCount(changed))."))</p>
            """ : nil
        let bad: HTML? =
            left > 0
            ? """
            <p class="message bad" role="alert">\(messages.say(vi: "Không ghi \(messages.grouped(left)) hạn; xem bên dưới.", en: "Not changed: \(messages.dutyCount(left)); see below."))</p>
            """ : nil
        return Page(
            title: title, section: .tasks,
            body: """
                <h1>\(title)</h1>\(good)\(bad)
                \(table(.conflict, messages.say(vi: "Người khác đã sửa trong lúc đó", en: "Changed by others meanwhile")))
                \(table(.missing, messages.say(vi: "Không còn", en: "No longer there")))
                \(table(.changed, messages.say(vi: "Đã ghi", en: "Changed")))
                <p><a class="button" href="\(view)">\(messages.say(vi: "Về danh sách", en: "Back to the list"))</a></p>
                """, assets: [.tasksStyle])
    }

    private func table(_ end: TaskFollowing.Outcome.End, _ title: String) -> HTML {
        let some = all(end)
        guard !some.isEmpty else { return .nothing }
        let rows = some.map { outcome -> HTML in
            let statement = outcome.task?.statement ?? "#\(outcome.place.task)"
            let day = outcome.day
            let due = day?.due.flatMap { CivilDate($0) }.map(messages.day)
            let state = day.map {
                messages.name(of: $0.status) + ($0.status == .ongoing ? " \($0.percent)%" : "")
            }
            let who = day?.changed.map { "\($0.by), \(messages.moment($0.at))" }
            return """
                <tr><th scope="row"><a href="/tasks/\(outcome.place.task)?day=\(outcome.place.day)">\(statement)</a></th>\
                <td>\(due)</td><td>\(state)</td><td>\(day?.note)</td><td>\(who)</td></tr>
                """
        }
        return """
            <h2>\(title)</h2><div class="scroll"><table><thead><tr>\
            <th scope="col">\(messages.heading(CatalogueColumn.statement))</th>\
            <th scope="col">\(messages.heading(CatalogueColumn.due))</th>\
            <th scope="col">\(messages.say(vi: "Hiện nay", en: "Now"))</th>\
            <th scope="col">\(messages.heading(CatalogueColumn.note))</th>\
            <th scope="col">\(messages.say(vi: "Ai, lúc nào", en: "Who, when"))</th></tr></thead>\
            <tbody>\(rows)</tbody></table></div>
            """
    }
}
