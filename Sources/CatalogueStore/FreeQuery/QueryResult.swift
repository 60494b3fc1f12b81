/// What a query that somebody wrote themselves gives.
public struct QueryResult: Sendable, Hashable {
    /// A value.
    public enum Value: Sendable, Hashable {
        /// Nothing.
        case null
        /// A whole number.
        case integer(Int64)
        /// A number.
        case real(Double)
        /// A text.
        case text(String)
        /// Bytes, in hexadecimal digits.
        case bytes(String)
    }

    /// The columns' names, which need not differ.
    public var columns: [String]
    /// The rows, each with a value for every column.
    public var rows: [[Value]]
    /// Whether there are more rows than the limit allows.
    public var isCut: Bool
}
