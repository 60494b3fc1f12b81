import DocumentModel
import GRDB
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct CatalogueShowingTests {
    @Test func whatIsCitedIsFoundInTheArchive() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let cited = try archive.catalogue.references(
            SearchQuery(parsing: "số:07/KH-SXD"), today: SampleArchive.today)
        #expect(cited.rows.map(\.number) == ["71/NQ-CP", "12/QĐ-UBND"])
        #expect(cited.rows.map(\.cited) == [[], [3]])
        let citing = try archive.catalogue.citations(of: "07/kh-sxd")
        #expect(citing.rows.map(\.citing.number) == ["5/UBND-VX"])
        #expect(citing.rows.map(\.role) == [.implements])
        #expect(citing.rows.map(\.cited) == [[1]])
    }

    @Test func aCitationByASecretDocumentIsNotShown() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        #expect(try archive.catalogue.citations(of: "71/NQ-CP").total == 1)
        #expect(try archive.catalogue.citations(of: "71/NQ-CP", includesHeld: true).total == 2)
    }

    @Test func aTargetHasWhatWasLastMeasured() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        var targets = try archive.catalogue.targets(today: SampleArchive.today)
        #expect(targets.rows.map(\.statement) == ["đạt trên 80%"])
        #expect(targets.rows.first?.isReached == nil)
        try archive.catalogue.change { database in
            for (date, value) in [("2026-03-01", 90.0), ("2026-02-01", 70)] {
                try database.execute(
                    literal: """
                        INSERT INTO measure(target, date, value, made_at, made_by)
                          VALUES (1, \(date), \(value), '', '')
                        """)
            }
        }
        targets = try archive.catalogue.targets(today: SampleArchive.today)
        #expect(targets.rows.first?.measure?.value == 90)
        #expect(targets.rows.first?.isReached == true)
    }

    @Test(
        arguments: [
            ("1", [1]), ("07/KH-SXD", [1]), ("12/qd-ubnd", [3]), ("07", []), ("99", []),
            ("", []), ("4", []), ("\"*", []), ("9223372036854775807", []), ("-1", []),
        ] as [(String, [Int64])])
    func aDocumentIsMeantByItsNumber(text: String, ids: [Int64]) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        #expect(try archive.catalogue.documents(meantBy: text) == ids)
    }

    @Test func theDetailsHaveAllThatIsKnown() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let details = try archive.catalogue.details(of: 1, today: SampleArchive.today)
        #expect(details.summary.number == "07/KH-SXD")
        #expect(details.record.tasks.count == 3)
        #expect(details.tasks.map(\.days.count) == [2, 1, 1])
        #expect(details.targets.count == 1)
        #expect(details.references.count == 2)
        #expect(details.citedBy.map(\.citing.number) == ["5/UBND-VX"])
        #expect(details.places.map(\.path) == ["/in/1.txt"])
        #expect(details.sha256 == SampleDocument.digest(1))
        #expect(details.edits.isEmpty)
    }

    @Test(arguments: [4, 5] as [Int64])
    func whatIsHeldOrMissingIsNotFound(id: Int64) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let error = #expect(throws: CatalogueError.self) {
            try archive.catalogue.details(of: id, today: SampleArchive.today)
        }
        #expect(error?.code == .notFound)
    }

    @Test func theStatisticsCountWhatIsThere() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        try archive.catalogue.refuse(path: "/in/x", reason: "empty-file", detail: "")
        var statistics = try archive.catalogue.statistics(today: SampleArchive.today)
        #expect(statistics.documents == 3)
        #expect(statistics.held == 1)
        #expect(statistics.pages == 4)
        #expect(statistics.tasks == 4)
        #expect(statistics.days == 5)
        #expect(statistics.statuses == [.open: 5, .overdue: 1])
        #expect(statistics.targets == 1)
        #expect(statistics.references == 3)
        #expect(statistics.originals == 4)
        #expect(statistics.refused == 1)
        #expect(statistics.jobs == ["done": 4])
        statistics = try archive.catalogue.statistics(
            includesHeld: true, today: SampleArchive.today)
        #expect(statistics.documents == 4)
        #expect(statistics.references == 4)
    }
}
