import CatalogueStore
import Presentation

/// Counts by one thing, each a link that asks for it, or no longer.
struct FacetPanel {
    /// A line of it.
    struct Entry {
        /// What the condition is given.
        var value: String
        /// What people read.
        var name: String
        var count: Int
    }

    /// So many names of each sort are counted for lists.
    static let mostCounted = 40

    let title: String
    let parameter: String
    let entries: [Entry]
    let viewing: Viewing
    /// How many are shown at most; what is asked for is shown always.
    var most = 12

    /// The panel; nothing where there is nothing to choose.
    var html: HTML {
        let chosen = viewing.address.values(parameter)
        let shown =
            entries.prefix(most)
            + entries.dropFirst(most).filter { chosen.contains($0.value) }
        guard !shown.isEmpty else { return .nothing }
        let lines = shown.map { entry -> HTML in
            let address = viewing.address.setting("page", to: nil)
                .toggling(parameter, entry.value)
            let isChosen = chosen.contains(entry.value)
            return """
                <li><a href="\(address)"\("aria-current", isChosen ? "true" : nil)>\
                <span>\(entry.name)</span>\
                <span class="count">\(viewing.messages.grouped(entry.count))</span></a></li>
                """
        }
        return "<details open><summary>\(title)</summary><ul>\(lines)</ul></details>"
    }
}

extension FacetPanel {
    /// A panel of names.
    init(_ key: QueryKey, _ counts: [Facets.Count], _ viewing: Viewing) {
        self.init(
            title: viewing.messages.name(of: key), parameter: key.rawValue,
            entries: counts.map { Entry(value: $0.name, name: $0.name, count: $0.count) },
            viewing: viewing)
    }
}
