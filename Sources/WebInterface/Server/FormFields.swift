import Ingestion

/// The fields of a query or of a form (application/x-www-form-urlencoded, WHATWG URL 5.1), in order.
struct FormFields: Sendable {
    /// Names and values, NFC.
    let all: [(name: String, value: String)]

    /// More fields than any form of ours has.
    static let largestCount = 2_000

    init(_ all: [(name: String, value: String)] = []) {
        self.all = all
    }

    /// Reads fields.
    ///
    /// - Throws: ``WebError`` `badRequest` for what is not UTF-8, has a NUL or too many fields.
    init(parsing text: some StringProtocol) throws(WebError) {
        var fields: [(name: String, value: String)] = []
        for part in text.utf8.split(separator: UInt8(ascii: "&")) {
            guard fields.count < Self.largestCount else {
                throw WebError(.badRequest, detail: "more than \(Self.largestCount) fields")
            }
            let pair = part.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            fields.append(
                (
                    try Self.decoded(pair.first ?? part),
                    pair.count == 2 ? try Self.decoded(pair[1]) : ""
                ))
        }
        all = fields
    }

    /// The first value of a field.
    subscript(name: String) -> String? {
        all.first { $0.name == name }?.value
    }

    /// The first value of a field, without white space around it; nil where nothing is left.
    func text(_ name: String) -> String? {
        guard let value = self[name] else { return nil }
        let trimmed = value.drop(while: \.isWhitespace)
        guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(trimmed[...last])
    }

    /// All values of a field.
    func values(_ name: String) -> [String] {
        all.filter { $0.name == name }.map(\.value)
    }

    private static func decoded(
        _ encoded: some Collection<UInt8>
    ) throws(WebError) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(encoded.count)
        var rest = encoded[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit),
                    let low = rest.popFirst().flatMap(digit)
                else { throw WebError(.badRequest, detail: "a % without two digits") }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            throw WebError(.badRequest, detail: "a field is not UTF-8")
        }
        return text.composed
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
