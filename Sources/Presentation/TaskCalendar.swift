package import CatalogueStore
package import DocumentModel
import Publishing

/// The days of tasks in a list as a calendar.
package struct TaskCalendar {
    private let name: String

    /// Creates a calendar of a name.
    package init(named name: String) {
        self.name = name
    }

    /// The calendar as UTF-8.
    ///
    /// - Parameters:
    ///   - tasks: The tasks, of any documents.
    ///   - document: Fetches a document of the tasks; its pages are not looked at.
    /// - Returns: The bytes.
    /// - Throws: ``CatalogueError`` as `document` does.
    package func bytes(
        of tasks: [TaskSummary],
        document: (Int64) throws(CatalogueError) -> ConvertedDocument
    ) throws(CatalogueError) -> [UInt8] {
        var documents: [ConvertedDocument] = []
        var done: [String: Set<String>] = [:]
        for (id, wanted) in Dictionary(grouping: tasks, by: \.document.id)
            .sorted(by: { $0.key < $1.key })
        {
            var whole = try document(id)
            let keys = Set(wanted.map(\.key))
            whole.record.tasks.removeAll { !keys.contains($0.id) }
            documents.append(whole)
            // A task is listed with a day that is not done, where it has one.
            done[whole.source.sha256, default: []].formUnion(
                wanted.filter { $0.day?.status == .done }.map(\.key))
        }
        return CalendarWriter().bytes(of: documents, named: name, done: done)
    }
}
