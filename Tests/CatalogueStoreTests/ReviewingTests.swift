import DocumentModel
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct ReviewingTests {
    /// A document of words with these probabilities.
    private func document(
        _ probabilities: [Double], number: Grade = .a, date: String = "2025-08-20",
        grade: Grade = .a, secrecy: String? = nil, tasks: [DirectiveTask] = []
    ) -> ConvertedDocument {
        var document = SampleDocument.make(
            [probabilities.map { _ in "chữ" }.joined(separator: " ")], date: date,
            secrecy: secrecy, tasks: tasks)
        document.record.number?.grade = number
        document.grade = grade
        for (place, probability) in probabilities.enumerated() {
            document.pages[0].lines[0].words[place].probability = probability
        }
        return document
    }

    @Test(
        arguments: [
            ([], .a, "2025-08-20", 0, 0), ([0.6, 0.59, 0.3, 0.29, 1], .a, "2025-08-20", 0, 3),
            ([1], .b, "2025-08-20", 0, 0), ([1], .c, "2025-08-20", 1, 0), ([1], .d, "", 2, 0),
        ] as [([Double], Grade, String, Int, Int)])
    func whatIsDoubtfulIsCounted(
        probabilities: [Double], number: Grade, date: String, fields: Int, words: Int
    ) throws {
        let archive = try SampleArchive()
        try archive.add(document([1] + probabilities, number: number, date: date), file: 1)
        let row = try archive.catalogue.reviewQueue(today: SampleArchive.today).rows.first
        #expect(row?.doubtfulFields == fields)
        #expect(row?.doubtfulWords == words)
    }

    @Test func theDeadlinesOfADoubtfulTaskAreDoubtful() throws {
        let archive = try SampleArchive()
        let tasks = [
            SampleDocument.task("1", "Báo", due: ["2026-01-01", "2026-02-01"], grade: .c),
            SampleDocument.task("2", "Báo", due: ["2026-01-01"], grade: .b),
            SampleDocument.task("3", "Báo", grade: .d),
        ]
        try archive.add(document([1], tasks: tasks), file: 1)
        #expect(
            try archive.catalogue.reviewQueue(today: SampleArchive.today).rows.map(\.doubtfulFields)
                == [2])
    }

    @Test func theWorstAndWeightiestComesFirst() throws {
        let archive = try SampleArchive()
        try archive.add(document([1, 1], grade: .b), file: 1)
        try archive.add(document([0, 1], grade: .b), file: 2)
        try archive.add(document([0, 0], grade: .d), file: 3)
        try archive.add(document([1, 1], number: .c, grade: .b), file: 4)
        try archive.add(document([0, 1], number: .c, grade: .b), file: 5)
        try archive.add(document([1, 1], number: .d, grade: .c), file: 6)
        try archive.add(document([0], number: .d, grade: .d, secrecy: "MẬT"), file: 7)
        let catalogue = archive.catalogue
        func queue(_ query: String = "") throws -> [Int64] {
            try catalogue.reviewQueue(SearchQuery(parsing: query), today: SampleArchive.today)
                .rows.map(\.document.id)
        }
        #expect(try queue() == [6, 5, 4, 3, 2, 1])
        #expect(try queue("hạng:B") == [5, 4, 2, 1])
        try catalogue.accept(5, note: nil, by: Editor(name: "Lan"))
        #expect(try queue("hạng:B") == [4, 2, 1])
        var query = SearchQuery()
        query.filter.includesHeld = true
        #expect(
            try catalogue.reviewQueue(query, today: SampleArchive.today).rows.first?.document.id
                == 7)
    }

    @Test func aWordThatWasPutRightOrConfirmedIsDoubtfulNoMore() throws {
        let archive = try SampleArchive()
        let id = try archive.add(document([0, 0, 0, 1]), file: 1)
        var stored = try archive.catalogue.document(id)
        stored.corrections.words = [
            WordCorrection(page: 1, line: 1, word: 1, before: "chữ", after: "chữ"),
            WordCorrection(page: 1, line: 1, word: 2, before: "chữ", after: "chú"),
        ]
        #expect(
            stored.correctedPages[0].lines[0].words.map { Grade(certainty: $0.probability) }
                == [.a, .a, .d, .a])
        try archive.catalogue.revise(
            stored, humanTexts: [1: "chữ chú chữ chữ"], edits: [], by: Editor(name: "Lan"))
        let queue = try archive.catalogue.reviewQueue(today: SampleArchive.today)
        #expect(queue.rows.map(\.doubtfulWords) == [1])
        #expect(try archive.catalogue.corrections(of: id).words == stored.corrections.words)
        let progress = try archive.catalogue.reviewProgress()
        #expect(progress.words == 2)
        #expect(progress.confirmedWords == 1)
        #expect(progress.agreement == 0.5)
    }

    @Test func progressIsCountedByPerson() throws {
        let archive = try SampleArchive()
        for file in 1...5 {
            try archive.add(document([1], secrecy: file == 5 ? "MẬT" : nil), file: file)
        }
        #expect(try archive.catalogue.reviewProgress().agreement == nil)
        for (id, name) in [(1, "Minh"), (2, "Lan"), (3, "Lan"), (5, "Lan")] as [(Int64, String)] {
            try archive.catalogue.accept(id, note: nil, by: Editor(name: name))
        }
        let progress = try archive.catalogue.reviewProgress()
        #expect(progress.accepted == 3)
        #expect(progress.waiting == 1)
        #expect(
            progress.acceptedBy
                == [Facets.Count(name: "Lan", count: 2), Facets.Count(name: "Minh", count: 1)])
        #expect(try archive.catalogue.reviewProgress(includesHeld: true).accepted == 4)
    }
}
