import CatalogueStore
import DocumentModel
import Presentation

/// A picture of what is due when: a line for each unit, a mark for each of its days.
struct TimelineChart {
    /// A unit with its days.
    struct Line {
        /// So many lines are shown, the fullest; the others are one line.
        static let most = 20

        var name: String
        /// The days, the earliest first.
        var days: [TaskSummary]

        /// The lines of days, the fullest first.
        static func all(of days: [TaskSummary], messages: Messages) -> [Line] {
            let none = messages.say(vi: "(không nêu chủ trì)", en: "(no lead named)")
            let grouped = Dictionary(grouping: days) { $0.lead.first ?? none }
            let lines = grouped.map { Line(name: $0.key, days: $0.value) }
                .sorted { ($1.days.count, $0.name) < ($0.days.count, $1.name) }
            guard lines.count > most else { return lines }
            let rest = lines.dropFirst(most - 1)
            let name = messages.say(
                vi: "\(rest.count) đơn vị khác", en: "\(rest.count) other units")
            let others = rest.flatMap(\.days).sorted {
                guard let one = $0.day?.due, let other = $1.day?.due else { return false }
                return one < other
            }
            return Array(lines.prefix(most - 1)) + [Line(name: name, days: others)]
        }
    }

    // In units of the picture, which is 1,000 wide.
    private static let gutter = 240
    private static let lineHeight = 34
    private static let headHeight = 30
    private static let width = 1_000

    let viewing: Viewing
    let first: CivilDate
    let months: Int
    let lines: [Line]

    private var messages: Messages { viewing.messages }
    private var height: Int { Self.headHeight + lines.count * Self.lineHeight + 6 }

    /// The picture.
    var picture: HTML {
        let label = messages.say(
            vi: "Hạn của \(lines.count) đơn vị theo tháng; số liệu ở bảng bên dưới",
            en: "Due days of \(lines.count) units by month; the numbers are in the table below")
        return """
            <div class="scroll timeline-scroll" tabindex="0" role="region" aria-label="\(label)">
            <svg class="timeline" viewBox="0 0 \(Self.width) \(height)" role="group" aria-label="\(label)">
            \(grid)\(lines.enumerated().map { line($1, at: $0) })\(todayLine)</svg></div>
            """
    }

    private func x(of date: CivilDate) -> Int? {
        guard let start = first.dayNumber, let end = first.adding(months: months)?.dayNumber,
            let day = date.dayNumber, start..<end ~= day
        else { return nil }
        return Self.gutter + (day - start) * (Self.width - Self.gutter - 10) / (end - start)
    }

    private var grid: [HTML] {
        // Of many months only so many have room for their names.
        let step = (months + 11) / 12
        return (0..<months).compactMap { index -> HTML? in
            guard let month = first.adding(months: index), let x = x(of: month) else { return nil }
            let name: HTML? =
                index % step == 0
                ? "<text x=\"\(x + 4)\" y=\"19\">\(messages.month(month))</text>" : nil
            return "<line class=\"grid\" x1=\"\(x)\" x2=\"\(x)\" y1=\"6\" y2=\"\(height)\"/>\(name)"
        }
    }

    private var todayLine: HTML? {
        x(of: viewing.today).map { x in
            let name = messages.say(vi: "hôm nay", en: "today")
            return """
                <line class="now" x1="\(x)" x2="\(x)" y1="22" y2="\(height)"/>\
                <text class="now" x="\(x + 4)" y="30">\(name)</text>
                """
        }
    }

    private func line(_ line: Line, at place: Int) -> HTML {
        let top = Self.headHeight + place * Self.lineHeight
        let middle = top + Self.lineHeight / 2
        let byDay = Dictionary(grouping: line.days) { $0.day?.due }
        let marks = byDay.keys.compactMap { $0 }.sorted().compactMap { day in
            mark(byDay[day] ?? [], on: day, of: line, y: middle)
        }
        let short = line.name.count > 34 ? line.name.prefix(33) + "…" : line.name[...]
        return """
            <g><line class="grid" x1="0" x2="\(Self.width)" y1="\(top)" y2="\(top)"/>\
            <text class="name" x="6" y="\(middle + 4)"><title>\(line.name)</title>\(short)</text>\(marks)</g>

            """
    }

    private func mark(
        _ tasks: [TaskSummary], on date: CivilDate, of line: Line, y: Int
    ) -> HTML? {
        guard let x = x(of: date), let day = tasks.compactMap(\.day).max(by: Self.isMilder) else {
            return nil
        }
        let address =
            tasks.count == 1
            ? SiteAddress("/tasks/\(tasks[0].id)", [("day", "\(day.id)")])
            : viewing.address.at("/tasks").setting("from", to: nil).setting("months", to: nil)
                .setting("due", to: "\(date)")
        let text =
            "\(messages.day(date)), \(line.name), \(messages.state(of: day, today: viewing.today)): "
            + tasks.prefix(3).map { String($0.statement.prefix(120)) }.joined(separator: " | ")
            + (tasks.count > 3 ? " | +\(tasks.count - 3)" : "")
        let state = DutyBadge.name(of: day)
        let count: HTML? =
            tasks.count > 1
            ? "<text class=\"count\" x=\"\(x)\" y=\"\(y + 4)\">\(min(tasks.count, 99))</text>" : nil
        let isRecurring = tasks.allSatisfy { $0.day?.recurrence != nil }
        // Recurring ones are diamonds, done ones hollow.
        let shape: HTML =
            isRecurring
            ? "<path d=\"M\(x) \(y - 11)l11 11l-11 11l-11 -11z\"/>"
            : "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(tasks.count > 1 ? 10 : 8)\"/>"
        return """
            <a class="mark \(state)" href="\(address)" aria-label="\(text)"><title>\(text)</title>\(shape)\(count)</a>
            """
    }

    /// Of several on a day the most pressing gives the colour.
    private static func isMilder(_ one: TaskDay, _ other: TaskDay) -> Bool {
        func weight(_ day: TaskDay) -> Int {
            day.isOverdue ? 3 : day.status == .done ? 0 : day.status == .ongoing ? 1 : 2
        }
        return weight(one) < weight(other)
    }
}
