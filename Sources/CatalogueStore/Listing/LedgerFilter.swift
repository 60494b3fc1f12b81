import DocumentModel
import GRDB

/// A query as it is asked of the ledger's lines: names are numbers, words are sets of rows.
struct LedgerFilter {
    /// What is listed: it decides whose grades and whose words are meant.
    enum Subject {
        case documents
        case tasks
    }

    private var documents: IdSet?
    private var excludedDocuments: IdSet?
    private var tasks: IdSet?
    private var excludedTasks: IdSet?
    private var kinds: IdSet?
    private var issuers: IdSet?
    private var places: IdSet?
    private var dates: [ClosedRange<Int64>]
    private var units: IdSet?
    private var leads: IdSet?
    private var supports: IdSet?
    private var years: [ClosedRange<Int>]
    private var due: [ClosedRange<Int32>]
    /// A bit for each status.
    private var statuses: UInt8
    private var asksForOverdue: Bool
    /// Whether days are listed by their dates or statuses.
    private(set) var asksOfDays: Bool
    /// A bit for each grade.
    private var grades: UInt8
    private let subject: Subject
    private let includesHeld: Bool
    let today: Int32
    /// How many documents have the words, whatever else is asked of them.
    private(set) var wordMatches = 0

    /// Resolves a query.
    init(
        _ query: SearchQuery, subject: Subject, today: CivilDate, in database: Database
    ) throws {
        let filter = query.filter
        let names = FacetNames(database)
        self.subject = subject
        self.today = Int32(clamping: today.dayNumber ?? Int(Int32.min))
        kinds = try names.numbers(of: .kind, matching: filter.kinds)
        issuers = try names.numbers(of: .issuer, matching: filter.issuers)
        places = try names.numbers(of: .place, matching: filter.places)
        dates = filter.dates.map(Self.numbers)
        units = try names.numbers(of: .unit, matching: filter.units)
        leads = try names.numbers(of: .unit, matching: filter.leads)
        supports = try names.numbers(of: .unit, matching: filter.supports)
        years = filter.years
        due = filter.due.map { range in
            let first = Int32(clamping: range.first?.dayNumber ?? Int(Int32.min))
            return first...max(first, Int32(clamping: range.last?.dayNumber ?? Int(Int32.max) - 1))
        }
        if filter.isDueUnknown { due.append(LedgerDay.unknown...LedgerDay.unknown) }
        statuses = filter.statuses.reduce(0) { bits, status in
            switch status {
            case .open: bits | 1 << LedgerDay.Status.open.rawValue
            case .ongoing: bits | 1 << LedgerDay.Status.ongoing.rawValue
            case .done: bits | 1 << LedgerDay.Status.done.rawValue
            case .overdue: bits
            }
        }
        asksForOverdue = filter.statuses.contains(.overdue)
        asksOfDays = !due.isEmpty || !filter.statuses.isEmpty
        grades = filter.grades.isEmpty ? .max : filter.grades.reduce(0) { $0 | 1 << $1.place }
        includesHeld = filter.includesHeld
        let search = IndexSearch(database)
        documents = try search.documents(numbered: filter.numbers)
        switch subject {
        case .documents:
            if let words = query.matchWithoutExcluded {
                let found = try search.rows(of: .documents, matching: words)
                wordMatches = found.count
                documents.formIntersection(found)
            } else if let words = query.matchExcluded {
                excludedDocuments = try search.rows(of: .documents, matching: words)
            }
        case .tasks:
            if let words = query.matchWithoutExcluded {
                tasks = try search.rows(of: .tasks, matching: words)
            } else if let words = query.matchExcluded {
                excludedTasks = try search.rows(of: .tasks, matching: words)
            }
        }
    }

    /// Whether the lines' tasks have to be looked at to tell which documents are listed.
    var looksAtTasks: Bool { subject == .tasks || asksOfUnits || asksOfDays }

    private var asksOfUnits: Bool { units != nil || leads != nil || supports != nil }

    /// A range of days as numbers like those of a line's date; where it begins with a month, a date
    /// in that month of which the day is unknown is in it.
    private static func numbers(of range: DayRange) -> ClosedRange<Int64> {
        func number(_ date: CivilDate, day: Int?) -> Int64 {
            Int64(date.year * 10_000 + (date.month ?? 0) * 100 + (day ?? 0))
        }
        let first = range.first.map { number($0, day: $0.day == 1 ? 0 : $0.day) } ?? 1
        let last = range.last.map { number($0, day: $0.day) } ?? .max
        return first...max(first, last)
    }

    /// Whether a document is listed; where tasks are, whether its tasks may be.
    func admits(_ line: LedgerLine) -> Bool {
        guard includesHeld || !line.isHeld,
            kinds?.contains(line.kind) ?? true, issuers?.contains(line.issuer) ?? true,
            places?.contains(line.place) ?? true,
            dates.isEmpty || dates.contains(where: { $0.contains(line.date) }),
            years.isEmpty || years.contains(where: { $0.contains(line.year) }),
            documents?.contains(line.document) ?? true,
            !(excludedDocuments?.contains(line.document) ?? false)
        else { return false }
        guard subject == .documents else { return true }
        guard grades >> line.grade & 1 == 1 else { return false }
        guard asksOfUnits || asksOfDays else { return true }
        return line.tasks.contains { fits($0) && shownDay(of: $0) != nil }
    }

    /// Whether a task of an admitted document is listed, as far as it does not depend on its days.
    func fits(_ task: LedgerTask) -> Bool {
        if subject == .tasks {
            guard grades >> task.grade & 1 == 1, tasks?.contains(task.id) ?? true,
                !(excludedTasks?.contains(task.id) ?? false)
            else { return false }
        }
        guard asksOfUnits else { return true }
        if let units, !task.units.contains(where: { units.contains($0.id) }) { return false }
        if let leads, !task.units.contains(where: { $0.leads && leads.contains($0.id) }) {
            return false
        }
        if let supports, !task.units.contains(where: { $0.supports && supports.contains($0.id) }) {
            return false
        }
        return true
    }

    /// Whether a day is what is asked for.
    func fits(_ day: LedgerDay) -> Bool {
        guard asksOfDays else { return true }
        guard due.isEmpty || due.contains(where: { $0.contains(day.due) }) else { return false }
        guard asksForOverdue || statuses != 0 else { return true }
        return statuses >> day.status.rawValue & 1 == 1
            || asksForOverdue && day.isOverdue(on: today)
    }

    /// The day with which a task is shown: the first one that fits and is not done, else the last
    /// one that fits; nil where none does.
    func shownDay(of task: LedgerTask) -> LedgerDay? {
        if task.days.count == 0 {
            let none = LedgerDay(place: nil, due: LedgerDay.unknown, status: .open)
            return fits(none) ? none : nil
        }
        var last: LedgerDay?
        for day in task.days where fits(day) {
            if day.status != .done { return day }
            last = day
        }
        return last
    }
}

extension Optional<IdSet> {
    /// Narrows a set; nil stands for all.
    fileprivate mutating func formIntersection(_ other: IdSet) {
        guard var set = self else {
            self = other
            return
        }
        set.formIntersection(other)
        self = set
    }
}
