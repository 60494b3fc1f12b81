import DocumentModel

/// What somebody typed that could not be kept, with the reason: it is shown again, nothing is lost.
struct DocumentDraft: Sendable {
    var error: WebError
    var fields: [RecordField: String] = [:]
    /// The text of the word that the address names.
    var word: String?
}
