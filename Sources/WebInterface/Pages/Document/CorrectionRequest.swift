import DocumentModel
import Ingestion

/// What somebody wants to correct in a document, of a version that they have seen.
struct CorrectionRequest: Sendable, Decodable {
    /// A word.
    struct Word: Sendable, Decodable {
        var page: Int
        var line: Int
        var word: Int
        /// What stands on the paper.
        var after: String
    }

    /// A value of the record.
    struct Field: Sendable, Decodable {
        var field: RecordField
        var value: String
    }

    /// A word that is to be corrected wherever it stands.
    struct Replacement: Sendable, Decodable {
        var before: String
        var after: String
    }

    var version: Int
    var words: [Word]?
    var fields: [Field]?
    var replacement: Replacement?
    var note: String?

    /// The most characters of a word or a value.
    static let longestText = 4_000

    /// What is wanted, its texts in one form: NFC, single blanks, nothing that nobody sees.
    ///
    /// - Throws: ``WebError`` `invalid` with what makes no sense.
    func checked() throws(WebError) -> CorrectionRequest {
        var request = self
        for word in words ?? [] where min(word.page, word.line, word.word) < 1 {
            throw WebError(.invalid, detail: "no word \(word.page):\(word.line):\(word.word)")
        }
        for index in (words ?? []).indices {
            request.words?[index].after = try Self.plain(words?[index].after ?? "")
        }
        for index in (fields ?? []).indices {
            let value = try Self.plain(fields?[index].value ?? "")
            if fields?[index].field == .date, !value.isEmpty, CivilDate(value) == nil {
                throw WebError(.invalid, detail: "date=\(value)")
            }
            request.fields?[index].value = value
        }
        if let replacement {
            request.replacement = Replacement(
                before: replacement.before.composed, after: try Self.plain(replacement.after))
        }
        guard !(words ?? []).isEmpty || !(fields ?? []).isEmpty || replacement != nil else {
            throw WebError(.invalid, detail: "nothing to correct")
        }
        return request
    }

    private static func plain(_ text: String) throws(WebError) -> String {
        guard text.count <= longestText else { throw WebError(.invalid, detail: "too long") }
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .control || $0.properties.isWhitespace
        }
        guard isPlain else { throw WebError(.invalid, detail: "control characters") }
        return text.composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension CorrectionRequest {
    /// Reads a form that one of our pages sends.
    ///
    /// - Throws: ``WebError`` `invalid` with the field that makes no sense.
    init(_ form: FormFields) throws(WebError) {
        func number(_ name: String) throws(WebError) -> Int {
            guard let number = form[name].flatMap({ Int($0) }) else {
                throw WebError(.invalid, detail: "\(name)=\(form[name] ?? "")")
            }
            return number
        }
        version = try number("version")
        note = form.text("note")
        if let name = form["field"] {
            guard let field = RecordField(rawValue: name) else {
                throw WebError(.invalid, detail: "field=\(name)")
            }
            fields = [Field(field: field, value: form["value"] ?? "")]
        } else {
            let after = form["pick"] ?? form["after"] ?? ""
            words = [
                Word(
                    page: try number("at"), line: try number("line"), word: try number("word"),
                    after: after)
            ]
        }
    }
}
