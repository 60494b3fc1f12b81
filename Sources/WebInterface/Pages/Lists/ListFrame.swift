import CatalogueStore
import Presentation

/// What lists have in common around their rows: what is asked for, the pages, the other forms.
struct ListFrame {
    let viewing: Viewing
    let total: Int
    let page: Int

    private var messages: Messages { viewing.messages }

    /// The conditions that are asked for, each a link that takes it away.
    var chips: HTML {
        let chips = QueryKey.allCases.flatMap { key in
            viewing.address.values(key.rawValue).map { value -> HTML in
                let address = viewing.address.setting("page", to: nil)
                    .toggling(key.rawValue, value)
                let label = messages.say(vi: "Bỏ điều kiện", en: "Remove condition")
                return """
                    <li><a href="\(address)"><span class="hidden">\(label): </span>\
                    \(messages.name(of: key)): \(messages.name(ofValue: value, of: key))\
                    <span aria-hidden="true">×</span></a></li>
                    """
            }
        }
        return chips.isEmpty ? .nothing : "<ul class=\"chips\">\(chips)</ul>"
    }

    /// Links to the pages before and after.
    var pager: HTML {
        let pages = (total + ListQuery.rowsPerPage - 1) / ListQuery.rowsPerPage
        guard pages > 1 else { return .nothing }
        func link(to number: Int, _ text: String, _ relation: String) -> HTML {
            guard (1...pages).contains(number) else { return .nothing }
            let address = viewing.address.setting("page", to: number == 1 ? nil : String(number))
            return "<a class=\"button\" rel=\"\(relation)\" href=\"\(address)\">\(text)</a>"
        }
        let place = messages.say(
            vi: "Trang \(messages.grouped(page)) / \(messages.grouped(pages))",
            en: "Page \(messages.grouped(page)) of \(messages.grouped(pages))")
        return """
            <nav class="pages" aria-label="\(messages.say(vi: "Các trang", en: "Pages"))">\
            \(link(to: page - 1, messages.say(vi: "← Trước", en: "← Previous"), "prev"))\
            <span>\(place)</span>\
            \(link(to: page + 1, messages.say(vi: "Sau →", en: "Next →"), "next"))</nav>
            """
    }

    /// Links to the same list in other forms.
    var forms: HTML {
        let links = TableAnswer.forms.map { form -> HTML in
            """
            <a class="button" href="\(viewing.address(as: form.rawValue))">\
            \(form.rawValue.uppercased())</a>
            """
        }
        return "<span class=\"row no-print\">\(links)</span>"
    }
}
