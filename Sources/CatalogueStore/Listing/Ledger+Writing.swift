import DocumentModel
import FoundationEssentials
import GRDB

extension Ledger {
    /// Writes the lines anew of which rows have changed; to be called at the end of every change.
    func bringUpToDate() throws {
        let stale = try database.values(Int64.self, "SELECT document FROM ledger_due")
        guard !stale.isEmpty else { return }
        let names = FacetNames(database)
        for (block, documents) in Dictionary(grouping: stale, by: LedgerBlock.number).sorted(
            by: { $0.key < $1.key })
        {
            var lines = try self.block(block)
            for id in documents { lines.set(try entry(of: id, names: names), for: id) }
            let data = lines.data
            try database.execute(
                literal:
                    "INSERT OR REPLACE INTO ledger VALUES (\(block), \(data.heads), \(data.tasks))"
            )
        }
        try database.execute(sql: "DELETE FROM ledger_due")
    }

    /// Whether every change of the rows is in the lines.
    func isUpToDate() throws -> Bool {
        try database.value(Bool.self, "SELECT NOT EXISTS (SELECT 1 FROM ledger_due)") ?? true
    }

    /// Writes every line anew.
    func rebuild() throws {
        try database.execute(sql: "DELETE FROM ledger")
        try database.execute(sql: "DELETE FROM ledger_stamp")
        try database.execute(sql: "INSERT OR IGNORE INTO ledger_due SELECT id FROM document")
        try bringUpToDate()
    }

    /// The documents whose lines are not what their rows say, or that have none, or are not there.
    func wrongLines() throws -> [Int64] {
        var wrong: [Int64] = []
        let names = FacetNames(database)
        let documents = try database.values(Int64.self, "SELECT id FROM document ORDER BY id")
        let blocks = try database.values(Int64.self, "SELECT block FROM ledger")
        let stamped = Set(try database.values(Int64.self, "SELECT block FROM ledger_stamp"))
        // A stamp of nothing: the first number of such a block stands for it.
        wrong += stamped.subtracting(blocks).sorted().map(LedgerBlock.firstDocument)
        let expected = Dictionary(grouping: documents, by: LedgerBlock.number)
        for number in Set(expected.keys).union(blocks).sorted() {
            // Without its stamp nobody reads a block.
            let block =
                stamped.contains(number)
                ? try self.block(number) : LedgerBlock(heads: Data(), tasks: Data())
            var right = LedgerBlock(heads: Data(), tasks: Data())
            for id in expected[number] ?? [] { right.set(try entry(of: id, names: names), for: id) }
            for id in Set(block.entries.keys).union(right.entries.keys).sorted()
            where block.entries[id]?.bytes != right.entries[id]?.bytes {
                wrong.append(id)
            }
        }
        return wrong
    }

    private func block(_ number: Int64) throws -> LedgerBlock {
        let row = try database.row("SELECT heads, tasks FROM ledger WHERE block = \(number)")
        return LedgerBlock(heads: row?["heads"] ?? Data(), tasks: row?["tasks"] ?? Data())
    }

    /// A document's line as its rows say; nil where it is gone.
    private func entry(of id: Int64, names: FacetNames) throws -> LedgerBlock.Entry? {
        guard
            let head = try database.row(
                """
                SELECT kind, kind_code, issuer, issuer_key, place, date, grade, held
                  FROM document WHERE id = \(id)
                """)
        else { return nil }
        let kind = try (head["kind"] as String?).map { name in
            try names.number(of: .kind, key: name.key, label: name, code: head["kind_code"])
        }
        let issuer = try (head["issuer"] as String?).map { name in
            try names.number(of: .issuer, key: head["issuer_key"] ?? name.key, label: name)
        }
        let place = try (head["place"] as String?).map { name in
            try names.number(of: .place, key: name.key, label: name)
        }
        let line = LedgerLine(
            document: id, kind: kind ?? 0, issuer: issuer ?? 0, place: place ?? 0,
            date: Self.number(ofDate: head["date"]),
            grade: (Grade(rawValue: head["grade"]) ?? .d).place, isHeld: head["held"],
            tasks: LedgerTasks(bytes: UnsafeRawBufferPointer(start: nil, count: 0)))
        return LedgerBlock.Entry(
            head: line, tasks: try LedgerTasks.data(of: tasks(of: id, names: names)))
    }

    private func tasks(of document: Int64, names: FacetNames) throws -> [LedgerTasks.Entry] {
        let rows = try database.rows(
            "SELECT id, grade FROM task WHERE document = \(document) ORDER BY id")
        return try rows.map { row in
            let id: Int64 = row["id"]
            let units = try database.rows(
                """
                SELECT key, ifnull(resolved, name) AS label, role FROM task_unit
                  WHERE task = \(id) AND role <> 'report' ORDER BY role, position
                """)
            var entries: [LedgerUnit] = []
            for unit in units {
                let number = try names.number(of: .unit, key: unit["key"], label: unit["label"])
                let leads = unit["role"] == "lead"
                if let known = entries.firstIndex(where: { $0.id == number }) {
                    entries[known].supports = entries[known].supports || !leads
                } else {
                    entries.append(LedgerUnit(id: number, leads: leads, supports: !leads))
                }
            }
            return LedgerTasks.Entry(
                id: id, grade: (Grade(rawValue: row["grade"]) ?? .d).place, units: entries,
                days: try days(of: id))
        }
    }

    private func days(of task: Int64) throws -> [LedgerDay] {
        let rows = try database.rows(
            """
            SELECT due, status FROM occurrence WHERE task = \(task)
              ORDER BY due IS NULL, due, id
            """)
        return rows.enumerated().map { place, row in
            let due = (row["due"] as String?).flatMap { CivilDate($0)?.dayNumber }
            let status: LedgerDay.Status =
                switch TaskStatus(rawValue: row["status"]) {
                case .done: .done
                case .ongoing: .ongoing
                case .open, nil: .open
                }
            return LedgerDay(
                place: place, due: due.flatMap { Int32(exactly: $0) } ?? LedgerDay.unknown,
                status: status)
        }
    }

    /// "2025-08-20" as 20250820; 0 for none.
    private static func number(ofDate text: String?) -> Int64 {
        guard let date = text.flatMap({ CivilDate($0) }) else { return 0 }
        return Int64(date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0))
    }
}

extension LedgerBlock.Entry {
    /// All that is kept of the line.
    fileprivate var bytes: Data {
        var block = LedgerBlock(heads: Data(), tasks: Data())
        block.set(self, for: head.document)
        return block.data.heads + block.data.tasks
    }
}
