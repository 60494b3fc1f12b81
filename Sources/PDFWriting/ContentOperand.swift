/// What stands before an operator of a content stream, as far as anybody here asks.
enum ContentOperand: Equatable {
    /// A number.
    case number(Double)
    /// A name without its slash.
    case name(String)
    /// A string of so many bytes.
    case string(length: Int)
    /// An array.
    case array([ContentOperand])
    /// A dictionary, with the names among its values.
    case dictionary(names: [String])
    /// true, false, null, or what is none of all these.
    case other

    /// The bytes of text in it.
    var textLength: Int {
        switch self {
        case .string(let length): length
        case .array(let items): items.reduce(0) { $0 + $1.textLength }
        default: 0
        }
    }

    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var name: String? { if case .name(let name) = self { name } else { nil } }
}

/// An operator of a content stream with what stands before it.
struct ContentOperation: Equatable {
    /// The operator; "BI" for a whole inline image.
    var name: String
    /// Its operands.
    var operands: [ContentOperand]
    /// Where it stands, operands included.
    var range: Range<Int>
}
