import CatalogueStore
import Presentation

/// What a list is to show, as its address says.
struct ListQuery: Sendable {
    /// How many rows stand on a page.
    static let rowsPerPage = 25

    /// Words and conditions.
    let query: SearchQuery
    /// What decides the order.
    let order: ListOrder
    /// Which page, from 1.
    let page: Int

    /// Reads an address: `q` has words and conditions as a person types them, each key of a query
    /// is a parameter too, `sort` and `reverse` give the order, `page` the page.
    ///
    /// - Throws: ``WebError`` `invalid` with the parameter that makes no sense.
    init(_ viewing: Viewing, order standard: ListOrder.Key) throws(WebError) {
        let address = viewing.address
        var query = SearchQuery(parsing: address["q"] ?? "")
        for key in QueryKey.allCases {
            for value in address.values(key.rawValue) where !value.isEmpty {
                guard key.add(value, to: &query.filter) else {
                    throw WebError(.invalid, detail: "\(key.rawValue)=\(value)")
                }
            }
        }
        query.filter.includesHeld = viewing.visitor.seesSecret && address["held"] == "1"
        self.query = query
        order = try Self.order(in: address, otherwise: standard)
        page = try Self.page(in: address)
    }

    /// The rows of the page.
    var rows: PageRequest {
        PageRequest(limit: Self.rowsPerPage, offset: (page - 1) * Self.rowsPerPage)
    }

    private static func order(
        in address: SiteAddress, otherwise standard: ListOrder.Key
    ) throws(WebError) -> ListOrder {
        var key = standard
        if let sort = address["sort"] {
            guard let asked = ListOrder.Key(rawValue: sort) else {
                throw WebError(.invalid, detail: "sort=\(sort)")
            }
            key = asked
        }
        return ListOrder(key, isReversed: address["reverse"] == "1")
    }

    private static func page(in address: SiteAddress) throws(WebError) -> Int {
        guard let text = address["page"] else { return 1 }
        guard let page = Int(text), (1...1_000_000).contains(page) else {
            throw WebError(.invalid, detail: "page=\(text)")
        }
        return page
    }
}
