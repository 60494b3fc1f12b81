import GRDB

/// An order as numbers to compare.
struct LedgerOrder {
    private let order: ListOrder
    /// The places of names by the alphabet, or of documents by their number.
    private let ranks: [Int64: Int64]
    /// The documents by their number, where the order goes by it.
    private let numbers: [RankedNumber]

    init(_ order: ListOrder, in database: Database) throws {
        self.order = order
        numbers = order.key == .number ? try RankedNumber.all(in: database) : []
        ranks =
            switch order.key {
            case .issuer: try Self.ranks(of: .issuer, in: database)
            case .kind: try Self.ranks(of: .kind, in: database)
            case .number:
                Dictionary(
                    uniqueKeysWithValues: numbers.enumerated().map { ($1.document, Int64($0)) })
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

    /// The place of a task on a day; where a task stands once, its days need not differ.
    func place(
        of task: LedgerTask, on day: LedgerDay, in line: LedgerLine, amongDays: Bool
    ) -> ListPlace {
        ListPlace(
            key: turned(key(of: line, due: day.due, grade: task.grade)),
            tie: task.id << 16 | (amongDays ? Int64(day.place ?? 0) : 0))
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

    /// The document of a place of a document.
    func document(at place: ListPlace) -> Int64 { 0 &- turned(place.tie) }

    private func turned(_ number: Int64) -> Int64 { order.isReversed ? ~number : number }

    private static func ranks(
        of facet: FacetNames.Facet, in database: Database
    ) throws -> [Int64: Int64] {
        let names = try FacetNames(database).all(facet).sorted { ($0.key, $0.id) < ($1.key, $1.id) }
        return Dictionary(
            uniqueKeysWithValues: names.enumerated().map { ($1.id, Int64($0)) })
    }
}

// A rank is a place among others, which come and go: a cursor has what the rank was made from.
extension LedgerOrder {
    /// The cursor of a row by its place.
    func cursor(of list: ListCursor.List, at place: ListPlace, part: Int = 0) -> ListCursor {
        var cursor = ListCursor(
            list: list, order: order, key: place.key, tie: place.tie, part: part)
        let rank = turned(place.key)
        switch order.key {
        case .issuer, .kind:
            cursor.key = ranks.first { $0.value == rank }?.key ?? .max
        case .number:
            cursor.key = .max
            if let place = Int(exactly: rank), numbers.indices.contains(place) {
                cursor.key = numbers[place].document
                cursor.name = numbers[place].text
            }
        case .relevance, .date, .due, .grade, .added: break
        }
        return cursor
    }

    /// The place behind which a page begins.
    ///
    /// - Throws: ``CatalogueError`` with the code `refused` for a cursor of another list or order.
    func place(of cursor: ListCursor?, in list: ListCursor.List) throws -> ListPlace? {
        guard let cursor else { return nil }
        try cursor.check(list, order)
        switch order.key {
        case .issuer, .kind:
            return ListPlace(key: turned(ranks[cursor.key] ?? .max), tie: cursor.tie)
        case .number where cursor.key != .max:
            let number = RankedNumber(cursor.name, of: cursor.key)
            let before = numbers.prefix { $0 < number }.count
            if before < numbers.count, numbers[before] == number {
                return ListPlace(key: turned(Int64(before)), tie: cursor.tie)
            }
            // It is gone: between those that were before and behind it.
            return ListPlace(
                key: order.isReversed ? turned(Int64(before)) : Int64(before) - 1, tie: .max)
        case .number:
            return ListPlace(key: turned(.max), tie: cursor.tie)
        case .relevance, .date, .due, .grade, .added:
            return ListPlace(key: cursor.key, tie: cursor.tie)
        }
    }
}
