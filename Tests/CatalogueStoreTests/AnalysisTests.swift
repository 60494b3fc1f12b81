import DocumentModel
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct AnalysisTests {
    private let today = SampleArchive.today

    @Test func aTaskIsFoundAtItsPlaceInTheText() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let places = try archive.catalogue.textPlaces(ofTasks: [1, 99])
        #expect(places == [1: TextPlace(page: 2, line: 1)])
    }

    @Test func theDocumentOfASecretTaskIsOnlyForWhoMaySeeIt() throws {
        let archive = try SampleArchive()
        try archive.add(
            SampleDocument.make(
                ["Mật"], secrecy: "MẬT", tasks: [SampleDocument.task("1", "Việc kín")],
                targets: [
                    Target(
                        statement: "đạt 80%", comparison: .exactly, value: 80, unit: "%", grade: .a,
                        evidence: [])
                ]), file: 1)
        #expect(throws: CatalogueError.self) { try archive.catalogue.document(ofTask: 1) }
        #expect(throws: CatalogueError.self) { try archive.catalogue.document(ofTarget: 1) }
        #expect(try archive.catalogue.document(ofTask: 1, includesHeld: true) == 1)
        #expect(try archive.catalogue.document(ofTarget: 1, includesHeld: true) == 1)
    }

    @Test func aDocumentWithoutItsPagesIsElseTheSame() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        var whole = try archive.catalogue.document(1).converted
        whole.pages = []
        #expect(try archive.catalogue.documentWithoutPages(1) == whole)
        #expect(throws: CatalogueError.self) { try archive.catalogue.documentWithoutPages(99) }
    }

    @Test func allThatWasMeasuredIsGivenTheOldestFirst() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let editor = Editor(name: "an")
        for (date, value) in [("2026-05-01", 82.0), ("2026-01-01", 70)] {
            try archive.catalogue.measure(
                target: 1, date: date, value: value, note: nil, by: editor)
        }
        let measures = try archive.catalogue.measures(ofTargets: [1, 99])
        #expect(measures.count == 1)
        #expect(measures[1]?.map(\.value) == [70, 82])
        #expect(measures[1]?.map(\.madeBy) == ["an", "an"])
    }

    @Test(arguments: [("", 1), ("loại:\"kế hoạch\"", 1), ("loại:\"công văn\"", 0), ("năm:2024", 0)])
    func targetsAreCountedByWhatTheirDocumentsAre(words: String, total: Int) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let facets = try archive.catalogue.targetFacets(SearchQuery(parsing: words), today: today)
        #expect(facets.total == total)
        #expect(facets.kinds.map(\.count) == (total == 0 ? [] : [total]))
    }

    @Test func theMostCitedNumberComesFirstAlsoWhereTheArchiveLacksIt() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        try archive.add(
            SampleDocument.make(
                ["Nữa"], number: "9/KH",
                references: [
                    Reference(
                        number: "71/NQ-CP", kind: "Nghị quyết", role: .basis, grade: .a,
                        evidence: [])
                ]), file: 9)
        let cited = try archive.catalogue.mostCited(2)
        #expect(cited.map(\.number).first == "71/NQ-CP")
        #expect(cited.first?.count == 2 && cited.first?.documents == [])
        #expect(cited.first?.kind == "Nghị quyết" && cited.count == 2)
        #expect(try archive.catalogue.mostCited(9).contains { $0.documents == [1] })
    }

    @Test(arguments: ["hạn:none", "hạn:chưa-rõ", "due:không-có"])
    func tasksOfWhichNobodyKnowsTheDayCanBeAskedFor(words: String) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let tasks = try archive.catalogue.tasks(SearchQuery(parsing: words), today: today)
        #expect(tasks.rows.map(\.statement) == ["Tuyên truyền"])
        let both = SearchQuery(parsing: "\(words) hạn:2026-07")
        #expect(try archive.catalogue.tasks(both, today: today).total == 2)
    }
}
