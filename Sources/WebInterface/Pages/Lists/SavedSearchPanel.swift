import CatalogueStore
import Presentation

/// The searches that a visitor keeps for a view, and the form that keeps the present one.
struct SavedSearchPanel {
    private let view: SavedSearch.View
    private let viewing: Viewing
    private let searches: [SavedSearch]

    /// Asks the catalogue.
    init(_ view: SavedSearch.View, _ viewing: Viewing) throws {
        self.view = view
        self.viewing = viewing
        searches = try viewing.catalogue.savedSearches(of: viewing.visitor.name)
            .filter { $0.view == view }
    }

    /// The panel.
    var html: HTML {
        let present = viewing.address.setting("page", to: nil).query
        let items = searches.map { search -> HTML in
            let isPresent = search.query == present
            let remove = viewing.say(vi: "Xóa tìm kiếm đã lưu", en: "Remove the saved search")
            return """
                <li class="row"><a href="/\(view.rawValue)?\(search.query)"\("aria-current", isPresent ? "true" : nil)>\
                <span>\(search.name)</span></a><form action="/searches/remove" method="post">\
                <input type="hidden" name="name" value="\(search.name)">\
                <button class="plain" title="\(remove)" aria-label="\(remove): \(search.name)">×</button></form></li>
                """
        }
        let name = viewing.say(vi: "Tên tìm kiếm", en: "Name of the search")
        let form: HTML =
            present.isEmpty
            ? .nothing
            : """
            <form class="row save" action="/searches" method="post">\
            <input type="hidden" name="view" value="\(view.rawValue)">\
            <input type="hidden" name="query" value="\(present)">\
            <input type="text" name="name" required maxlength="100" aria-label="\(name)" placeholder="\(name)">\
            <button>\(viewing.say(vi: "Lưu", en: "Save"))</button></form>
            """
        guard !items.isEmpty || !present.isEmpty else { return .nothing }
        return """
            <details open><summary>\(viewing.say(vi: "Tìm kiếm đã lưu", en: "Saved searches"))</summary>\
            <ul class="saved">\(items)</ul>\(form)</details>
            """
    }
}
