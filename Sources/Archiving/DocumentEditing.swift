public import CatalogueStore
public import DocumentModel
public import Ingestion

/// Puts what people correct into a document: its text, its record, and all that is made of them.
public struct DocumentEditing {
    /// Words that are all to be replaced by others.
    public struct Replacement: Sendable, Hashable {
        /// The word as it stands in the best text.
        public var before: String
        /// What stands on the paper.
        public var after: String
        /// The page, from 1; nil for all.
        public var page: Int?

        /// Creates a replacement.
        public init(before: String, after: String, page: Int? = nil) {
            self.before = before
            self.after = after
            self.page = page
        }
    }

    let archive: Archive
    private let pipeline: DocumentPipeline

    /// Creates an editing; the pipeline makes records anew.
    public init(archive: Archive, pipeline: DocumentPipeline) {
        self.archive = archive
        self.pipeline = pipeline
    }

    /// The corrections of single words that a replacement is in a document.
    public static func corrections(
        _ replacement: Replacement, of document: StoredDocument
    ) -> [WordCorrection] {
        document.converted.pages.filter { replacement.page ?? $0.number == $0.number }
            .flatMap { page in
                page.lines.enumerated().flatMap { line, content in
                    content.words.enumerated().compactMap { word, restored in
                        let place = WordCorrection(
                            page: page.number, line: line + 1, word: word + 1,
                            before: restored.text, after: replacement.after, box: restored.box)
                        return text(at: place, of: document) == replacement.before ? place : nil
                    }
                }
            }
    }

    /// What stands at a word's place in the best text; nil where there is no such place.
    public static func text(at place: WordCorrection, of document: StoredDocument) -> String? {
        if let known = document.corrections.words.first(where: { $0.isAt(place) }) {
            return known.after
        }
        return restored(at: place, of: document)?.text
    }

    private static func restored(
        at place: WordCorrection, of document: StoredDocument
    ) -> RestoredWord? {
        guard let page = document.converted.pages.first(where: { $0.number == place.page }),
            page.lines.indices.contains(place.line - 1),
            page.lines[place.line - 1].words.indices.contains(place.word - 1)
        else { return nil }
        return page.lines[place.line - 1].words[place.word - 1]
    }

    /// The word at a place, as a correction to a new text.
    public static func correction(
        page: Int, line: Int, word: Int, to text: String, of document: StoredDocument
    ) -> WordCorrection? {
        var place = WordCorrection(page: page, line: line, word: word, before: "", after: text)
        guard let restored = restored(at: place, of: document) else { return nil }
        place.before = restored.text
        place.box = restored.box
        return place
    }

    /// Makes corrections: text, search, record, tasks and what is exported follow at once.
    ///
    /// - Throws: An ``ArchiveError``; with the code `conflict` where somebody else has changed the
    ///   document since it was fetched.
    public func apply(
        _ corrections: Corrections, to document: StoredDocument, note: String?, by editor: Editor
    ) throws(ArchiveError) {
        var revised = document
        var edits: [Edit] = []
        for word in corrections.words {
            edits.append(
                Edit(
                    .document, document: document.id,
                    place: "page \(word.page), line \(word.line), word \(word.word)",
                    before: Self.text(at: word, of: document), after: word.after, note: note))
            revised.corrections.words.removeAll { $0.isAt(word) }
            revised.corrections.words.append(word)
        }
        for field in corrections.fields {
            edits.append(
                Edit(
                    .document, document: document.id, place: field.field.rawValue,
                    before: document.converted.record.value(of: field.field),
                    after: field.value, note: note))
            revised.corrections.fields.removeAll { $0.field == field.field }
            revised.corrections.fields.append(field)
        }
        do throws(IngestionError) {
            (revised.converted.record, revised.converted.grade) = try pipeline.record(
                of: document.converted.pages, corrections: revised.corrections)
        } catch {
            throw .file(document.converted.source.file, error)
        }
        let texts = CorrectedPages(revised.converted.pages, by: revised.corrections.words).texts
        do throws(CatalogueError) {
            try archive.catalogue.revise(revised, humanTexts: texts, edits: edits, by: editor)
        } catch {
            throw .catalogue(error)
        }
    }
}

extension WordCorrection {
    /// Whether two are of the same word.
    func isAt(_ other: WordCorrection) -> Bool {
        (page, line, word) == (other.page, other.line, other.word)
    }
}
