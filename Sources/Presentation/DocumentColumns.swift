package import CatalogueStore
import DocumentModel
import Publishing

extension RowColumn<DocumentSummary> {
    /// What a list says of a document.
    package static var documents: [RowColumn<DocumentSummary>] {
        [
            .shown(.id) { row, _ in .integer(Int(row.id)) },
            .shown(.number) { row, _ in ResultCell(row.number) },
            .shown(.date) { row, _ in ResultCell(row.date) },
            .shown(.kind) { row, _ in ResultCell(row.kind) },
            .shown(.issuer) { row, _ in ResultCell(row.issuer) },
            .shown(.title) { row, _ in ResultCell(row.title) },
            .more(.signer) { row, _ in ResultCell(row.signer) },
            .shown(.grade) { row, _ in .text(row.grade.rawValue) },
            .more(.warnings) { row, _ in .integer(row.warnings) },
            .more(.pages) { row, _ in .integer(row.pages) },
            .shown(.tasks) { row, _ in .integer(row.tasks) },
            .more(.file) { row, messages in ResultCell(file: row.file, for: messages) },
            .more(.held) { row, _ in .boolean(row.isHeld) },
            .more(.acceptedBy) { row, _ in ResultCell(row.acceptedBy) },
        ]
    }
}

extension RowColumn<SearchHit> {
    /// What a search says of a document that it found.
    package static var hits: [RowColumn<SearchHit>] {
        [
            .shown(.id) { row, _ in .integer(Int(row.document.id)) },
            .shown(.number) { row, _ in ResultCell(row.document.number) },
            .shown(.date) { row, _ in ResultCell(row.document.date) },
            .more(.kind) { row, _ in ResultCell(row.document.kind) },
            .more(.issuer) { row, _ in ResultCell(row.document.issuer) },
            .shown(.title) { row, _ in ResultCell(row.document.title) },
            .more(.grade) { row, _ in .text(row.document.grade.rawValue) },
            .more(.tasks) { row, _ in .integer(row.document.tasks) },
            .more(.file) { row, messages in ResultCell(file: row.document.file, for: messages) },
            .more(.held) { row, _ in .boolean(row.document.isHeld) },
            .shown(.page) { row, _ in ResultCell(row.snippet?.page) },
            .shown(.found) { row, _ in
                row.snippet.map { snippet in
                    .marked(
                        MarkedText(
                            snippet.parts.map { MarkedText.Run($0.text, isMarked: $0.isFound) }))
                } ?? .empty
            },
        ]
    }
}
