import CatalogueStore
import DocumentModel
import Ingestion

// What is said of lists, counts and queries, and the headings of their columns.

extension Messages {
    /// Said where a list is empty.
    var nothingFound: String { say(vi: "Không tìm thấy gì.\n", en: "Nothing was found.\n") }

    /// Said where rows are left out.
    func shown(_ count: Int, of total: Int) -> String {
        say(
            vi: "\(count) trong \(grouped(total)) dòng; --all lấy tất cả, --offset xem tiếp.\n",
            en: "\(count) of \(grouped(total)) rows; --all gives all, --offset goes on.\n")
    }

    /// A number with its thousands apart: "1.234.567" in Vietnamese, "1,234,567" in English.
    func grouped(_ number: Int) -> String {
        let mark = say(vi: ".", en: ",")
        var text = ""
        for (place, digit) in String(number).reversed().enumerated() {
            if place > 0, place % 3 == 0, digit != "-" { text = mark + text }
            text = String(digit) + text
        }
        return text
    }

    /// Said where a query is refused.
    func queryRefused(_ detail: String) -> String {
        let code = RunStatus.badArguments.rawValue
        return say(
            vi:
                "sohoa: lỗi: truy vấn bị từ chối: \(detail.printable). Chỉ một câu SELECT được phép; "
                + "nếu kho giữ văn bản mật, thêm --held. [refused, mã \(code)]\n",
            en:
                "sohoa: error: the query is refused: \(detail.printable). Only one SELECT is allowed; "
                + "where the archive holds secret documents, add --held. [refused, code \(code)]\n")
    }

    /// Said where a query has more rows than it may.
    func queryCut(_ limit: Int) -> String {
        let code = RunStatus.limitExceeded.rawValue
        return say(
            vi: "sohoa: chỉ \(limit) dòng đầu; --limit cho phép nhiều hơn. [limit, mã \(code)]\n",
            en: "sohoa: the first \(limit) rows only; --limit allows more. [limit, code \(code)]\n")
    }

    /// The sheets and headings of lists.
    var documentsSheet: String { headSheet }
    var deadlinesSheet: String { say(vi: "Thời hạn", en: "Deadlines") }
    var facetsSheet: String { say(vi: "Đếm", en: "Counts") }
    var statisticsSheet: String { say(vi: "Thống kê", en: "Statistics") }
    var wordsSheet: String { say(vi: "Từ", en: "Words") }
    var citedBySheet: String { say(vi: "Được viện dẫn bởi", en: "Cited by") }
    var checksSheet: String { say(vi: "Cần xem lại", en: "To look at") }
    var placesSheet: String { say(vi: "Tệp gốc", en: "Original") }
    var historySheet: String { say(vi: "Lịch sử sửa đổi", en: "History") }

    /// Said beside a task or target that the document no longer has.
    var noLongerThere: String {
        say(vi: "không còn trong văn bản", en: "no longer in the document")
    }

    /// How far a task is on a day; overdue first.
    func status(of day: TaskDay) -> String {
        if day.isOverdue { return name(of: StatusCondition.overdue) }
        return switch day.status {
        case .open: name(of: StatusCondition.open)
        case .ongoing:
            name(of: StatusCondition.ongoing) + (day.percent > 0 ? " \(day.percent)%" : "")
        case .done: name(of: StatusCondition.done)
        }
    }

    /// A status in a few words.
    func name(of status: StatusCondition) -> String {
        switch status {
        case .open: say(vi: "chưa làm", en: "open")
        case .ongoing: say(vi: "đang làm", en: "ongoing")
        case .done: say(vi: "đã xong", en: "done")
        case .overdue: say(vi: "quá hạn", en: "overdue")
        }
    }

    /// How often something falls due.
    func name(of recurrence: Deadline.Recurrence) -> String {
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
    func name(of role: Reference.Role) -> String {
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
    func name(of key: QueryKey) -> String {
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
