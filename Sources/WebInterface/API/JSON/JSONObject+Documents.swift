import CatalogueStore
import DocumentModel
import Presentation

// All that is known of one document, and one of its pages.

extension JSONObject {
    /// All that is known of a document.
    ///
    /// - Parameters:
    ///   - details: What is known.
    ///   - corrections: What people corrected.
    ///   - withPlaces: Whether it is said where the file lay on the machine.
    init(_ details: DocumentDetails, corrections: Corrections, withPlaces: Bool) {
        let places = details.places.map {
            JSONObject($0, RowColumn<DocumentDetails.Place>.places)
        }
        self = [
            "summary": JSONObject(details.summary), "version": details.summary.version,
            "sha256": details.sha256, "text_from": details.textFrom.rawValue,
            "kept_at": details.keptAt, "changed_at": details.changedAt,
            "record": details.record, "made": details.made,
            "tasks": details.tasks.map { JSONObject($0) },
            "targets": details.targets.map { JSONObject($0) },
            "references": details.references.map { JSONObject($0) },
            "cited_by": details.citedBy.map { JSONObject($0) },
            "checks": details.record.checks.map { JSONObject($0, RowColumn<Check>.checks) },
            "edits": details.edits.map { JSONObject($0, RowColumn<DocumentDetails.Edit>.edits) },
            "places": withPlaces ? places : nil,
            "corrections": JSONObject(corrections),
        ]
    }

    /// What people corrected.
    init(_ corrections: Corrections) {
        self = [
            "words": corrections.words.map { word -> JSONObject in
                [
                    "page": word.page, "line": word.line, "word": word.word,
                    "before": word.before, "after": word.after,
                ]
            },
            "fields": corrections.fields.map { field -> JSONObject in
                ["field": field.field.rawValue, "value": field.value]
            },
        ]
    }

    /// A page: its texts, and its restored words with their places, by which they are corrected.
    init(_ page: PageLayers, of document: Int64) {
        self = [
            "document": document, "version": page.version, "page": page.restored.number,
            "pages": page.pageCount, "origin": page.restored.origin.rawValue,
            "geometry": page.restored.geometry,
            "text": JSONObject([
                ("raw", page.rawText), ("restored", page.restored.text),
                ("human", page.humanText),
            ]),
            "words": page.restored.lines.enumerated().flatMap { line, content in
                content.words.enumerated().map { place, word in
                    JSONObject(word, line: line + 1, place: place + 1)
                }
            },
            "corrections": JSONObject(page.corrections),
        ]
    }

    private init(_ word: RestoredWord, line: Int, place: Int) {
        self = [
            "line": line, "word": place, "text": word.text, "raw": word.raw,
            "space": word.space, "box": word.box, "probability": word.probability,
            "grade": Grade(certainty: word.probability), "treatment": word.treatment,
            "alternatives": word.alternatives,
        ]
    }
}
