import CatalogueStore
import HTTPTypes
import Hummingbird

/// A call that asks for a page of a list.
struct ListCall {
    /// How many rows at most may be asked for, and how many there are where nothing is said.
    static let limits = (largest: 500, standard: 50)

    let call: Call
    /// Words and conditions.
    let query: SearchQuery
    /// What decides the order.
    let order: ListOrder
    /// Which rows.
    let page: PageRequest

    /// Reads a call.
    ///
    /// - Throws: ``WebError`` `invalid` with the parameter that makes no sense.
    init(_ call: Call, _ list: ListCursor.List, order standard: ListOrder.Key) throws {
        self.call = call
        let asked = try ListQuery(Self.viewing(call), order: standard)
        guard list == .search || asked.order.key != .relevance else {
            throw WebError(.invalid, detail: "sort=relevance")
        }
        query = asked.query
        order = asked.order
        var after: ListCursor?
        if let cursor = call.address["cursor"] {
            after = ListCursor(cursor, of: list, in: order)
            guard after != nil else { throw WebError(.invalid, detail: "cursor") }
        }
        page = PageRequest(
            limit: try call.integer(
                "limit", in: 1...Self.limits.largest, otherwise: Self.limits.standard),
            after: after)
    }

    /// The view of the same list in a browser.
    private static func viewing(_ call: Call) throws(WebError) -> Viewing {
        var address = call.address
        for name in ["reverse", "held"] {
            address = address.setting(name, to: try call.flag(name) ? "1" : nil)
        }
        return Viewing(
            site: call.viewing.site, address: address, visitor: call.visitor,
            messages: call.viewing.messages, today: call.today)
    }

    /// The page, or word that it is the one that the program has already.
    func answer<Row>(
        _ ask: () throws -> Listing<Row>, row: (Row) -> JSONObject
    ) throws -> Response {
        let tag = try EntityTag(call)
        var next: String?
        var response = try call.answer(tag: tag) {
            let listing = try ask()
            next = listing.next?.text
            return ["rows": listing.rows.map(row), "total": listing.total, "next": next]
        }
        response.addNext(next, of: call)
        return response
    }
}

extension Response {
    /// Says where the next page is (RFC 8288).
    mutating func addNext(_ cursor: String?, of call: Call) {
        guard let cursor, let name = HTTPField.Name("Link") else { return }
        headers[name] = "<\(call.address.setting("cursor", to: cursor))>; rel=\"next\""
    }
}
