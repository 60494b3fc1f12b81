/// A value of the record that a person put right.
public struct FieldCorrection: Sendable, Hashable, Codable {
    /// The value.
    public var field: RecordField
    /// What it is to be; "" for none.
    public var value: String

    /// Creates a correction.
    public init(_ field: RecordField, _ value: String) {
        self.field = field
        self.value = value
    }
}
