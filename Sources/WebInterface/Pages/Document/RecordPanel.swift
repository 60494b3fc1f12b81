import CatalogueStore
import DocumentModel
import Presentation
import Publishing

/// What the record says, each value with its grade, its place on the paper and the means to correct it.
struct RecordPanel {
    let view: DocumentAddress
    let details: DocumentDetails
    let viewing: Viewing
    let mayEdit: Bool
    /// What was typed and could not be kept, by field.
    var drafts: [RecordField: String] = [:]

    /// So many places of a value are shown.
    private static let mostPlaces = 6

    private var messages: Messages { viewing.messages }

    /// The panel.
    var html: HTML {
        """
        <section class="card" aria-labelledby="record-head"><h2 id="record-head">\
        \(viewing.say(vi: "Thông tin văn bản", en: "Record"))</h2>
        \(checks)
        <dl class="record">\(RecordField.inReview.map(row))\(others)</dl></section>
        """
    }

    /// Links to where a value stands, one for lines that follow each other.
    func places(_ evidence: [Evidence]) -> HTML {
        var runs: [(first: Evidence, last: Int)] = []
        for place in evidence where place.page > 0 && place.line > 0 {
            if let run = runs.last, run.first.page == place.page,
                (run.last...run.last + 1).contains(place.line)
            {
                runs[runs.count - 1].last = place.line
            } else {
                runs.append((place, place.line))
            }
        }
        let links = runs.prefix(Self.mostPlaces).map { first, last -> HTML in
            let address = view.address(page: first.page, lit: .init(line: first.line, word: nil))
            return """
                <a class="place" href="\(address)#page" data-page="\(first.page)" \
                data-line="\(first.line)" data-to="\(last)" title="\(first.quote)">\
                \(messages.place(first, to: last))</a>
                """
        }
        return links.isEmpty ? .nothing : "<span class=\"places\">\(links)</span>"
    }

    private func row(of field: RecordField) -> HTML {
        let value = details.record.value(of: field)
        let support = details.record.support(of: field)
        guard value != nil || field.isVital || mayEdit else { return .nothing }
        let isDoubtful = support.map(\.grade.isDoubtful) ?? field.isVital
        let shown: HTML =
            value.map { "<span class=\"value\">\(shownValue($0, of: field))</span>" }
            ?? "<span class=\"value quiet\">\(viewing.say(vi: "không có", en: "none"))</span>"
        let isQuiet = value == nil && !field.isVital
        return """
            <div data-field="\(field.rawValue)"\("data-doubt", isDoubtful ? "1" : nil)\
            \("data-vital", field.isVital ? "1" : nil)\
            \("class", isQuiet ? "absent" : nil)\("tabindex", isDoubtful && mayEdit ? "-1" : nil)>\
            <dt>\(messages.name(of: field))</dt>
            <dd>\(shown) \(badge(support?.grade, isMissing: value == nil && field.isVital)) \
            \(places(support?.evidence ?? []))\(form(for: field, value: value))</dd></div>
            """
    }

    private func shownValue(_ value: String, of field: RecordField) -> String {
        field == .date ? CivilDate(value).map(messages.day) ?? value : value
    }

    private func badge(_ grade: Grade?, isMissing: Bool) -> HTML? {
        if let grade { return GradeBadge(grade, messages).html }
        return isMissing ? GradeBadge(.d, messages).html : nil
    }

    private func form(for field: RecordField, value: String?) -> HTML {
        guard mayEdit else { return .nothing }
        let draft = drafts[field]
        let hint: HTML =
            field == .date
            ? "<p class=\"hint small quiet\">\(viewing.say(vi: "năm-tháng-ngày, vd. 2025-08-20; phần không rõ ghi 00", en: "year-month-day, such as 2025-08-20; 00 for what is unknown"))</p>"
            : .nothing
        let id = "field-\(field.rawValue)"
        let text = draft ?? value ?? ""
        let input: HTML =
            field == .title
            ? "<textarea id=\"\(id)\" name=\"value\" rows=\"4\" maxlength=\"4000\">\(text)</textarea>"
            : "<input type=\"text\" id=\"\(id)\" name=\"value\" value=\"\(text)\" maxlength=\"4000\">"
        return """
            <details class="fix"\("open", if: draft != nil)><summary>\
            \(viewing.say(vi: "Sửa", en: "Correct"))<span class="hidden"> \
            \(messages.name(of: field))</span></summary>
            <form method="post" action="\(view.path)/corrections">
            \(CorrectionForm(view: view, version: details.summary.version).hidden)
            <input type="hidden" name="field" value="\(field.rawValue)">
            <label class="hidden" for="\(id)">\(messages.name(of: field))</label>\(input)
            \(hint)<button class="primary">\(viewing.say(vi: "Lưu", en: "Save"))</button></form></details>
            """
    }

    /// What stands in the record and is not corrected by itself.
    private var others: HTML {
        let record = details.record
        func line(_ name: String, _ value: String, _ grade: Grade, _ evidence: [Evidence]) -> HTML {
            """
            <div><dt>\(name)</dt><dd><span class="value">\(value)</span> \
            \(GradeBadge(grade, messages).html) \(places(evidence))</dd></div>
            """
        }
        let position = messages.name(.signerPosition)
        let authority = messages.name(.signerAuthority)
        let addressee = messages.name(.addressee)
        let recipient = messages.name(.recipient)
        let signing = [(authority, record.signer.authority), (position, record.signer.position)]
            .compactMap { name, value in
                value.map { line(name, $0.value, $0.grade, $0.evidence) }
            }
        return """
            \(signing)\
            \(record.addressees.map { line(addressee, $0.value, $0.grade, $0.evidence) })\
            \(record.recipients.map { line(recipient, $0.value, $0.grade, $0.evidence) })
            """
    }

    /// What a person should look at.
    private var checks: HTML {
        guard !details.record.checks.isEmpty else { return .nothing }
        let items = details.record.checks.map { check -> HTML in
            let kind =
                check.severity == .warning
                ? viewing.say(vi: "Cần xem lại", en: "To look at")
                : viewing.say(vi: "Lưu ý", en: "Note")
            return """
                <li><span class="badge \(check.severity == .warning ? "c" : "b")">\(kind)</span> \
                <span lang="vi">\(check.message)</span> \(places(check.evidence))</li>
                """
        }
        return "<ul class=\"checks\">\(items)</ul>"
    }
}
