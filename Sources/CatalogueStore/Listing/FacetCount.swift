import DocumentModel

/// Counts lines of the ledger, or the tasks in them, by all facets at once.
struct FacetCount {
    private let filter: LedgerFilter
    private var total = 0
    private let kinds = Tally()
    private let issuers = Tally()
    private let years = Tally()
    private let places = Tally()
    private let months = Tally()
    private let units = UnitTally()
    private var dueDays = DayTally()
    private var dueThisWeek = 0
    private var withoutDay = 0
    /// The days of this week; nil where today is no whole day.
    private let week: ClosedRange<Int>?
    private let grades = Tally()
    private let statuses = Tally()

    init(filter: LedgerFilter) {
        self.filter = filter
        week = CivilDate(dayNumber: Int(filter.today))?.week
    }

    /// Counts an admitted document.
    mutating func add(document line: LedgerLine) {
        add(headOf: line, times: 1)
        grades.add(Int(line.grade), 1)
        var met = LedgerStatuses()
        for task in line.tasks where filter.fits(task) {
            var fits = task.days.count == 0
            // A document has few statuses, and many days.
            for day in task.days where filter.fits(day) {
                fits = true
                met.insert(day.statuses(on: filter.today))
                if met == .all, !filter.asksOfDays { break }
            }
            if fits { units.add(unitsOf: task, of: line.document) }
        }
        add(met)
    }

    /// Counts the tasks of an admitted document.
    mutating func add(tasksOf line: LedgerLine) {
        var count = 0
        for task in line.tasks where filter.fits(task) {
            guard let day = filter.shownDay(of: task) else { continue }
            count += 1
            add(task, shownOn: day)
        }
        add(headOf: line, times: count)
    }

    /// Counts a task for the day on which it is shown, but not what its document is.
    mutating func add(_ task: LedgerTask, shownOn day: LedgerDay) {
        grades.add(Int(task.grade), 1)
        add(day.statuses(on: filter.today))
        units.add(unitsOf: task)
        if day.due == LedgerDay.unknown { withoutDay += 1 } else { dueDays.add(day.due) }
        if let week, week.contains(Int(day.due)) { dueThisWeek += 1 }
    }

    /// Counts what an admitted document is, so many times.
    mutating func add(headOf line: LedgerLine, times: Int) {
        total += times
        if line.kind > 0 { kinds.add(Int(line.kind), times) }
        if line.issuer > 0 { issuers.add(Int(line.issuer), times) }
        if line.place > 0 { places.add(Int(line.place), times) }
        if line.year > 0 { years.add(line.year, times) }
        if let month = line.month { months.add(Int(month), times) }
    }

    /// Counts statuses that are met together.
    private func add(_ met: LedgerStatuses) {
        statuses.add(Int(met.rawValue), 1)
    }

    /// The counts with their names; `most`, where it is given, of each sort that has many.
    func facets(names: FacetNames, most: Int? = nil) throws -> Facets {
        var facets = Facets()
        facets.total = total
        facets.kinds = try kinds.all.counts(of: .kind, named: names, most: most)
        facets.issuers = try issuers.all.counts(of: .issuer, named: names, most: most)
        facets.places = try places.all.counts(of: .place, named: names, most: most)
        facets.units = try units.all.counts(of: .unit, named: names, most: most)
        facets.leads = try units.leads.counts(of: .unit, named: names, most: most)
        facets.supports = try units.supports.counts(of: .unit, named: names, most: most)
        facets.months = months.all.monthCounts
        facets.dueMonths = dueDays.months.monthCounts
        facets.dueThisWeek = dueThisWeek
        facets.withoutDay = withoutDay
        facets.years = years.all.reversed().map { Facets.Count(name: "\($0.key)", count: $0.count) }
        // Others are damage.
        for (grade, count) in grades.all where Grade.allCases.indices.contains(grade) {
            facets.grades[Grade.allCases[grade]] = count
        }
        for (key, count) in statuses.all {
            let met = LedgerStatuses(rawValue: UInt8(key))
            for (status, condition) in LedgerStatuses.conditions where met.contains(status) {
                facets.statuses[condition, default: 0] += count
            }
        }
        return facets
    }
}
