import CatalogueStore
import DocumentModel
import Presentation
import Publishing

// What lists say of their rows, as docs/catalogue.md names it, and a little more that programs need
// to go on from there.

extension JSONObject {
    /// A row of a list.
    init<Row>(_ row: Row, _ columns: [RowColumn<Row>]) {
        self.init(columns.map { ($0.column.rawValue, CellValue(cell: $0.cell(row, nil))) })
    }

    /// A document.
    init(_ document: DocumentSummary) {
        self = JSONObject(document, RowColumn<DocumentSummary>.documents)
            .with(["version": document.version, "kept_at": document.kept.text])
    }

    /// A document that was found, with the stretch of its text that has the words.
    init(_ hit: SearchHit) {
        let snippet = hit.snippet.map { snippet -> JSONObject in
            [
                "page": snippet.page,
                "parts": snippet.parts.map { part -> JSONObject in
                    ["text": part.text, "found": part.isFound]
                },
            ]
        }
        self = JSONObject(hit.document).with(["snippet": snippet])
    }

    /// A task on one of its days.
    init(_ task: TaskSummary) {
        self = JSONObject(task, RowColumn<TaskSummary>.tasks)
            .with(["day_id": task.day?.id, "day_version": task.day?.version])
    }

    /// A day of a task.
    init(_ day: TaskDay) {
        self = [
            "id": day.id, "due": day.due?.description, "time": day.time, "deadline": day.words,
            "recurrence": day.recurrence?.rawValue, "status": day.status.rawValue,
            "overdue": day.isOverdue, "percent": day.percent, "note": day.note,
            "version": day.version, "gone": day.isGone,
        ]
    }

    /// A task with all its days.
    init(_ task: DocumentDetails.Task) {
        self = JSONObject(task.summary).with(["all_days": task.days.map { JSONObject($0) }])
    }

    /// A target with what was last measured.
    init(_ target: TargetSummary) {
        self.init(target, RowColumn<TargetSummary>.targets)
    }

    /// A citation.
    init(_ reference: ReferenceSummary) {
        let cited = reference.cited
        self = JSONObject(
            reference,
            RowColumn<ReferenceSummary>.references.filter { $0.column != .citedDocuments }
        ).with(["cited_documents": cited])
    }
}

/// What stands in a cell, as JSON has it.
private struct CellValue: Encodable, Sendable {
    let cell: ResultCell

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch cell {
        case .empty: try container.encodeNil()
        case .text(let text): try container.encode(text)
        case .marked(let text): try container.encode(text.plain)
        case .integer(let number): try container.encode(number)
        case .real(let number): try container.encode(number.isFinite ? number : nil)
        case .date(let date): try container.encode(date.description)
        case .timeStamp(let time): try container.encode(time.description)
        case .boolean(let value): try container.encode(value)
        case .list(let texts): try container.encode(texts)
        }
    }
}
