import CatalogueStore
import Presentation

/// The fields with which somebody says how far a task is, and what is read from them.
struct FollowFields {
    /// So many characters a note may have.
    static let longestNote = 2_000

    let messages: Messages
    /// The day whose state stands in the fields; nil where they are for many days, and empty.
    var day: TaskDay?

    /// The fields.
    var html: HTML {
        let unchanged: HTML? =
            day == nil
            ? "<option value=\"\">\(messages.say(vi: "(giữ nguyên)", en: "(as it is)"))</option>"
            : nil
        let options = TaskStatus.allCases.map { status -> HTML in
            """
            <option value="\(status.rawValue)"\("selected", if: status == day?.status)>\
            \(messages.name(of: status))</option>
            """
        }
        let status = messages.heading(CatalogueColumn.status)
        let hint = messages.say(vi: "để trống: theo trạng thái", en: "empty: by the status")
        return """
            <div class="row follow"><span class="field"><label for="status">\(status)</label>\
            <select id="status" name="status">\(unchanged)\(options)</select></span>\
            <span class="field"><label for="percent">\(messages.say(vi: "Phần trăm", en: "Per cent"))</label>\
            <input type="number" id="percent" name="percent" min="0" max="100" step="1" \
            title="\(hint)"\("value", percent)></span>\
            <span class="field wide"><label for="note">\(messages.heading(CatalogueColumn.note))</label>\
            <input type="text" id="note" name="note" maxlength="\(Self.longestNote)"\("value", day?.note)></span></div>
            """
    }

    private var percent: String? {
        guard let day, day.status == .ongoing else { return nil }
        return String(day.percent)
    }

    /// What a form says is to change.
    ///
    /// - Parameters:
    ///   - fields: The form's fields.
    ///   - takesNoteAway: Whether an empty note takes away the one that is there.
    /// - Returns: The change.
    /// - Throws: ``WebError`` `invalid` with the field that makes no sense, or where nothing is said.
    static func change(
        from fields: FormFields, takesNoteAway: Bool
    ) throws(WebError) -> FollowUp {
        var change = FollowUp()
        if let text = fields.text("status") {
            guard let status = TaskStatus(rawValue: text) else {
                throw WebError(.invalid, detail: "status=\(text)")
            }
            change.status = status
        }
        if let text = fields.text("percent") {
            guard let percent = Int(text), (0...100).contains(percent) else {
                throw WebError(.invalid, detail: "percent=\(text)")
            }
            change.percent = percent
        }
        let note = fields.text("note")
        if let note, note.count > longestNote { throw WebError(.invalid, detail: "note") }
        change.note = note ?? (takesNoteAway ? "" : nil)
        guard change != FollowUp() else {
            throw WebError(.invalid, detail: "status, percent, note")
        }
        guard agrees(change) else { throw WebError(.invalid, detail: "status, percent") }
        return change
    }

    /// Whether status and per cent do not contradict each other.
    private static func agrees(_ change: FollowUp) -> Bool {
        guard let status = change.status, let percent = change.percent else { return true }
        return switch status {
        case .open: percent == 0
        case .ongoing: percent < 100
        case .done: percent == 100
        }
    }
}
