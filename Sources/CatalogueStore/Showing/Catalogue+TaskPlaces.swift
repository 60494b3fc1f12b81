import GRDB

extension Catalogue {
    /// Where the orders of tasks begin in their documents; without tasks whose place is unknown.
    public func textPlaces(ofTasks tasks: [Int64]) throws(CatalogueError) -> [Int64: TextPlace] {
        try read { database in
            var places: [Int64: TextPlace] = [:]
            for task in tasks {
                let row = try database.row(
                    """
                    SELECT json_extract(entry.value, '$.evidence[0].page') AS page,
                        json_extract(entry.value, '$.evidence[0].line') AS line
                      FROM task JOIN document ON document.id = task.document
                        JOIN json_each(document.record, '$.tasks') AS entry
                      WHERE task.id = \(task)
                        AND json_extract(entry.value, '$.id') = task.key LIMIT 1
                    """)
                guard let page = row?["page"] as Int?, let line = row?["line"] as Int? else {
                    continue
                }
                places[task] = TextPlace(page: page, line: line)
            }
            return places
        }
    }

    /// The document that orders a task.
    ///
    /// - Throws: ``CatalogueError`` with the code `notFound` where there is no such task, or its
    ///   document is held and not asked for.
    public func document(
        ofTask task: Int64, includesHeld: Bool = false
    ) throws(CatalogueError) -> Int64 {
        try read { database in
            let document = try database.value(
                Int64.self,
                """
                SELECT document.id FROM task JOIN document ON document.id = task.document
                  WHERE task.id = \(task) AND (held = 0 OR \(includesHeld))
                """)
            guard let document else {
                throw CatalogueError(.notFound, detail: "task \(task)")
            }
            return document
        }
    }
}
