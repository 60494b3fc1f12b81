/// Cuts a content stream into its operations (ISO 32000-1, 7.8.2).
///
/// Never fails: what is no operand and no operator is passed over, as viewers do.
struct ContentScanner {
    /// The most operands that are kept; more have no meaning anywhere.
    private static let mostOperands = 64
    /// How deep arrays and dictionaries may lie in each other.
    private static let deepest = 32

    private let bytes: [UInt8]
    private var offset = 0

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
    private mutating func operand(depth: Int) -> ContentOperand? {
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

    /// The length of a string in parentheses.
    private mutating func literalString() -> Int {
        var depth = 0
        var length = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "("):
                depth += 1
                if depth == 1 { continue }
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return length }
            case UInt8(ascii: "\\"):
                let digits = bytes[offset...].prefix(3).prefix { (0x30...0x37).contains($0) }
                offset += max(1, digits.count)
            default: break
            }
            length += 1
        }
        return length
    }

    private mutating func hexadecimalString() -> Int {
        let start = offset + 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
        let digits = bytes[min(start, offset)..<offset].count { !Self.isBlank($0) }
        offset = min(offset + 1, bytes.count)
        return (digits + 1) / 2
    }

    /// The names in an inline image's dictionary; the image's data is passed over.
    private mutating func inlineImage() -> [ContentOperand] {
        var entries: [ContentOperand] = []
        while skipBlanks() {
            if let entry = operand(depth: 0) {
                entries.append(entry)
                continue
            }
            let word = regularCharacters()
            if word.elementsEqual("ID".utf8) { break }
            if word.isEmpty { offset += 1 }
        }
        offset = min(offset + 1, bytes.count)
        while offset < bytes.count, !isEndOfInlineImage { offset += 1 }
        offset = min(offset + 2, bytes.count)
        return entries
    }

    /// Whether "EI" stands here between blanks, and what follows is text as an operation is: the
    /// same two letters may occur in the image's data.
    private var isEndOfInlineImage: Bool {
        guard bytes[offset...].starts(with: "EI".utf8), offset > 0, Self.isBlank(bytes[offset - 1])
        else { return false }
        let rest = bytes[(offset + 2)...].prefix(16)
        guard let first = rest.first else { return true }
        return Self.isBlank(first)
            && rest.allSatisfy { (0x20...0x7e).contains($0) || Self.isBlank($0) }
    }

    /// Passes over blanks and comments; false at the end.
    private mutating func skipBlanks() -> Bool {
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

    private mutating func regularCharacters() -> ArraySlice<UInt8> {
        let start = offset
        while offset < bytes.count, !Self.isBlank(bytes[offset]), !Self.isDelimiter(bytes[offset]) {
            offset += 1
        }
        return bytes[start..<offset]
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
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
