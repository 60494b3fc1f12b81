import CatalogueStore
import DocumentModel
import Presentation

/// The days within a time on which the tasks that a view asks for are due.
struct DueDays {
    /// So many are shown at most.
    static let most = 600

    /// The days, the earliest first.
    let rows: [TaskSummary]
    /// How many there are in all.
    let total: Int

    /// Asks the catalogue; what the view asks of the day narrows the time.
    init(_ viewing: Viewing, _ query: SearchQuery, from first: CivilDate, to last: CivilDate) throws
    {
        var query = query
        let asked = query.filter.due
        let isAsked = !asked.isEmpty || query.filter.isDueUnknown
        let time = DayRange(first: first, last: last)
        query.filter.due = isAsked ? asked.compactMap { Self.common($0, time) } : [time]
        query.filter.isDueUnknown = false
        guard !query.filter.due.isEmpty else {
            (rows, total) = ([], 0)
            return
        }
        let days = try viewing.catalogue.deadlines(
            query, page: PageRequest(limit: Self.most), today: viewing.today)
        (rows, total) = (days.rows, days.total)
    }

    /// The days that are in both ranges; nil for none.
    private static func common(_ one: DayRange, _ other: DayRange) -> DayRange? {
        let first = [one.first, other.first].compactMap { $0 }.max()
        let last = [one.last, other.last].compactMap { $0 }.min()
        if let first, let last, last < first { return nil }
        return DayRange(first: first, last: last)
    }

    /// Said where not all are shown.
    func remark(_ messages: Messages) -> HTML? {
        guard rows.count < total else { return nil }
        let (shown, all) = (messages.grouped(rows.count), messages.grouped(total))
        let text = messages.say(
            vi: "Chỉ hiện \(shown) trong \(all) hạn; thêm điều kiện để thấy đủ.",
            en: "The first \(shown) of \(all) due days only; add conditions to see all.")
        return "<p class=\"message\">\(text)</p>"
    }
}
