import CatalogueStore
import DocumentModel
import Hummingbird
import Presentation

/// Targets: listed, as files, and measured.
struct TargetPages {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("targets") { request, context in
            try await site.page(request, context) { try TargetListPage($0).page }
        }
        for form in TableAnswer.forms {
            router.get("targets.\(form.rawValue)") { request, context in
                let viewing = try site.viewing(request, context)
                return try await site.making.run {
                    let list = try ListQuery(viewing, order: .date)
                    let targets = try viewing.catalogue.targets(
                        list.query, order: list.order, today: viewing.today)
                    return try TableAnswer(form: form, messages: viewing.messages).response(
                        targets.rows, RowColumn.targets, named: viewing.messages.targetSheet)
                }
            }
        }
        router.post("targets/:id/measures") { request, context in
            try await measure(request, context)
        }
    }

    private func measure(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewing = try site.viewing(request, context)
        guard viewing.visitor.may(.analyst) else { throw WebError(.forbidden) }
        let target = try context.number("id")
        let fields = try await request.formFields()
        let value = try Self.value(fields.text("value") ?? "")
        guard let date = fields.text("date").flatMap({ CivilDate($0) }), date.isComplete,
            date <= viewing.today
        else { throw WebError(.invalid, detail: "date") }
        let note = fields.text("note")
        if let note, note.count > FollowFields.longestNote {
            throw WebError(.invalid, detail: "note")
        }
        var view = SiteAddress("/targets", try FormFields(parsing: fields["view"] ?? "").all)
            .setting("saved", to: "1")
        view.path = "/targets"
        return try await site.asking.run { [view] in
            let document = try viewing.catalogue.document(
                ofTarget: target, includesHeld: viewing.visitor.seesSecret)
            try viewing.catalogue.measure(
                target: target, date: "\(date)", value: value, note: note,
                by: Editor(name: viewing.visitor.name))
            try viewing.catalogue.audit(
                .measure, by: viewing.visitor.name, address: context.address, document: document,
                detail: "target \(target) \(date)")
            return Response(seeOther: view)
        }
    }

    /// A number as people write it: "95,5", "95.5", "−3".
    static func value(_ text: String) throws(WebError) -> Double {
        let plain = String(text.map { $0 == "," ? "." : $0 == "−" ? "-" : $0 })
        let digits = plain.drop { $0 == "-" || $0 == "+" }
        guard plain.count - digits.count <= 1, digits.first?.isNumber ?? false,
            digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
            let value = Double(plain), value.isFinite, value.magnitude < 1e15
        else { throw WebError(.invalid, detail: "value=\(text)") }
        return value
    }
}
