import DocumentModel
import Testing

@testable import CatalogueStore

@Suite struct CatalogueFacetsTests {
    private func facets(
        _ subject: Catalogue.FacetSubject, _ query: String, _ archive: borrowing SampleArchive
    ) throws -> Facets {
        try archive.catalogue.facets(
            of: subject, SearchQuery(parsing: query), today: SampleArchive.today)
    }

    @Test func documentsAreCountedByEverything() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let facets = try facets(.documents, "", archive)
        #expect(facets.total == 3)
        #expect(facets.kinds.map(\.count) == [1, 1, 1])
        #expect(
            facets.issuers == [
                Facets.Count(name: "ỦY BAN NHÂN DÂN TỈNH AN GIANG", count: 2),
                Facets.Count(name: "SỞ XÂY DỰNG", count: 1),
            ])
        #expect(facets.years.map(\.name) == ["2026", "2025", "2024"])
        #expect(
            facets.units == [
                Facets.Count(name: "Phòng Kế hoạch", count: 2),
                Facets.Count(name: "Văn phòng Sở", count: 1),
            ])
        #expect(facets.grades == [.a: 3])
        #expect(facets.statuses == [.open: 2, .overdue: 1])
    }

    @Test func tasksAreCountedByEverything() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        try archive.setStatus("done", due: "2026-06-15")
        let facets = try facets(.tasks, "", archive)
        #expect(facets.total == 4)
        #expect(facets.kinds.map(\.count) == [3, 1])
        #expect(facets.units.map(\.count) == [4, 1])
        #expect(facets.grades == [.a: 2, .b: 1, .c: 1])
        #expect(facets.statuses == [.open: 3, .done: 1, .overdue: 1])
    }

    @Test(
        arguments: [
            "", "báo", "loại:\"kế hoạch\"", "đơn-vị:phòng hạng:A", "hạn:quá-hạn", "năm:2026",
            "hạn:2026-06 -nhà", "số:07/KH-SXD", "trạng-thái:open",
        ])
    func countsAddUpToWhatIsListed(query: String) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let tasks = try archive.catalogue.tasks(
            SearchQuery(parsing: query), today: SampleArchive.today)
        let facets = try facets(.tasks, query, archive)
        #expect(facets.total == tasks.total)
        #expect(facets.kinds.reduce(0) { $0 + $1.count } == tasks.total)
        #expect(facets.grades.values.reduce(0, +) == tasks.total)
    }
}
