package import CatalogueStore
package import DocumentModel
import Publishing

// The names of lists and of what stands in them.

extension Messages {
    /// The sheets and headings of lists.
    package var documentsSheet: String { headSheet }
    package var deadlinesSheet: String { say(vi: "Thời hạn", en: "Deadlines") }
    package var facetsSheet: String { say(vi: "Đếm", en: "Counts") }
    package var statisticsSheet: String { say(vi: "Thống kê", en: "Statistics") }
    package var wordsSheet: String { say(vi: "Từ", en: "Words") }
    package var citedBySheet: String { say(vi: "Được viện dẫn bởi", en: "Cited by") }
    package var checksSheet: String { say(vi: "Cần xem lại", en: "To look at") }
    package var placesSheet: String { say(vi: "Tệp gốc", en: "Original") }
    package var historySheet: String { say(vi: "Lịch sử sửa đổi", en: "History") }

    /// Said beside a task or target that the document no longer has.
    package var noLongerThere: String {
        say(vi: "không còn trong văn bản", en: "no longer in the document")
    }

    /// Said of a file with which the archive's own copy was mended.
    package var originalMended: String {
        say(
            vi: "bản gốc trong kho bị hỏng, đã được thay bằng tệp này",
            en: "the original in the archive was damaged and has been replaced by this file")
    }

    /// How far a task is on a day; overdue first.
    package func status(of day: TaskDay) -> String {
        if day.isOverdue { return name(of: StatusCondition.overdue) }
        return switch day.status {
        case .open: name(of: StatusCondition.open)
        case .ongoing:
            name(of: StatusCondition.ongoing) + (day.percent > 0 ? " \(day.percent)%" : "")
        case .done: name(of: StatusCondition.done)
        }
    }

    /// A status in a few words.
    package func name(of status: StatusCondition) -> String {
        switch status {
        case .open: say(vi: "chưa làm", en: "open")
        case .ongoing: say(vi: "đang làm", en: "ongoing")
        case .done: say(vi: "đã xong", en: "done")
        case .overdue: say(vi: "quá hạn", en: "overdue")
        }
    }

    /// How often something falls due.
    package func name(of recurrence: Deadline.Recurrence) -> String {
        switch recurrence {
        case .day: say(vi: "hằng ngày", en: "daily")
        case .week: say(vi: "hằng tuần", en: "weekly")
        case .month: say(vi: "hằng tháng", en: "monthly")
        case .quarter: say(vi: "hằng quý", en: "quarterly")
        case .halfYear: say(vi: "6 tháng", en: "half-yearly")
        case .year: say(vi: "hằng năm", en: "yearly")
        }
    }

    /// What a cited document is to the one that cites it.
    package func name(of role: Reference.Role) -> String {
        switch role {
        case .basis: say(vi: "căn cứ", en: "basis")
        case .implements: say(vi: "thực hiện", en: "implements")
        case .amends: say(vi: "sửa đổi", en: "amends")
        case .replaces: say(vi: "thay thế", en: "replaces")
        case .attached: say(vi: "kèm theo", en: "attached")
        case .cites: say(vi: "nhắc đến", en: "cites")
        }
    }

    /// What may be asked for.
    package func name(of key: QueryKey) -> String {
        switch key {
        case .number: heading(CatalogueColumn.number)
        case .kind: heading(CatalogueColumn.kind)
        case .issuer: heading(CatalogueColumn.issuer)
        case .place: say(vi: "Địa danh", en: "Place")
        case .date: heading(CatalogueColumn.date)
        case .year: say(vi: "Năm", en: "Year")
        case .unit: say(vi: "Đơn vị thực hiện", en: "Unit")
        case .lead: heading(CatalogueColumn.lead)
        case .support: heading(CatalogueColumn.support)
        case .due: heading(CatalogueColumn.due)
        case .status: heading(CatalogueColumn.status)
        case .grade: heading(CatalogueColumn.grade)
        }
    }
}
