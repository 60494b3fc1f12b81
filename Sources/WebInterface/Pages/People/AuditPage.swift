import CatalogueStore
import Presentation

/// Entries of the log, the newest first.
struct AuditPage {
    private static let rowsPerPage = 100

    private let viewing: Viewing
    private let filter: AuditFilter
    private let entries: Listing<AuditEntry>

    private var messages: Messages { viewing.messages }

    /// Asks the catalogue.
    ///
    /// - Throws: ``WebError`` `invalid` with the parameter that makes no sense.
    init(_ viewing: Viewing) throws {
        self.viewing = viewing
        func number(_ name: String) throws(WebError) -> Int64? {
            guard let text = viewing.address[name], !text.isEmpty else { return nil }
            guard let number = Int64(text), number > 0 else {
                throw WebError(.invalid, detail: "\(name)=\(text)")
            }
            return number
        }
        var filter = AuditFilter(document: try number("document"))
        if let who = viewing.address["who"], !who.isEmpty { filter.who = who }
        if let text = viewing.address["action"], !text.isEmpty {
            guard let action = AuditAction(rawValue: text) else {
                throw WebError(.invalid, detail: "action=\(text)")
            }
            filter.action = action
        }
        self.filter = filter
        entries = try viewing.catalogue.auditLog(
            filter, limit: Self.rowsPerPage, before: try number("before"))
    }

    /// The page.
    var page: Page {
        let title = messages.say(vi: "Nhật ký", en: "Log")
        let count = messages.say(
            vi: "\(messages.grouped(entries.total)) mục",
            en: "\(messages.grouped(entries.total)) entries")
        return Page(
            title: title,
            body: """
                <h1>\(title)</h1>\(form)
                <p class="quiet" role="status">\(count)</p>
                <div class="scroll"><table class="log"><thead><tr>\
                <th scope="col">\(messages.say(vi: "Lúc", en: "When"))</th>\
                <th scope="col">\(messages.say(vi: "Ai", en: "Who"))</th>\
                <th scope="col">\(messages.say(vi: "Việc", en: "What"))</th>\
                <th scope="col">\(messages.say(vi: "Văn bản", en: "Document"))</th>\
                <th scope="col">\(messages.say(vi: "Chi tiết", en: "Detail"))</th>\
                <th scope="col">\(messages.say(vi: "Từ địa chỉ", en: "From"))</th></tr></thead>
                <tbody>\(entries.rows.map(row))</tbody></table></div>\(older)
                """, assets: [.people], isWide: true)
    }

    private func row(of entry: AuditEntry) -> HTML {
        let document = entry.document.map { id -> HTML in
            "<a href=\"/documents/\(id)\">\(id)</a>"
        }
        return """
            <tr><td class="nowrap">\(messages.time(entry.moment))</td>\
            <td><a href="\(SiteAddress("/audit", [("who", entry.who)]))">\(entry.who)</a></td>\
            <td>\(messages.name(of: entry.action))</td><td>\(document)</td>\
            <td>\(entry.detail)</td><td>\(entry.address)</td></tr>
            """
    }

    private var form: HTML {
        let options = AuditAction.allCases.map { action -> HTML in
            "<option value=\"\(action.rawValue)\"\("selected", if: action == filter.action)>\(messages.name(of: action))</option>"
        }
        return """
            <form class="row" method="get" action="/audit">
            <label for="who">\(messages.say(vi: "Ai", en: "Who"))</label>
            <input type="text" id="who" name="who" value="\(filter.who ?? "")" maxlength="200">
            <label for="action">\(messages.say(vi: "Việc", en: "What"))</label>
            <select id="action" name="action"><option value="">\(messages.say(vi: "mọi việc", en: "anything"))</option>\(options)</select>
            <label for="document">\(messages.say(vi: "Văn bản số", en: "Document"))</label>
            <input type="number" id="document" name="document" min="1" value="\(filter.document.map(String.init) ?? "")">
            <button class="primary">\(messages.say(vi: "Lọc", en: "Filter"))</button></form>
            """
    }

    private var older: HTML {
        guard entries.rows.count == Self.rowsPerPage, let last = entries.rows.last else {
            return .nothing
        }
        let address = viewing.address.setting("before", to: String(last.id))
        return """
            <p class="pages"><a class="button" rel="next" href="\(address)">\
            \(messages.say(vi: "Cũ hơn →", en: "Older →"))</a></p>
            """
    }
}
