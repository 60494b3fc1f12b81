/// Cuts a content stream into its operations (ISO 32000-1, 7.8.2).
///
/// Never fails: what is no operand and no operator is passed over, as viewers do.
struct ContentScanner {
    /// The most operands that are kept; more have no meaning anywhere.
    private static let mostOperands = 64
    /// How deep arrays and dictionaries may lie in each other.
    private static let deepest = 32

    let bytes: [UInt8]
    var offset = 0

    /// Begins at the start of a content stream.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next operation; nil at the end, where operands without an operator are lost.
    mutating func next() -> ContentOperation? {
        var operands: [ContentOperand] = []
        var start: Int?
        while skipBlanks() {
            let begin = offset
            start = start ?? begin
            if let operand = operand(depth: 0) {
                if operands.count < Self.mostOperands { operands.append(operand) }
                continue
            }
            let word = regularCharacters()
            guard !word.isEmpty else {
                offset += 1
                continue
            }
            let text = String(decoding: word, as: UTF8.self)
            if ["true", "false", "null"].contains(text) {
                operands.append(.other)
                continue
            }
            if text == "BI" { operands = inlineImage() }
            return ContentOperation(
                name: text, operands: operands, range: (start ?? begin)..<offset)
        }
        return nil
    }

    /// An operand; nil, nothing taken, where an operator or nothing stands.
    mutating func operand(depth: Int) -> ContentOperand? {
        switch bytes[offset] {
        case UInt8(ascii: "/"):
            offset += 1
            return .name(String(decoding: regularCharacters(), as: UTF8.self))
        case UInt8(ascii: "("): return .string(length: literalString())
        case UInt8(ascii: "<"):
            guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "<") else {
                return .string(length: hexadecimalString())
            }
            offset += 2
            return .dictionary(
                names: items(until: UInt8(ascii: ">"), depth: depth).compactMap(\.name))
        case UInt8(ascii: "["):
            offset += 1
            return .array(items(until: UInt8(ascii: "]"), depth: depth))
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            return .number(Double(String(decoding: regularCharacters(), as: UTF8.self)) ?? 0)
        default: return nil
        }
    }

    /// The operands up to a bracket, which is taken too; for dictionaries it is a double one.
    private mutating func items(until end: UInt8, depth: Int) -> [ContentOperand] {
        var items: [ContentOperand] = []
        while skipBlanks() {
            if bytes[offset] == end {
                offset += 1
                if end == UInt8(ascii: ">"), offset < bytes.count, bytes[offset] == end {
                    offset += 1
                }
                return items
            }
            if depth < Self.deepest, let item = operand(depth: depth + 1) {
                items.append(item)
            } else if regularCharacters().isEmpty {
                offset += 1
            }
        }
        return items
    }

    /// Passes over blanks and comments; false at the end.
    mutating func skipBlanks() -> Bool {
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "%") {
                while offset < bytes.count, bytes[offset] != 0x0a, bytes[offset] != 0x0d {
                    offset += 1
                }
            } else if Self.isBlank(bytes[offset]) {
                offset += 1
            } else {
                return true
            }
        }
        return false
    }

    /// The characters up to a blank or a delimiter.
    mutating func regularCharacters() -> ArraySlice<UInt8> {
        let start = offset
        while offset < bytes.count, !Self.isBlank(bytes[offset]), !Self.isDelimiter(bytes[offset]) {
            offset += 1
        }
        return bytes[start..<offset]
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20: true
        default: false
        }
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
