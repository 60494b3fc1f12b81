import CatalogueStore
import DocumentModel
import HTTPTypes
import Hummingbird

extension Operation {
    /// What people put right in documents, and what they say of them.
    static let corrections = [
        Operation(
            "correctDocument", .post, "/documents/{id}/corrections", role: .archivist, on: .making
        ) { call in
            let expected = try ExpectedVersion(call)
            let id = try call.number("id")
            let version = try call.viewing.file(of: id).version
            try expected.check(version)
            let wanted = try CorrectionRequest(call.fields, version: version)
            try expected.meaningVersion {
                _ = try Correcting(viewing: call.viewing, peer: call.peer).apply(wanted, to: id)
            }
            return try document(id, call)
        },
        Operation("acceptDocument", .post, "/documents/{id}/acceptance", role: .archivist) { call in
            try mark(.accept, call) { id, note, version in
                try call.catalogue.accept(id, version: version, note: note, by: call.editor)
            }
        },
        Operation("releaseDocument", .post, "/documents/{id}/release", role: .archivist) { call in
            try mark(.release, call) { id, note, version in
                try call.catalogue.release(id, version: version, note: note, by: call.editor)
            }
        },
    ]

    /// Marks a document in the version that was seen, and shows it as it is then.
    private static func mark(
        _ action: AuditAction, _ call: Call,
        _ mark: (Int64, String?, Int) throws -> Void
    ) throws -> Response {
        try call.fields.allow(["version", "note"])
        let expected = try ExpectedVersion(call)
        let note = try call.fields.text("note")
        let id = try call.number("id")
        let document = try call.catalogue.details(
            of: id, includesHeld: call.visitor.seesSecret, today: call.today
        ).summary
        try expected.check(document.version)
        try expected.meaningVersion { try mark(id, note, document.version) }
        try call.log(action, document: id)
        return try Self.document(id, call)
    }
}

extension CorrectionRequest {
    /// The most words that one call puts right one by one.
    private static let mostWords = 2_000

    /// Reads what a program sends.
    ///
    /// - Throws: ``WebError`` `invalid` with the key that makes no sense.
    fileprivate init(_ fields: JSONFields, version: Int) throws(WebError) {
        try fields.allow(["version", "note", "words", "replacement", "fields"])
        self.init(version: version, note: try fields.text("note"))
        let numbers = 1...Int(Int32.max)
        var words: [Word] = []
        for word in try fields.objects("words", most: Self.mostWords) {
            try word.allow(["page", "line", "word", "after"])
            words.append(
                Word(
                    page: try word.requiredInteger("page", in: numbers),
                    line: try word.requiredInteger("line", in: numbers),
                    word: try word.requiredInteger("word", in: numbers),
                    after: try word.text("after") ?? ""))
        }
        self.words = words
        if fields.has("replacement") {
            let replacement = try fields.object("replacement")
            try replacement.allow(["before", "after"])
            self.replacement = Replacement(
                before: try replacement.requiredText("before"),
                after: try replacement.text("after") ?? "")
        }
        let values = try fields.object("fields")
        try values.allow(RecordField.allCases.map(\.rawValue))
        var corrected: [Field] = []
        for field in RecordField.allCases where values.has(field.rawValue) {
            corrected.append(Field(field: field, value: try values.text(field.rawValue) ?? ""))
        }
        self.fields = corrected
    }
}
