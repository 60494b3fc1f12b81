import Archiving
import CatalogueStore
import DocumentModel
import Presentation

/// The way from what somebody wants to correct to a corrected document.
struct Correcting {
    let viewing: Viewing
    /// Where the request comes from, for the log.
    let peer: String?

    /// Corrects a document; blocks.
    ///
    /// - Throws: ``WebError`` and errors of the archive; `conflict` where somebody else has changed
    ///   the document since it was seen.
    func apply(_ request: CorrectionRequest, to id: Int64) throws -> CorrectionAnswer {
        guard viewing.visitor.may(.archivist) else { throw WebError(.forbidden) }
        let request = try request.checked()
        let stored = try viewing.catalogue.document(id)
        guard !stored.isHeld || viewing.visitor.seesSecret else { throw WebError(.notFound) }
        guard stored.version == request.version else {
            throw WebError(.conflict, detail: "document \(id) has been changed meanwhile")
        }
        let text = ShownText(stored)
        var corrections = Corrections()
        for word in request.words ?? [] {
            guard
                let correction = text.correction(
                    page: word.page, line: word.line, word: word.word, to: word.after)
            else {
                throw WebError(
                    .invalid, detail: "no word \(word.page):\(word.line):\(word.word)")
            }
            corrections.words.append(correction)
        }
        if let replacement = request.replacement {
            corrections.words += text.corrections(of: replacement.before, to: replacement.after)
        }
        corrections.fields = (request.fields ?? []).map { FieldCorrection($0.field, $0.value) }
        if !corrections.words.isEmpty || !corrections.fields.isEmpty {
            let editor = Editor(name: viewing.visitor.name)
            try viewing.site.editing.edit { editing throws(ArchiveError) in
                try editing.apply(corrections, to: stored, note: request.note, by: editor)
            }
            try viewing.catalogue.audit(
                .edit, by: editor.name, address: peer, document: id,
                detail: "\(corrections.words.count + corrections.fields.count)")
        }
        return try answer(
            id, corrections, alike: request.words?.first.flatMap { text.alike($0) })
    }

    private func answer(
        _ id: Int64, _ corrections: Corrections, alike: CorrectionAnswer.Alike?
    ) throws -> CorrectionAnswer {
        let details = try viewing.catalogue.details(
            of: id, includesHeld: viewing.visitor.seesSecret, today: viewing.today)
        let fields = RecordField.allCases.map { field in
            let value = details.record.value(of: field)
            let shown =
                field == .date ? value.flatMap(CivilDate.init).map(viewing.messages.day) : value
            return CorrectionAnswer.Field(
                field: field, value: value, shown: shown,
                grade: details.record.support(of: field)?.grade)
        }
        return CorrectionAnswer(
            version: details.summary.version, grade: details.summary.grade,
            words: corrections.words.map {
                .init(page: $0.page, line: $0.line, word: $0.word, text: $0.after)
            },
            fields: fields, alike: alike)
    }
}
