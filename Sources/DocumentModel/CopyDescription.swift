/// What a document's searchable copy says of it, beside the words of its pages.
public struct CopyDescription: Sendable, Hashable, Codable {
    /// The title, in one line.
    public var title: String
    /// Who issued the document; nil where that is not known.
    public var issuer: String?
    /// The document's date; nil where it is not known.
    public var date: CivilDate?
    /// The original's file name.
    public var file: String
    /// SHA-256 of the original.
    public var sha256: String
    /// What makes the copy: "sohoa 0.1.0".
    public var producer: String
    /// The numbered headings, in order.
    public var sections: [Section]

    /// Creates a description.
    public init(
        title: String, issuer: String? = nil, date: CivilDate? = nil, file: String,
        sha256: String, producer: String, sections: [Section] = []
    ) {
        self.title = title
        self.issuer = issuer
        self.date = date
        self.file = file
        self.sha256 = sha256
        self.producer = producer
        self.sections = sections
    }
}
