/// What people corrected in a document: the third layer of its text, over raw and restored.
public struct Corrections: Sendable, Hashable {
    /// Corrected words.
    public var words: [WordCorrection]
    /// Corrected values of the record.
    public var fields: [FieldCorrection]

    /// Creates corrections; none by default.
    public init(words: [WordCorrection] = [], fields: [FieldCorrection] = []) {
        self.words = words
        self.fields = fields
    }
}
