/// An input of libFuzzer, taken apart from the front; what is missing at its end is zero.
public struct FuzzedInput {
    private var rest: ArraySlice<UInt8>

    /// Takes an input.
    public init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    /// The next byte.
    public mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

    /// A number below a limit of at most 256.
    public mutating func number(below limit: Int) -> Int { Int(byte()) % limit }

    /// What is left as bytes.
    public mutating func bytes() -> [UInt8] {
        defer { rest = [] }
        return Array(rest)
    }

    /// What is left as text; bytes that are no UTF-8 become U+FFFD.
    public mutating func text() -> String { String(decoding: bytes(), as: UTF8.self) }
}
