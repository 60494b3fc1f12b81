import CatalogueStore
import DocumentModel
import Presentation

/// A small picture of what was measured over time against the goal.
struct MeasureChart {
    // In units of the picture.
    private static let width = 320.0
    private static let height = 96.0
    private static let edges = (left: 8.0, right: 8.0, top: 14.0, bottom: 20.0)

    let target: TargetSummary
    /// What was measured, the oldest first; not empty.
    let values: [MeasuredValue]
    let messages: Messages

    /// The picture, with its text.
    var html: HTML {
        let points = values.map { (x: x(of: $0.date), y: y(of: $0.value), measure: $0) }
        let path = points.enumerated().map { index, point in
            "\(index == 0 ? "M" : "L")\(text(point.x)) \(text(point.y))"
        }.joined()
        let marks = points.map { point -> HTML in
            """
            <circle cx="\(text(point.x))" cy="\(text(point.y))" r="4"><title>\(said(point.measure))</title></circle>
            """
        }
        let goal = y(of: target.value)
        let first = values.first.map { messages.day($0.date) }
        let last = values.count > 1 ? values.last.map { messages.day($0.date) } : nil
        let number = messages.number(target.value)
        return """
            <svg class="measures" viewBox="0 0 \(text(Self.width)) \(text(Self.height))" role="img" aria-label="\(alternative)">\
            <line class="goal" x1="0" x2="\(text(Self.width))" y1="\(text(goal))" y2="\(text(goal))"/>\
            <text x="4" y="\(text(goal > 24 ? goal - 4 : goal + 13))">\(messages.say(vi: "chỉ tiêu", en: "goal")) \(number)</text>\
            <path class="way" d="\(path)"/>\(marks)\
            <text x="4" y="\(text(Self.height - 4))">\(first)</text>\
            <text class="end" x="\(text(Self.width - 4))" y="\(text(Self.height - 4))">\(last)</text></svg>
            """
    }

    /// The picture in words.
    var alternative: String {
        let all = values.map(said).joined(separator: "; ")
        let goal = messages.goal(target.comparison, target.value, target.unit)
        return messages.say(
            vi: "Chỉ tiêu \(goal). Đã đo: \(all).", en: "Goal \(goal). Measured: \(all).")
    }

    private func said(_ measure: MeasuredValue) -> String {
        "\(messages.day(measure.date)): \(messages.amount(measure.value, target.unit))"
    }

    private func x(of date: CivilDate) -> Double {
        let inner = Self.width - Self.edges.left - Self.edges.right
        guard let first = values.first?.date.dayNumber, let last = values.last?.date.dayNumber,
            let day = date.dayNumber, last > first
        else { return Self.edges.left + inner / 2 }
        return Self.edges.left + inner * Double(day - first) / Double(last - first)
    }

    private func y(of value: Double) -> Double {
        let all = values.map(\.value) + [target.value]
        guard let least = all.min(), let most = all.max(), most > least else {
            return Self.height / 2
        }
        let share = (value / 2 - least / 2) / (most / 2 - least / 2)
        let inner = Self.height - Self.edges.top - Self.edges.bottom
        return Self.edges.top + inner * (1 - min(max(share, 0), 1))
    }

    /// A place with one decimal.
    private func text(_ place: Double) -> String { "\((place * 10).rounded() / 10)" }
}
