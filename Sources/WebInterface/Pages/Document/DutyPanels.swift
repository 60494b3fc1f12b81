import CatalogueStore
import DocumentModel
import Presentation

/// What a document orders, wants reached and cites.
struct DutyPanels {
    let record: RecordPanel

    private var details: DocumentDetails { record.details }
    private var viewing: Viewing { record.viewing }
    private var messages: Messages { viewing.messages }

    /// The panels; those with nothing in them are left out.
    var html: HTML {
        """
        \(panel("tasks", viewing.say(vi: "Nhiệm vụ", en: "Tasks"), details.tasks.map(task)))
        \(panel("targets", viewing.say(vi: "Chỉ tiêu", en: "Targets"), details.targets.map(target)))
        \(panel("references", viewing.say(vi: "Viện dẫn", en: "References"), details.references.map(reference)))
        \(panel("cited", messages.citedBySheet, details.citedBy.map(citing)))
        """
    }

    private func panel(_ id: String, _ name: String, _ rows: [HTML]) -> HTML {
        guard !rows.isEmpty else { return .nothing }
        return """
            <section class="card" aria-labelledby="\(id)-head"><h2 id="\(id)-head">\(name) \
            <span class="count">\(messages.grouped(rows.count))</span></h2>\
            <ol class="duties">\(rows)</ol></section>
            """
    }

    private func task(_ task: DocumentDetails.Task) -> HTML {
        let summary = task.summary
        let known = details.record.tasks.first { $0.id == summary.key }
        let isDoubtful = summary.grade.isDoubtful && !(known?.deadlines.isEmpty ?? true)
        return """
            <li\("data-doubt", isDoubtful ? "1" : nil)\("tabindex", isDoubtful ? "-1" : nil)>\
            <p><span class="key">\(summary.key)</span> <span lang="vi">\(summary.statement)</span> \
            \(GradeBadge(summary.grade, messages).html) \(record.places(known?.evidence ?? []))\
            \(summary.isGone ? gone : nil)</p>
            \(units(viewing.messages.heading(CatalogueColumn.lead), summary.lead))\
            \(units(viewing.messages.heading(CatalogueColumn.support), summary.support))\
            \(units(viewing.messages.heading(CatalogueColumn.reportTo), summary.reportTo))\
            \(units(viewing.messages.heading(CatalogueColumn.product), summary.product.map { [$0] } ?? []))\
            \(days(task.days))</li>
            """
    }

    private var gone: HTML {
        "<span class=\"badge\">\(messages.noLongerThere)</span>"
    }

    private func units(_ name: String, _ units: [String]) -> HTML {
        guard !units.isEmpty else { return .nothing }
        return """
            <p class="small"><span class="quiet">\(name):</span> \
            <span lang="vi">\(units.joined(separator: "; "))</span></p>
            """
    }

    /// The days; of many the first that are not done.
    private func days(_ days: [TaskDay]) -> HTML {
        guard !days.isEmpty else { return .nothing }
        let open = days.filter { $0.status != .done }
        let shown = days.count <= 6 ? days : Array((open.isEmpty ? days : open).prefix(6))
        let items = shown.map { day -> HTML in
            let name = day.due.map(messages.day) ?? day.words ?? ""
            let time = day.time.map { "\($0) " } ?? ""
            let state =
                day.isOverdue ? "overdue" : day.status == .open ? "" : day.status.rawValue
            let words: HTML? =
                day.due == nil
                ? nil : day.words.map { "<span class=\"quiet small\" lang=\"vi\">(\($0))</span> " }
            return """
                <li><span class="nowrap">\(time)\(name)</span> \(words)\
                <span class="badge \(state)">\(messages.status(of: day))</span></li>
                """
        }
        let rest = days.count - shown.count
        let more: HTML =
            rest > 0
            ? "<li class=\"quiet\">\(viewing.say(vi: "và \(rest) kỳ hạn khác", en: "and \(rest) more"))</li>"
            : .nothing
        return "<ul class=\"days\">\(items)\(more)</ul>"
    }

    private func target(_ target: TargetSummary) -> HTML {
        let known = details.record.targets.first { $0.statement == target.statement }
        let due = target.due.map {
            "<span class=\"quiet\">\(viewing.say(vi: "hạn", en: "by")) \(messages.day($0))</span> "
                as HTML
        }
        let measure = target.measure.map { measure -> HTML in
            let isReached = target.isReached == true
            return """
                <span class="badge \(isReached ? "done" : "ongoing")">\
                \(viewing.say(vi: "đo được", en: "measured")) \(Target.written(measure.value, target.unit))\
                </span>
                """
        }
        return """
            <li><p><span lang="vi">\(target.statement)</span> \
            \(GradeBadge(target.grade, messages).html) \(record.places(known?.evidence ?? []))\
            \(target.isGone ? gone : nil)</p><p class="small">\
            <b>\(target.comparison.sign) \(Target.written(target.value, target.unit))</b> \
            \(due)\(measure)</p></li>
            """
    }

    private func reference(_ reference: ReferenceSummary) -> HTML {
        let known = details.record.references.first { $0.number == reference.number }
        let name = [reference.kind, reference.number].compactMap { $0 }.joined(separator: " ")
        let shown: HTML =
            reference.cited.first.map { "<a href=\"/documents/\($0)\">\(name)</a>" } ?? "\(name)"
        let absent: HTML =
            reference.cited.isEmpty
            ? "<span class=\"quiet small\">\(viewing.say(vi: "chưa có trong kho", en: "not in the archive"))</span> "
            : .nothing
        let facts = [reference.issuer, reference.date.map(messages.day)].compactMap { $0 }
        return """
            <li><p>\(shown) <span class="badge">\(messages.name(of: reference.role))</span> \
            <span class="quiet small">\(facts.joined(separator: ", "))</span> \
            \(absent)\(GradeBadge(reference.grade, messages).html) \
            \(record.places(known?.evidence ?? []))</p></li>
            """
    }

    private func citing(_ reference: ReferenceSummary) -> HTML {
        let citing = reference.citing
        return """
            <li><p><a href="/documents/\(citing.id)">\(messages.name(of: citing))</a> \
            <span class="badge">\(messages.name(of: reference.role))</span></p>\
            \(citing.title.map { "<p class=\"small quiet\" lang=\"vi\">\($0)</p>" as HTML })</li>
            """
    }
}

extension Target {
    /// A number with its unit: "80%", "12 đô thị".
    fileprivate static func written(_ value: Double, _ unit: String) -> String {
        let number = Int(exactly: value).map { String($0) } ?? String(value)
        return unit == "%" ? number + unit : "\(number) \(unit)"
    }
}

extension Target.Comparison {
    /// As people write it.
    fileprivate var sign: String {
        switch self {
        case .more: ">"
        case .atLeast: "≥"
        case .exactly: "="
        case .atMost: "≤"
        case .less: "<"
        }
    }
}
