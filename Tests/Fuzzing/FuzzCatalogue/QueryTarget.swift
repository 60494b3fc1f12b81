import DocumentModel
import FuzzDriver
import Glibc

@testable import CatalogueStore

/// Whatever is typed into a search field finds documents or none: never an error of the database.
let queryTarget = FuzzTarget("queries", prepare: { _ = catalogue }) { bytes in
    var input = FuzzedInput(bytes)
    let kind = input.byte()
    let orders = ListOrder.Key.allCases
    let order = ListOrder(orders[input.number(below: orders.count)], isReversed: kind & 1 != 0)
    let limit = input.number(below: 5)
    let text = input.text()
    checkTokens(of: text)
    checkDays(text)
    let query = SearchQuery(parsing: text)
    require(
        query.required.count + query.excluded.count <= SearchQuery.largestTermCount,
        "A query has too many words.")
    do throws(CatalogueError) {
        switch kind >> 1 & 7 {
        case 0...3: try search(query, order, limit)
        case 4:
            let found = try catalogue.documents(
                query, order: ListOrder(.date), page: PageRequest(limit: limit), today: today)
            checkCursor(found.next, of: .documents, in: ListOrder(.date))
        case 5: _ = try catalogue.tasks(query, page: PageRequest(limit: limit), today: today)
        case 6: _ = try catalogue.facets(of: .documents, query, today: today)
        default: checkCursor(text, query, order, limit)
        }
    } catch {
        fatalError("The query “\(text)” is an error: \(error)")
    }
}

private func search(_ query: SearchQuery, _ order: ListOrder, _ limit: Int) throws(CatalogueError) {
    let page = PageRequest(limit: limit)
    let found = try catalogue.search(query, order: order, page: page, today: today)
    require(found.rows.count <= limit && found.rows.count <= found.total, "Too many are found.")
    checkCursor(found.next, of: .search, in: order)
    if let next = found.next {
        let page = PageRequest(limit: limit, after: next)
        _ = try catalogue.search(query, order: order, page: page, today: today)
    }
}

/// A cursor as it came from an address: none, or one that is written as it was read and with which the
/// list can be asked.
private func checkCursor(_ text: String, _ query: SearchQuery, _ order: ListOrder, _ limit: Int) {
    for list in ListCursor.List.allCases {
        guard let cursor = ListCursor(text, of: list, in: order) else { continue }
        require(cursor.text == text, "A cursor is written otherwise than it was read.")
        guard list == .search else { continue }
        let page = PageRequest(limit: limit, after: cursor)
        do throws(CatalogueError) {
            _ = try catalogue.search(SearchQuery(), order: order, page: page, today: today)
        } catch {
            require(error.code == .refused || error.code == .notFound, "A cursor is \(error).")
        }
    }
}

private func checkCursor(_ cursor: ListCursor?, of list: ListCursor.List, in order: ListOrder) {
    guard let cursor else { return }
    require(
        ListCursor(cursor.text, of: list, in: order) == cursor, "A cursor is read as another.")
}

private func checkTokens(of text: String) {
    let utf8 = Array(text.utf8)
    var end = 0
    for token in SearchToken.all(in: text) {
        require(
            token.range.lowerBound >= end && token.range.upperBound <= utf8.count
                && !token.range.isEmpty, "A word lies outside its text.")
        end = token.range.upperBound
        require(
            String(validating: utf8[token.range], as: UTF8.self) != nil, "A word ends in a letter.")
    }
}

private func checkDays(_ text: String) {
    guard let days = DayRange(text) else { return }
    if let first = days.first, let last = days.last {
        require(first <= last, "\(text) ends before it begins.")
    }
    let ends = [days.first, days.last].map { $0?.description ?? "" }
    require(
        DayRange(ends.joined(separator: "..")) == days, "\(text) is read as other days.")
}

private let today: CivilDate = {
    guard let today = CivilDate("2025-10-01") else { fatalError("There is no such day.") }
    return today
}()

/// A catalogue of a few documents in memory, which nothing changes.
private let catalogue: Catalogue = {
    let folder = "/dev/shm/sohoa-fuzz-\(getpid())"
    mkdir(folder, 0o700)
    do {
        let catalogue = try Catalogue(path: "\(folder)/catalogue.sqlite")
        for number in 1...6 { try add(document(number), number, to: catalogue) }
        // The files are open: their names may go.
        atexit {
            let folder = "/dev/shm/sohoa-fuzz-\(getpid())"
            for end in ["", "-wal", "-shm"] { unlink("\(folder)/catalogue.sqlite\(end)") }
            rmdir(folder)
        }
        return catalogue
    } catch {
        fatalError("There is no catalogue: \(error)")
    }
}()

private func add(_ document: ConvertedDocument, _ number: Int, to catalogue: Catalogue) throws {
    let digits = String(repeating: "0", count: 63) + String(number)
    _ = try catalogue.offer(
        OfferedFile(path: "/in/\(number).txt", sha256: digits, size: 1), settings: "{}")
    let owner = JobOwner(host: "fuzz", process: 1, started: "1")
    guard let job = try catalogue.lease(to: owner, lease: 60, isGone: { _ in false }) else {
        fatalError("There is no job.")
    }
    _ = try catalogue.finish(
        job, with: KeptDocument(converted: document, fingerprint: "f"), seconds: 1)
}

private func document(_ number: Int) -> ConvertedDocument {
    func graded(_ value: String) -> Graded<String> { Graded(value, grade: .a, evidence: []) }
    var record = DirectiveRecord()
    record.number = graded("0\(number)/KH-SXD")
    record.kind = graded(number.isMultiple(of: 2) ? "Kế hoạch" : "Công văn")
    record.issuer = graded("SỞ XÂY DỰNG")
    record.place = graded("An Giang")
    record.date = CivilDate("2025-0\(number)-20").map { Graded($0, grade: .a, evidence: []) }
    record.title = graded("Về phát triển đô thị thông minh số \(number)")
    record.tasks = [
        DirectiveTask(
            id: "1", section: "I", statement: "chủ trì, phối hợp xây dựng kế hoạch",
            lead: ["Sở Y tế"], support: ["UBND tỉnh"],
            deadlines: [Deadline(text: "trước ngày 15/11", by: CivilDate("2025-11-15"))],
            grade: .b, evidence: [])
    ]
    let words = "Ủy ban nhân dân ban hành kế hoạch thực hiện nghị quyết 57-NQ/TW"
    return ConvertedDocument(
        source: SourceDescription(
            file: "a.txt", sha256: "", pages: 1, textFrom: .text, language: "vie"),
        record: record, grade: .a,
        pages: [
            RestoredPage(
                number: 1, origin: .text,
                lines: [
                    RestoredLine(
                        words: words.split(separator: " ").map {
                            RestoredWord(text: String($0), raw: String($0), space: " ")
                        })
                ])
        ], made: [])
}
