public import DocumentModel

/// A converted document as it goes into the catalogue.
public struct KeptDocument: Sendable {
    /// What was read, the pages as restored and the record with what people corrected.
    public var converted: ConvertedDocument
    /// The pages' texts with what people corrected, by page number; pages without corrections are
    /// not in it.
    public var humanTexts: [Int: String]
    /// Which settings and models it was made with.
    public var fingerprint: String

    /// Creates a document to be kept.
    public init(
        converted: ConvertedDocument, humanTexts: [Int: String] = [:], fingerprint: String
    ) {
        self.converted = converted
        self.humanTexts = humanTexts
        self.fingerprint = fingerprint
    }
}
