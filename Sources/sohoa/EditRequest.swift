import Archiving
import CatalogueStore
import DocumentModel
import Ingestion

/// What `sohoa edit` was asked to correct.
struct EditRequest {
    var set: [String]
    var word: String?
    var replace: String?
    var with: String?

    /// The corrections that it is in a document.
    func corrections(of document: StoredDocument) throws(UsageError) -> Corrections {
        guard (with != nil) == (word != nil || replace != nil), word == nil || replace == nil,
            !set.isEmpty || with != nil
        else { throw .whatToEdit }
        var corrections = Corrections()
        for assignment in set { corrections.fields.append(try Self.field(assignment)) }
        guard let with = with?.composed else { return corrections }
        if let word {
            corrections.words = [try Self.word(word, to: with, of: document)]
        } else if let replace = replace?.composed {
            corrections.words = DocumentEditing.corrections(
                DocumentEditing.Replacement(before: replace, after: with), of: document)
            guard !corrections.words.isEmpty else { throw .noSuchWord(replace) }
        }
        return corrections
    }

    private static func field(_ assignment: String) throws(UsageError) -> FieldCorrection {
        let parts = assignment.split(
            separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let field = RecordField(rawValue: String(parts[0])) else {
            throw .field(assignment)
        }
        let value = String(parts[1]).composed
        guard field != .date || value.isEmpty || CivilDate(value) != nil else {
            throw .field(assignment)
        }
        return FieldCorrection(field, value)
    }

    private static func word(
        _ place: String, to text: String, of document: StoredDocument
    ) throws(UsageError) -> WordCorrection {
        let numbers = place.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 3, let page = numbers[0], let line = numbers[1],
            let word = numbers[2],
            let correction = DocumentEditing.correction(
                page: page, line: line, word: word, to: text, of: document)
        else { throw .noSuchWord(place) }
        return correction
    }
}
