/// Where a list goes on: behind the last row of a page, whatever rows come and go meanwhile.
///
/// How well a document meets the words is weighed against all others: in the order of relevance,
/// documents that have changed places with each other meanwhile may come twice or not at all.
public struct ListCursor: Sendable, Hashable {
    /// Which list it is of.
    public enum List: String, Sendable, Hashable, CaseIterable {
        /// Documents.
        case documents
        /// Documents found by words.
        case search
        /// Tasks.
        case tasks
        /// Days on which tasks are due.
        case deadlines
        /// Targets.
        case targets
        /// What documents cite.
        case references
        /// Who cites a number.
        case citations
        /// Documents that a person should look at.
        case review
        /// Documents that nobody answers.
        case unanswered
    }

    let list: List
    let order: ListOrder
    /// What the order goes by, as it is in the row itself; where the order is by a name, its number.
    var key: Int64
    /// What decides among equals.
    var tie: Int64
    /// How many rows of the same document have been given.
    var part = 0
    /// The document's number and symbol where the order goes by it.
    var name = ""

    /// The cursor as a text of letters, digits, points and hyphens, to stand in an address.
    public var text: String {
        let name = name.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return [
            list.rawValue, order.key.rawValue, order.isReversed ? "1" : "0", "\(key)", "\(tie)",
            "\(part)", name,
        ].joined(separator: ".")
    }

    /// Reads what ``text`` gave for the same list in the same order; nil for anything else.
    public init?(_ text: String, of list: List, in order: ListOrder) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
        guard text.utf8.count <= 2_000, parts.count == 7, let key = Int64(parts[3]),
            let tie = Int64(parts[4]), let part = Int(parts[5]), part >= 0,
            let name = Self.name(parts[6])
        else { return nil }
        self.init(list: list, order: order, key: key, tie: tie, part: part, name: name)
        guard self.text == text else { return nil }
    }

    init(
        list: List, order: ListOrder, key: Int64, tie: Int64, part: Int = 0, name: String = ""
    ) {
        self.list = list
        self.order = order
        self.key = key
        self.tie = tie
        self.part = part
        self.name = name
    }

    private static func name(_ digits: String) -> String? {
        let digits = Array(digits.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            let pair = String(decoding: digits[place..<place + 2], as: UTF8.self)
            guard let byte = UInt8(pair, radix: 16) else { return nil }
            bytes.append(byte)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Refuses to go on in another list or order than its own.
    func check(_ list: List, _ order: ListOrder) throws {
        guard self.list == list, self.order == order else {
            throw CatalogueError(.refused, detail: "a cursor of another list")
        }
    }
}
