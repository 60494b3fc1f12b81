import DocumentModel

/// Counts lines of the ledger, or the tasks in them, by all facets at once.
struct FacetCount {
    private let filter: LedgerFilter
    private var total = 0
    private var kinds = Tally()
    private var issuers = Tally()
    private var years = Tally()
    private var places = Tally()
    private var months = Tally()
    private var units = Tally()
    private var leads = Tally()
    private var supports = Tally()
    private var dueMonths = Tally()
    private var dueThisWeek = 0
    private var withoutDay = 0
    private let week: ClosedRange<Int32>
    private var grades = Tally()
    private var statuses = Tally()

    init(filter: LedgerFilter) {
        self.filter = filter
        // Day 0, 1 January 1970, was a Thursday.
        let today = max(filter.today, -1_000_000)
        let monday = today - ((today + 3) % 7 + 7) % 7
        week = monday...monday + 6
    }

    /// Counts an admitted document.
    mutating func add(document line: LedgerLine) {
        add(headOf: line, times: 1)
        grades.add(Int64(line.grade), 1)
        for task in line.tasks where filter.fits(task) {
            var fits = false
            for day in task.days where filter.fits(day) {
                fits = true
                addStatus(of: day, once: line.document)
            }
            guard fits || task.days.count == 0 else { continue }
            addUnits(of: task, once: line.document)
        }
    }

    /// Counts the tasks of an admitted document.
    mutating func add(tasksOf line: LedgerLine) {
        var count = 0
        for task in line.tasks where filter.fits(task) {
            guard let day = filter.shownDay(of: task) else { continue }
            count += 1
            grades.add(Int64(task.grade), 1)
            addStatus(of: day)
            addUnits(of: task)
            if let month = day.month { dueMonths.add(month, 1) } else { withoutDay += 1 }
            if week.contains(day.due) { dueThisWeek += 1 }
        }
        add(headOf: line, times: count)
    }

    /// Counts what an admitted document is, so many times.
    mutating func add(headOf line: LedgerLine, times: Int) {
        total += times
        if line.kind > 0 { kinds.add(line.kind, times) }
        if line.issuer > 0 { issuers.add(line.issuer, times) }
        if line.place > 0 { places.add(line.place, times) }
        if line.year > 0 { years.add(Int64(line.year), times) }
        if let month = line.month { months.add(month, times) }
    }

    private mutating func addUnits(of task: LedgerTask, once document: Int64? = nil) {
        for unit in task.units {
            units.add(unit.id, 1, once: document)
            if unit.leads { leads.add(unit.id, 1, once: document) }
            if unit.supports { supports.add(unit.id, 1, once: document) }
        }
    }

    private static let overdue: Int64 = 3

    private mutating func addStatus(of day: LedgerDay, once document: Int64? = nil) {
        statuses.add(Int64(day.status.rawValue), 1, once: document)
        if day.isOverdue(on: filter.today) { statuses.add(Self.overdue, 1, once: document) }
    }

    /// The counts with their names; `most`, where it is given, of each sort that has many.
    func facets(names: FacetNames, most: Int? = nil) throws -> Facets {
        var facets = Facets()
        facets.total = total
        facets.kinds = try kinds.counts(of: .kind, named: names, most: most)
        facets.issuers = try issuers.counts(of: .issuer, named: names, most: most)
        facets.places = try places.counts(of: .place, named: names, most: most)
        facets.units = try units.counts(of: .unit, named: names, most: most)
        facets.leads = try leads.counts(of: .unit, named: names, most: most)
        facets.supports = try supports.counts(of: .unit, named: names, most: most)
        facets.months = months.monthCounts
        facets.dueMonths = dueMonths.monthCounts
        facets.dueThisWeek = dueThisWeek
        facets.withoutDay = withoutDay
        facets.years = years.all.reversed().map { Facets.Count(name: "\($0.key)", count: $0.count) }
        for (key, count) in grades.all {
            facets.grades[Grade.allCases[Int(key)]] = count
        }
        let conditions: [StatusCondition] = [.open, .ongoing, .done, .overdue]
        for (key, count) in statuses.all { facets.statuses[conditions[Int(key)]] = count }
        return facets
    }
}

/// How often each of some small numbers was met.
private struct Tally {
    private var counts: [Int] = []
    private var lastMet: [Int64] = []

    /// Counts a number; at one place, where it is given, once however often it is met there.
    mutating func add(_ key: Int64, _ times: Int, once place: Int64? = nil) {
        let key = Int(key)
        if key >= counts.count {
            let missing = key + 1 - counts.count
            counts.append(contentsOf: repeatElement(0, count: missing))
            lastMet.append(contentsOf: repeatElement(-1, count: missing))
        }
        if let place {
            guard lastMet[key] != place else { return }
            lastMet[key] = place
        }
        counts[key] += times
    }

    /// What was met, by key.
    var all: [(key: Int, count: Int)] {
        counts.enumerated().filter { $1 > 0 }.map { ($0, $1) }
    }

    /// The counts of months since the year 0.
    var monthCounts: [Facets.Count] {
        all.map { key, count in
            let (year, month) = ("\(key / 12)", "\(key % 12 + 1)")
            let zeros = String(repeating: "0", count: max(0, 4 - year.utf8.count))
            return Facets.Count(
                name: "\(zeros)\(year)-\(month.utf8.count == 1 ? "0" : "")\(month)", count: count)
        }
    }

    /// The most frequent with their names, `most` of them at most; of equally frequent ones that many
    /// that were known first.
    func counts(
        of facet: FacetNames.Facet, named names: FacetNames, most: Int?
    ) throws -> [Facets.Count] {
        var met = all
        if let most, met.count > most {
            // Names are looked up, and sorted, of those only that are shown.
            met.sort { ($1.count, $0.key) < ($0.count, $1.key) }
            met.removeLast(met.count - most)
        }
        let labels = try names.labels(of: facet, numbers: met.map { Int64($0.key) })
        return met.compactMap { key, count in
            labels[Int64(key)].map { Facets.Count(name: $0, count: count) }
        }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
}
