package import CatalogueStore
import DocumentModel
package import Publishing

extension IncomingRegister.Entry {
    /// A document's line.
    package init(_ document: DocumentSummary) {
        let subject = [document.kind, document.title].compactMap { $0 }.joined(separator: " ")
        self.init(
            arrived: TimeStamp(seconds: Int(document.kept.seconds))?.date,
            arrivalNumber: String(document.id), author: document.issuer ?? "",
            number: document.number ?? "", date: document.date, subject: subject)
    }
}

extension FollowUpRegister.Entry {
    /// A task's line.
    package init(_ task: TaskSummary, messages: Messages) {
        let source = task.document
        self.init(
            arrivalNumber: String(source.id),
            document: FollowUpRegister.name(
                kind: source.kind, number: source.number, date: source.date,
                issuer: source.issuer),
            handler: task.lead.joined(separator: "; "),
            due: ResultCell(task.day?.due),
            progress: task.day.map { messages.status(of: $0) } ?? "",
            note: [task.day?.note, task.statement].compactMap { $0 }.joined(separator: ": "))
    }
}
