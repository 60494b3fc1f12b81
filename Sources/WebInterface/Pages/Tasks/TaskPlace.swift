import CatalogueStore

/// Where a task stands in its document.
struct TaskPlace {
    let document: Int64
    /// The page; nil where that is unknown.
    let page: Int?
    /// Its line; nil where that is unknown.
    let text: TextPlace?

    /// The document at that place, with the line lit.
    var address: SiteAddress {
        let address = SiteAddress("/documents/\(document)")
        if let text {
            return address.setting("page", to: "\(text.page)")
                .setting("lit", to: DocumentAddress.Place(line: text.line).description)
        }
        return address.setting("page", to: page.map(String.init))
    }
}
