import GRDB

/// An order as numbers to compare.
struct LedgerOrder {
    private let order: ListOrder
    /// The places of names by the alphabet, or of documents by their number.
    private let ranks: [Int64: Int64]

    init(_ order: ListOrder, in database: Database) throws {
        self.order = order
        ranks =
            switch order.key {
            case .issuer: try Self.ranks(of: .issuer, in: database)
            case .kind: try Self.ranks(of: .kind, in: database)
            case .number: try Self.ranksOfNumbers(in: database)
            case .relevance, .date, .due, .grade, .added: [:]
            }
    }

    /// Whether the lines' tasks have to be looked at to order documents.
    var looksAtTasks: Bool { order.key == .due }

    /// The place of a document.
    func place(of line: LedgerLine) -> ListPlace {
        let due =
            order.key == .due
            ? line.tasks.reduce(LedgerDay.unknown) { earliest, task in
                task.days.reduce(earliest) { $1.status == .done ? $0 : min($0, $1.due) }
            } : LedgerDay.unknown
        return ListPlace(
            key: turned(key(of: line, due: due, grade: line.grade)), tie: turned(-line.document))
    }

    /// The place of a task on a day.
    func place(
        of task: LedgerTask, on day: LedgerDay, in line: LedgerLine
    ) -> ListPlace {
        ListPlace(
            key: turned(key(of: line, due: day.due, grade: task.grade)), tie: task.id)
    }

    private func key(of line: LedgerLine, due: Int32, grade: UInt8) -> Int64 {
        switch order.key {
        case .relevance, .date: line.date == 0 ? .max : -line.date
        case .due: Int64(due)
        case .number: ranks[line.document] ?? .max
        case .issuer: ranks[line.issuer] ?? .max
        case .kind: ranks[line.kind] ?? .max
        case .grade: -Int64(grade)
        case .added: -line.document
        }
    }

    private func turned(_ number: Int64) -> Int64 { order.isReversed ? ~number : number }

    private static func ranks(
        of facet: FacetNames.Facet, in database: Database
    ) throws -> [Int64: Int64] {
        let names = try FacetNames(database).all(facet).sorted { ($0.key, $0.id) < ($1.key, $1.id) }
        return Dictionary(
            uniqueKeysWithValues: names.enumerated().map { ($1.id, Int64($0)) })
    }

    private static func ranksOfNumbers(in database: Database) throws -> [Int64: Int64] {
        let rows = try database.rows(
            "SELECT id, number_key FROM document WHERE number_key IS NOT NULL")
        let numbers = rows.map { row -> (value: Int, symbol: String, id: Int64) in
            let number: String = row["number_key"]
            let digits = number.prefix { ("0"..."9").contains($0) }
            return (Int(digits) ?? .max, String(number[digits.endIndex...]), row["id"])
        }
        return Dictionary(
            uniqueKeysWithValues: numbers.sorted { $0 < $1 }.enumerated().map {
                ($1.id, Int64($0))
            })
    }
}
