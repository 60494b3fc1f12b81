import DocumentModel

/// Where a citation is: the document that cites, and which of its citations.
struct CitationRow {
    var document: Int64
    var position: Int64
    /// The citing document's date.
    var date: CivilDate?

    /// Its place where the newest citing document is the first.
    var place: ListPlace {
        let number = date.map { Int64($0.year * 10_000 + ($0.month ?? 0) * 100 + ($0.day ?? 0)) }
        return ListPlace(
            key: number.map { -$0 } ?? .max, tie: -document << 16 | min(position, 0xFFFF))
    }
}
