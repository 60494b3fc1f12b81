import DocumentModel

/// Stands in until the room Restoration has a restorer; leaves every word as read.
struct Restorer: Sendable {
    struct Health {
        enum Verdict { case healthy, mangled, tooLittle }
        var verdict = Verdict.healthy
    }
    init(dictionaries: String) throws(IngestionError) {}
    func restore(_ pages: [RecognizedPage]) -> [RestoredPage] {
        pages.map { RestoredPage(unrestored: $0) }
    }
    func health(of page: RecognizedPage) -> Health { Health() }
}
