import DocumentModel

/// What a page is told after a correction: what changed, and of which version it is now.
struct CorrectionAnswer: Sendable, Encodable {
    /// A word as it stands now.
    struct Word: Sendable, Encodable {
        var page: Int
        var line: Int
        var word: Int
        var text: String
    }

    /// A value of the record as it stands now.
    struct Field: Sendable, Encodable {
        var field: RecordField
        var value: String?
        /// As people read it.
        var shown: String?
        var grade: Grade?
    }

    /// Other words that are what the corrected one was.
    struct Alike: Sendable, Encodable {
        var before: String
        var after: String
        var count: Int
    }

    var version: Int
    var grade: Grade
    var words: [Word]
    var fields: [Field]
    var alike: Alike?
}
