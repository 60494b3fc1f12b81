import DocumentModel

/// One entry of a calendar: a task with one of its deadlines, or without any day.
struct CalendarDuty {
    /// How many characters of the order's words stand in the heading.
    private static let summaryLength = 120

    /// A name that is the same whenever the same file is read.
    var uid: String
    /// The document's date as "20250820", or 19700101 where it has none: the time of making would
    /// make every writing a change.
    var stamp: String
    /// The first day; nil where none is known.
    var first: CivilDate?
    /// The last day of a span or of a single day; nil where it recurs or has a time.
    var last: CivilDate?
    /// The time of the day as "170000".
    var time: String?
    /// How it recurs.
    var rule: RecurrenceRule?
    /// Who must do it, and the beginning of what.
    var summary: String
    /// Whether it is done on all its days.
    var isDone: Bool
    /// The order's words and all that belongs to them, in Vietnamese.
    var description: String

    /// The entries of a task: one for each of its days, or one without.
    static func all(
        of task: DirectiveTask, in document: ConvertedDocument, isDone: Bool
    ) -> [CalendarDuty] {
        let undated = CalendarDuty(task, in: document, isDone: isDone)
        var duties: [CalendarDuty] = []
        for deadline in task.deadlines {
            for var duty in undated.dated(by: deadline, given: document.record.date?.value) {
                duty.uid = "\(duties.count + 1)-\(undated.uid)"
                duties.append(duty)
            }
        }
        return duties.isEmpty ? [undated] : duties
    }

    private init(_ task: DirectiveTask, in document: ConvertedDocument, isDone: Bool) {
        self.isDone = isDone
        uid = "\(Self.uidPart(task.id))-\(document.source.sha256)@sohoa"
        let date = document.record.date?.value
        stamp =
            date.flatMap { $0.isComplete ? $0.description.filter { $0 != "-" } : nil }
            ?? "19700101"
        let lead = task.lead.isEmpty ? "" : task.lead.joined(separator: ", ") + ": "
        summary = lead + Self.beginning(of: task.statement)
        description = Self.description(of: task, in: document)
    }

    /// The entries of one deadline; none where no day of it is known.
    private func dated(by deadline: Deadline, given date: CivilDate?) -> [CalendarDuty] {
        var duty = self
        duty.time = deadline.time.flatMap(Self.clock)
        guard deadline.recurrence == nil else {
            guard let date, date.isComplete else { return [] }
            return deadline.datedRules.compactMap { rule in
                guard let first = rule.occurrences(from: date, count: 1).first else { return nil }
                var recurring = duty
                recurring.first = first
                recurring.rule = rule
                return recurring
            }
        }
        guard let due = deadline.due else { return [] }
        duty.first = due
        if duty.time == nil { duty.last = due }
        if let from = deadline.from, from.isComplete, from < due {
            duty.first = from
            duty.last = due
            duty.time = nil
        }
        return [duty]
    }

    private static func description(
        of task: DirectiveTask, in document: ConvertedDocument
    ) -> String {
        let record = document.record
        let number = [record.kind?.value, record.number?.value].compactMap { $0 }
        func line(_ label: String, _ values: [String]) -> String? {
            values.isEmpty ? nil : "\(label): \(values.joined(separator: "; "))"
        }
        return [
            task.statement,
            line("Thời hạn", task.deadlines.map(\.text)),
            line("Chủ trì", task.lead),
            line("Phối hợp", task.support),
            line("Báo cáo", task.reportTo),
            line("Sản phẩm", [task.product].compactMap { $0 }),
            line("Văn bản", number.isEmpty ? [] : [number.joined(separator: " ")]),
            line("Cơ quan ban hành", [record.issuer?.value].compactMap { $0 }),
            line("Tệp", [FileName.readable(document.source.file)]),
            line("Trang", task.evidence.first.map { [String($0.page)] } ?? []),
        ].compactMap { $0 }.joined(separator: "\n")
    }

    /// The first words of an order, whole words only.
    private static func beginning(of statement: String) -> String {
        guard statement.count > summaryLength else { return statement }
        let start = statement.prefix(summaryLength)
        let end = start.lastIndex(of: " ") ?? start.endIndex
        return start[..<end] + "…"
    }

    /// A task's name in the letters that any calendar's identifiers bear: "VI.3.đ" → "VI.3.u111".
    private static func uidPart(_ id: String) -> String {
        id.unicodeScalars.map { scalar in
            let isPlain =
                scalar.isASCII
                && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || scalar == ".")
            return isPlain ? String(scalar) : "u" + String(scalar.value, radix: 16)
        }.joined()
    }

    /// "17:00" as "170000"; nil for what is no time of a day.
    private static func clock(_ time: String) -> String? {
        let parts = time.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, (0...23).contains(parts[0]), (0...59).contains(parts[1]) else {
            return nil
        }
        return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined() + "00"
    }
}
