import DocumentModel
import GRDB
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct ListCursorTests {
    private static let orders = ListOrder.Key.allCases.flatMap {
        [ListOrder($0), ListOrder($0, isReversed: true)]
    }

    /// Documents that differ in what lists go by, some without it.
    private func fill(_ archive: borrowing SampleArchive, files: some Sequence<Int>) throws {
        for file in files {
            try archive.add(
                SampleDocument.make(
                    ["báo cáo \(file)"],
                    number: file % 7 == 0 ? nil : "\((file * 5) % 11)/KH-\(["B", "A"][file % 2])",
                    kind: ["Kế hoạch", "Quyết định", "Báo cáo"][file % 3],
                    issuer: ["SỞ B", "SỞ A", "Ủy ban", "BCH"][file % 4],
                    date: file % 5 == 0 ? "" : "2025-0\(file % 9 + 1)-1\(file % 3)",
                    tasks: [
                        SampleDocument.task(
                            "1", "Báo cáo", due: ["2026-01-0\(file % 9 + 1)", "2026-02-01"]),
                        SampleDocument.task("2", "Gửi báo cáo", grade: .c),
                    ],
                    targets: (0..<file % 4).map { place in
                        Target(
                            statement: "đạt \(place)", comparison: .more, value: Double(place),
                            unit: "%", grade: .a, evidence: [])
                    },
                    references: (0..<file % 3 + 1).map { place in
                        Reference(number: "\(place)/NQ-CP", grade: .a, evidence: [])
                    }), file: file)
        }
    }

    private func document(_ row: some Any) -> Int64 {
        switch row {
        case let row as DocumentSummary: row.id
        case let row as SearchHit: row.document.id
        case let row as TaskSummary: row.document.id
        case let row as TargetSummary: row.document.id
        case let row as ReferenceSummary: row.citing.id
        case let row as ReviewItem: row.document.id
        case let row as UnansweredDocument: row.document.id
        default: 0
        }
    }

    /// Goes through a list page by page; `meanwhile` changes the archive after the second.
    private func pages<Row: Sendable & Hashable>(
        _ list: ListCursor.List, _ order: ListOrder,
        _ rows: (PageRequest) throws -> Listing<Row>, meanwhile: () throws -> Void = {}
    ) throws -> [Row] {
        var all: [Row] = []
        var cursor: ListCursor?
        for number in 0..<200 {
            let page = try rows(PageRequest(limit: 3, after: cursor))
            all += page.rows
            if number == 1 { try meanwhile() }
            guard let next = page.next else { return all }
            let read = try #require(ListCursor(next.text, of: list, in: order))
            #expect(read == next)
            #expect(next.text.wholeMatch(of: /[A-Za-z0-9.-]+/) != nil)
            cursor = read
        }
        Issue.record("a list without end")
        return all
    }

    /// Whether going through page by page gives all rows once, and after changes in between all those
    /// that stayed, in order, none twice.
    private func check<Row: Sendable & Hashable>(
        _ list: ListCursor.List, _ order: ListOrder,
        _ rows: (Catalogue, PageRequest) throws -> Listing<Row>
    ) throws {
        let archive = try SampleArchive()
        try fill(archive, files: 1...12)
        let catalogue = archive.catalogue
        let before = try rows(catalogue, .all).rows
        #expect(before.count > 6)
        #expect(try pages(list, order) { try rows(catalogue, $0) } == before)
        let gone: Set<Int64> = [
            document(before[5]), document(before[1]), document(before[before.count - 1]),
        ]
        let seen = try pages(list, order) {
            try rows(catalogue, $0)
        } meanwhile: {
            try catalogue.change { database in
                for id in gone {
                    try SearchIndex(database).remove(document: id)
                    try database.execute(
                        sql: "DELETE FROM document WHERE id = ?", arguments: [id])
                }
            }
            try fill(archive, files: 13...20)
        }
        #expect(Set(seen).count == seen.count)
        let after = try rows(catalogue, .all).rows
        let stayed = before.filter { !gone.contains(document($0)) }
        #expect(seen.filter(stayed.contains) == stayed)
        // What came behind the place is seen too.
        let place = try #require(after.firstIndex { !before.contains($0) || $0 == seen[6] })
        #expect(place < after.count)
        #expect(seen.suffix(3) == after.suffix(3))
    }

    @Test(arguments: orders)
    func documentsGoOnBehindTheLast(order: ListOrder) throws {
        try check(.documents, order) {
            try $0.documents(order: order, page: $1, today: SampleArchive.today)
        }
    }

    @Test(arguments: [
        ListOrder(.number), ListOrder(.date, isReversed: true),
    ])
    func whatIsFoundGoesOnBehindTheLast(order: ListOrder) throws {
        try check(.search, order) {
            try $0.search(
                SearchQuery(parsing: "báo cáo"), order: order, page: $1,
                today: SampleArchive.today)
        }
    }

    @Test func theBestFoundGoOnBehindTheLastThoughAllWeighOtherwise() throws {
        let archive = try SampleArchive()
        try fill(archive, files: 1...12)
        let catalogue = archive.catalogue
        let query = SearchQuery(parsing: "báo cáo")
        func rows(_ page: PageRequest) throws -> Listing<SearchHit> {
            try catalogue.search(query, page: page, today: SampleArchive.today)
        }
        func score() throws -> Double? {
            try catalogue.read {
                try IndexSearch($0).scores(of: .documents, matching: "bao").values.min()
            }
        }
        let before = try rows(.all).rows
        #expect(try pages(.search, ListOrder(.relevance), rows) == before)
        let weight = try score()
        let seen = try pages(.search, ListOrder(.relevance), rows) {
            for file in 13...40 {
                try archive.add(
                    SampleDocument.make(["công văn khác"], number: "9/X"), file: file)
            }
        }
        #expect(try score() != weight)
        #expect(seen == before)
    }

    @Test(arguments: orders)
    func tasksGoOnBehindTheLast(order: ListOrder) throws {
        try check(.tasks, order) {
            try $0.tasks(order: order, page: $1, today: SampleArchive.today)
        }
    }

    @Test(arguments: orders)
    func deadlinesGoOnBehindTheLast(order: ListOrder) throws {
        try check(.deadlines, order) {
            try $0.deadlines(order: order, page: $1, today: SampleArchive.today)
        }
    }

    @Test(arguments: [ListOrder(.date), ListOrder(.number), ListOrder(.issuer, isReversed: true)])
    func targetsAndReferencesGoOnBehindTheLast(order: ListOrder) throws {
        try check(.targets, order) {
            try $0.targets(order: order, page: $1, today: SampleArchive.today)
        }
        try check(.references, order) {
            try $0.references(order: order, page: $1, today: SampleArchive.today)
        }
    }

    @Test func citationsReviewAndUnansweredGoOnBehindTheLast() throws {
        try check(.citations, ListOrder(.date)) { try $0.citations(of: "0/NQ-CP", page: $1) }
        try check(.review, ListOrder(.grade)) {
            try $0.reviewQueue(page: $1, today: SampleArchive.today)
        }
        try check(.unanswered, ListOrder(.due)) {
            try $0.unanswered(page: $1, today: SampleArchive.today)
        }
    }

    @Test func aCursorIsOfOneListInOneOrder() throws {
        let archive = try SampleArchive()
        try fill(archive, files: 1...4)
        let order = ListOrder(.number)
        let next = try archive.catalogue.documents(
            order: order, page: PageRequest(limit: 1), today: SampleArchive.today
        ).next
        let cursor = try #require(next)
        #expect(ListCursor(cursor.text, of: .documents, in: order) == cursor)
        #expect(ListCursor(cursor.text, of: .tasks, in: order) == nil)
        #expect(ListCursor(cursor.text, of: .documents, in: ListOrder(.date)) == nil)
        #expect(
            ListCursor(cursor.text, of: .documents, in: ListOrder(.number, isReversed: true)) == nil
        )
        #expect(throws: CatalogueError(.refused, detail: "a cursor of another list")) {
            _ = try archive.catalogue.documents(
                order: ListOrder(.date), page: PageRequest(limit: 1, after: cursor),
                today: SampleArchive.today)
        }
    }

    @Test(arguments: [
        "", "x", "documents.date.0.1.2.0", "documents.date.0.1.2.0.0", "documents.date.0.1.2.0.zz",
        "documents.date.0.01.2.0.", "documents.date.0.1.2.-1.", "documents.date.2.1.2.0.",
        "documents.date.0.99999999999999999999.2.0.", "documents.date.0.1.2.0.ff",
        "documents.date.0.1.2.0." + String(repeating: "61", count: 2_000),
    ])
    func whatIsNoCursorIsNone(text: String) {
        #expect(ListCursor(text, of: .documents, in: ListOrder(.date)) == nil)
    }

    @Test(arguments: [
        ("-9223372036854775808", "-9223372036854775808"),
        ("9223372036854775807", "9223372036854775807"),
    ])
    func aCursorThatWasMadeUpHarmsNothing(key: String, tie: String) throws {
        let archive = try SampleArchive()
        try fill(archive, files: 1...3)
        for order in Self.orders {
            let text = "search.\(order.key.rawValue).\(order.isReversed ? 1 : 0).\(key).\(tie).0."
            let cursor = try #require(ListCursor(text, of: .search, in: order))
            _ = try archive.catalogue.search(
                SearchQuery(parsing: "báo"), order: order,
                page: PageRequest(limit: 1, after: cursor),
                today: SampleArchive.today)
        }
        let text = "targets.date.0.\(key).\(tie).9223372036854775807."
        let cursor = try #require(ListCursor(text, of: .targets, in: ListOrder(.date)))
        _ = try archive.catalogue.targets(
            page: PageRequest(limit: 1, offset: .max, after: cursor), today: SampleArchive.today)
    }
}
