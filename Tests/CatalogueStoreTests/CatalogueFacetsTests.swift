import DocumentModel
import SohoaTesting
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

    @Test func whoLeadsAndWhoSupportsAreCountedApart() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        for subject in Catalogue.FacetSubject.allCases {
            let facets = try facets(subject, "loại:\"kế hoạch\"", archive)
            let isTasks = subject == .tasks
            #expect(
                Set(facets.leads) == [
                    Facets.Count(name: "Phòng Kế hoạch", count: isTasks ? 2 : 1),
                    Facets.Count(name: "Văn phòng Sở", count: 1),
                ])
            #expect(facets.supports == [Facets.Count(name: "Phòng Kế hoạch", count: 1)])
        }
    }

    @Test func monthsAreCountedWhereTheyAreKnown() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        try archive.add(SampleDocument.make(["a"], date: "2025-00-00"), file: 5)
        try archive.add(SampleDocument.make(["a"], date: ""), file: 6)
        try archive.add(SampleDocument.make(["a"], date: "2025-08-01"), file: 7)
        let documents = try facets(.documents, "", archive)
        #expect(
            documents.months == [
                Facets.Count(name: "2024-03", count: 1), Facets.Count(name: "2025-08", count: 2),
                Facets.Count(name: "2026-01", count: 1),
            ])
        #expect(documents.dueMonths == [])
        let tasks = try facets(.tasks, "", archive)
        #expect(tasks.months.map(\.count) == [3, 1])
        #expect(
            tasks.dueMonths == [
                Facets.Count(name: "2026-05", count: 1), Facets.Count(name: "2026-06", count: 1),
                Facets.Count(name: "2026-07", count: 1),
            ])
    }

    @Test func placesAreCountedByTheirNames() throws {
        let archive = try SampleArchive()
        for (file, place) in ["An Giang", "AN GIANG", "Rạch Giá", nil].enumerated() {
            var document = SampleDocument.make(["a"])
            document.record.place = place.map { Graded($0, grade: .a, evidence: []) }
            try archive.add(document, file: file)
        }
        #expect(
            try facets(.documents, "", archive).places == [
                Facets.Count(name: "An Giang", count: 2), Facets.Count(name: "Rạch Giá", count: 1),
            ])
        #expect(try facets(.documents, "nơi:\"rach gia\"", archive).total == 1)
        #expect(try facets(.documents, "place:giang", archive).total == 2)
    }

    @Test(
        arguments: [
            ("chủ-trì:\"phòng kế hoạch\"", ["Báo cáo tiến độ", "Báo cáo nhà ở", "Tuyên truyền"]),
            ("phối-hợp:phòng", ["Tham mưu quy hoạch"]), ("support:\"văn phòng\"", []),
            ("lead:văn support:phòng", ["Tham mưu quy hoạch"]),
            ("ngày:2025-08", ["Báo cáo tiến độ", "Tham mưu quy hoạch", "Tuyên truyền"]),
            ("date:2025-08-21..", ["Báo cáo nhà ở"]), ("ngày:..2025-08-19", []),
        ])
    func tasksAreFoundByTheirUnitsAndDates(query: String, statements: [String]) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        #expect(try archive.tasks(query) == statements)
    }

    @Test func aMonthHasTheDocumentsWhoseDayIsUnknown() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        #expect(try archive.numbers("ngày:2024-03") == ["12/QĐ-UBND"])
        #expect(try archive.numbers("ngày:2024-03-02..2024-03") == [])
        #expect(try archive.numbers("ngày:2024-02..2024-03") == ["12/QĐ-UBND"])
    }
}
