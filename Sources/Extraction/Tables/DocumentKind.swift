/// A kind of document by name, with its abbreviation.
struct DocumentKind: Sendable, Hashable {
    /// What makes a kind one.
    enum Group: String, Sendable, Hashable {
        /// Decree 30/2020/NĐ-CP, Article 7.
        case administrative
        /// The law on legal normative documents.
        case law
        /// The Party.
        case party
        /// A form of copy: it stands in symbols, but no document is headed by it.
        case copy
        /// A word for any document: it stands in citations only.
        case word
    }

    /// The name as in running text: "Kế hoạch".
    let name: String
    /// The abbreviation in the symbol: "KH"; nil where there is none.
    let code: String?
    /// What makes it a kind.
    let group: Group

    /// The kind without number and abbreviation of its own.
    static let letter = DocumentKind(name: "Công văn", code: nil, group: .administrative)
}
