import DocumentModel

/// The texts of a document's pages with what people corrected.
struct CorrectedPages {
    /// The texts by page number, of the pages on which something was corrected.
    private(set) var texts: [Int: String] = [:]
    /// The corrections that have no place any more.
    private(set) var unplaced: [WordCorrection] = []

    init(_ pages: [RestoredPage], by corrections: [WordCorrection]) {
        guard !corrections.isEmpty else { return }
        for page in pages where page.isCorrected(by: corrections) {
            let (corrected, unplaced) = page.corrected(by: corrections)
            texts[page.number] = corrected.text
            self.unplaced += unplaced
        }
        let numbers = Set(pages.map(\.number))
        unplaced += corrections.filter { !numbers.contains($0.page) }
    }
}
