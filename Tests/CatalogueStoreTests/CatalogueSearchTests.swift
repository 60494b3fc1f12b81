import DocumentModel
import GRDB
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct CatalogueSearchTests {
    private func numbers(_ query: String, in archive: borrowing SampleArchive) throws -> [String?] {
        try archive.catalogue.search(SearchQuery(parsing: query), today: SampleArchive.today)
            .rows.map(\.document.number)
    }

    @Test(arguments: ["07", "KH-SXD", "07/KH-SXD", "07/kh-sxd", "số:07/KH-SXD", "\"07/KH-SXD\""])
    func aNumberIsFoundByItsPartsAndFirstByTheWhole(query: String) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        // A later document that speaks of nothing else.
        try archive.add(
            SampleDocument.make(
                [String(repeating: "07/KH-SXD ", count: 9)], number: "9/TB-SXD", kind: "Thông báo"),
            file: 5)
        let found = try numbers(query, in: archive)
        #expect(found.first == "07/KH-SXD")
        #expect(found.count == (query.hasPrefix("số") ? 1 : 3))
    }

    @Test func wordsInTheTitleCountMoreThanWordsInTheText() throws {
        let archive = try SampleArchive()
        for (file, title) in [(1, nil), (2, "Chuyển đổi số"), (3, nil)] as [(Int, String?)] {
            try archive.add(
                SampleDocument.make(
                    ["Nội dung về chuyển đổi số và nhiều việc khác"], number: "\(file)/KH-A",
                    title: title), file: file)
        }
        #expect(try numbers("chuyen doi", in: archive).first == "2/KH-A")
    }

    @Test func aHitShowsTheWordsAndTheirPage() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let hits = try archive.catalogue.search(
            SearchQuery(parsing: "tien do"), today: SampleArchive.today)
        let snippet = try #require(hits.rows.first?.snippet)
        #expect(snippet.page == 2)
        #expect(snippet.text == "Phòng Kế hoạch báo cáo tiến độ")
        #expect(snippet.parts.filter(\.isFound).map(\.text) == ["tiến độ"])
    }

    @Test func aHitByTheTitleAloneHasNoStretch() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let hits = try archive.catalogue.search(
            SearchQuery(parsing: "phat trien"), today: SampleArchive.today)
        #expect(hits.rows.map(\.document.number) == ["07/KH-SXD"])
        #expect(hits.rows.first?.snippet == nil)
    }

    @Test func anEmptyQueryListsAllTheNewestFirst() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        #expect(try numbers("", in: archive) == ["5/UBND-VX", "07/KH-SXD", "12/QĐ-UBND"])
    }

    @Test func ofVeryManyThoseNamedSoComeFirstAndThenTheNewest() throws {
        let archive = try SampleArchive()
        try archive.catalogue.change { database in
            for file in 1...Int64(Catalogue.largestRankedCount + 20) {
                try database.execute(
                    literal: """
                        INSERT INTO original(id, sha256, size, stored_at)
                          VALUES (\(file), \(SampleDocument.digest(Int(file))), 1, '')
                        """)
                let document = SampleDocument.make(
                    ["việc chung"], number: "\(file)/KH-A",
                    date: file % 2 == 0 ? "2024-01-01" : "2025-01-01",
                    title: file == 8 ? "Việc chung" : nil)
                _ = try archive.catalogue.keep(
                    KeptDocument(converted: document, fingerprint: "f"), original: file, at: .now,
                    in: database)
            }
        }
        let found = try archive.catalogue.search(
            SearchQuery(parsing: "viec chung"), page: PageRequest(limit: 3),
            today: SampleArchive.today)
        #expect(found.total == Catalogue.largestRankedCount + 20)
        #expect(found.rows.map(\.document.number) == ["8/KH-A", "1019/KH-A", "1017/KH-A"])
    }
}
