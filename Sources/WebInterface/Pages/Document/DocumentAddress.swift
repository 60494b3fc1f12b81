import HTTPTypes
import Hummingbird

/// Which part of a document is looked at, as its address says.
struct DocumentAddress: Sendable, Hashable {
    /// A layer of the text.
    enum Layer: String, Sendable, CaseIterable {
        /// What people corrected over what was restored: the best text there is.
        case human
        /// What was restored.
        case restored
        /// What was read.
        case raw
    }

    /// A line, or a word of it, from 1.
    struct Place: Sendable, Hashable, CustomStringConvertible {
        var line: Int
        /// nil for the whole line.
        var word: Int?

        /// As it stands in an address: "14", "14-3".
        var description: String { word.map { "\(line)-\($0)" } ?? "\(line)" }
    }

    /// The document's number.
    let id: Int64
    /// The page, from 1.
    let page: Int
    let layer: Layer
    /// What is lit.
    let lit: Place?
    /// The word that is to be corrected.
    let word: Place?
    /// Whether the document is being reviewed.
    let isReview: Bool

    /// Reads an address.
    ///
    /// - Throws: ``WebError`` `notFound` where the number is none, `invalid` with the parameter that
    ///   makes no sense.
    init(_ address: SiteAddress, id: Int64) throws(WebError) {
        self.id = id
        page =
            try Self.value(of: "page", in: address) { Int($0).flatMap { $0 > 0 ? $0 : nil } } ?? 1
        layer = try Self.value(of: "layer", in: address, Layer.init) ?? .human
        lit = try Self.value(of: "lit", in: address, Place.init)
        word = try Self.value(of: "word", in: address, Place.init)
        isReview = address["review"] == "1"
    }

    /// The number of a document in the path of a request.
    static func id(in context: SiteContext) throws(WebError) -> Int64 {
        guard let id = context.parameters.get("id").flatMap({ Int64($0) }), id > 0 else {
            throw WebError(.notFound)
        }
        return id
    }

    /// The document's own address.
    var path: String { "/documents/\(id)" }

    /// The address of the view with another page, layer or place.
    func address(page: Int? = nil, layer: Layer? = nil, lit: Place? = nil) -> SiteAddress {
        var address = SiteAddress(path)
        let page = page ?? self.page
        if page != 1 { address = address.setting("page", to: String(page)) }
        let layer = layer ?? self.layer
        if layer != .human { address = address.setting("layer", to: layer.rawValue) }
        if isReview { address = address.setting("review", to: "1") }
        if let lit { address = address.setting("lit", to: lit.description) }
        return address
    }

    private static func value<Value>(
        of name: String, in address: SiteAddress, _ read: (String) -> Value?
    ) throws(WebError) -> Value? {
        guard let text = address[name], !text.isEmpty else { return nil }
        guard let value = read(text) else {
            throw WebError(.invalid, detail: "\(name)=\(text)")
        }
        return value
    }
}

extension DocumentAddress.Place {
    /// Reads what ``description`` writes.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(parts.count), let line = parts[0], line > 0 else { return nil }
        self.init(line: line, word: nil)
        if parts.count == 2 {
            guard let word = parts[1], word > 0 else { return nil }
            self.word = word
        }
    }
}
