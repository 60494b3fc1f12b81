import DocumentModel
import GRDB
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct CatalogueListsTests {
    @Test(
        arguments: [
            ("", ["5/UBND-VX", "07/KH-SXD", "12/QĐ-UBND"]),
            ("loại:KH", []),
            ("loại:\"ke hoach\"", ["07/KH-SXD"]),
            ("kind:\"kế hoạch\" kind:\"công văn\"", ["5/UBND-VX", "07/KH-SXD"]),
            ("issuer:\"an giang\"", ["5/UBND-VX", "12/QĐ-UBND"]),
            ("cơ-quan:giang-an", []),
            ("năm:2025", ["07/KH-SXD"]),
            ("năm:2024..2025", ["07/KH-SXD", "12/QĐ-UBND"]),
            ("năm:..2024", ["12/QĐ-UBND"]),
            ("số:07/KH-SXD", ["07/KH-SXD"]),
            ("số:ubnd", ["5/UBND-VX", "12/QĐ-UBND"]),
            ("số:qd-ubnd", ["12/QĐ-UBND"]),
            ("số:7", []),
            ("đơn-vị:\"phòng kế hoạch\"", ["5/UBND-VX", "07/KH-SXD"]),
            ("đơn-vị:\"văn phòng\"", ["07/KH-SXD"]),
            ("hạn:2026-06", ["5/UBND-VX"]),
            ("hạn:quá-hạn", ["07/KH-SXD"]),
            ("hạn:quá-hạn đơn-vị:\"văn phòng\"", []),
            ("hạng:B", []),
            ("dong da", ["07/KH-SXD"]),
            ("đồng da", []),
            ("kế -hoạch", []),
            ("-kế", ["12/QĐ-UBND"]),
            ("-\"nhà ở\"", ["07/KH-SXD", "12/QĐ-UBND"]),
        ] as [(String, [String])])
    func documentsAreFoundByWordsAndConditions(query: String, numbers: [String]) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        #expect(try archive.numbers(query) == numbers)
    }

    @Test(
        arguments: [
            (.date, ["5/UBND-VX", "07/KH-SXD", "12/QĐ-UBND"]),
            (.number, ["5/UBND-VX", "07/KH-SXD", "12/QĐ-UBND"]),
            (.added, ["12/QĐ-UBND", "5/UBND-VX", "07/KH-SXD"]),
            (.issuer, ["07/KH-SXD", "12/QĐ-UBND", "5/UBND-VX"]),
            (.kind, ["5/UBND-VX", "07/KH-SXD", "12/QĐ-UBND"]),
            (.due, ["07/KH-SXD", "5/UBND-VX", "12/QĐ-UBND"]),
        ] as [(ListOrder.Key, [String])])
    func everyOrderCanBeTurnedRound(key: ListOrder.Key, numbers: [String]) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        #expect(try archive.numbers("", ListOrder(key)) == numbers)
        #expect(
            try archive.numbers("", ListOrder(key, isReversed: true)) == numbers.reversed())
    }

    @Test(
        arguments: [
            ("", ["Báo cáo nhà ở", "Tham mưu quy hoạch", "Báo cáo tiến độ", "Tuyên truyền"])
        ] as [(String, [String])])
    func aTaskIsShownWithItsFirstOpenDay(query: String, statements: [String]) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        try archive.setStatus("done", due: "2026-05-01")
        #expect(try archive.tasks(query) == statements)
    }

    @Test(
        arguments: [
            ("", ["Báo cáo tiến độ", "Báo cáo nhà ở", "Tham mưu quy hoạch", "Tuyên truyền"]),
            ("bao cao", ["Báo cáo tiến độ", "Báo cáo nhà ở"]),
            ("báo -tiến", ["Báo cáo nhà ở"]),
            ("-báo", ["Tham mưu quy hoạch", "Tuyên truyền"]),
            ("văn phòng", ["Tham mưu quy hoạch"]),
            (
                "đơn-vị:\"phòng kế hoạch\" loại:\"kế hoạch\"",
                [
                    "Báo cáo tiến độ", "Tham mưu quy hoạch", "Tuyên truyền",
                ]
            ),
            ("hạng:B..C", ["Báo cáo nhà ở", "Tham mưu quy hoạch"]),
            ("hạn:quá-hạn", ["Báo cáo tiến độ"]),
            ("hạn:2026-12-01", ["Báo cáo tiến độ"]),
            ("hạn:..2026-06-15", ["Báo cáo tiến độ", "Báo cáo nhà ở"]),
            ("hạn:2026-08..", ["Báo cáo tiến độ"]),
            ("trạng-thái:xong", []),
            ("năm:2026", ["Báo cáo nhà ở"]),
            ("số:07/kh-sxd", ["Báo cáo tiến độ", "Tham mưu quy hoạch", "Tuyên truyền"]),
        ] as [(String, [String])])
    func tasksAreFoundByWordsAndConditions(query: String, statements: [String]) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        #expect(try archive.tasks(query) == statements)
    }

    @Test func aTaskSaysWhoWhenAndWhere() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let tasks = try archive.catalogue.tasks(
            SearchQuery(parsing: "tham muu"), today: SampleArchive.today)
        let task = try #require(tasks.rows.first)
        #expect(tasks.total == 1)
        #expect(task.key == "I.2")
        #expect(task.lead == ["Văn phòng Sở"])
        #expect(task.support == ["Phòng Kế hoạch"])
        #expect(task.document.number == "07/KH-SXD")
        #expect(task.page == 2)
        #expect(task.grade == .c)
        #expect(task.day?.due == CivilDate("2026-07-01"))
        #expect(task.day?.isOverdue == false)
        #expect(task.dayCount == 1)
    }

    @Test func everyDayIsADeadlineAndOverdueIsReckonedFromToday() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let all = try archive.catalogue.deadlines(today: SampleArchive.today)
        #expect(
            all.rows.map { $0.day?.due?.description } == [
                "2026-05-01", "2026-06-15", "2026-07-01", "2026-12-01", nil,
            ])
        #expect(all.rows.map { $0.day?.isOverdue } == [true, false, false, false, false])
        let overdue = SearchQuery(parsing: "hạn:quá-hạn")
        let later = try #require(CivilDate("2026-06-16"))
        #expect(try archive.catalogue.deadlines(overdue, today: SampleArchive.today).total == 1)
        #expect(try archive.catalogue.deadlines(overdue, today: later).total == 2)
        try archive.setStatus("done", due: "2026-05-01")
        #expect(try archive.catalogue.deadlines(overdue, today: later).total == 1)
    }

    @Test func pagesAreAllTheRowsInOrder() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let all = try archive.catalogue.deadlines(today: SampleArchive.today)
        var rows: [TaskSummary] = []
        for offset in [0, 2, 4, 6] {
            let page = try archive.catalogue.deadlines(
                page: PageRequest(limit: 2, offset: offset), today: SampleArchive.today)
            #expect(page.total == 5)
            rows += page.rows
        }
        #expect(rows == all.rows)
    }

    @Test func whatIsHeldIsListedOnlyWhereItIsAskedFor() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        var query = SearchQuery(parsing: "mật")
        #expect(try archive.catalogue.documents(query, today: SampleArchive.today).total == 0)
        #expect(try archive.catalogue.tasks(query, today: SampleArchive.today).total == 0)
        query.filter.includesHeld = true
        #expect(try archive.catalogue.documents(query, today: SampleArchive.today).total == 1)
        #expect(try archive.catalogue.tasks(query, today: SampleArchive.today).total == 1)
        try archive.catalogue.change { database in
            try database.execute(sql: "UPDATE document SET released_at = '2026' WHERE held = 1")
        }
        query.filter.includesHeld = false
        #expect(try archive.catalogue.documents(query, today: SampleArchive.today).total == 1)
    }

    @Test func aTaskThatIsGoneStaysWhereSomebodyFollowsIt() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        try archive.setStatus("ongoing", due: "2026-05-01")
        try archive.catalogue.change { database in
            _ = try archive.catalogue.keep(
                KeptDocument(converted: SampleDocument.make(["khác"]), fingerprint: "g"),
                original: 1, at: .now, in: database)
        }
        let tasks = try archive.catalogue.tasks(
            SearchQuery(parsing: "số:07/KH-SXD"), today: SampleArchive.today)
        #expect(tasks.rows.map(\.statement) == ["Báo cáo tiến độ"])
        #expect(tasks.rows.map(\.isGone) == [true])
        #expect(tasks.rows.first?.day?.status == .ongoing)
    }
}

extension SampleArchive {
    /// Says how far the tasks due on a day are done, as a person would.
    func setStatus(_ status: String, due: String) throws {
        try catalogue.change { database in
            try database.execute(
                sql: "UPDATE occurrence SET status = ?, version = version + 1 WHERE due = ?",
                arguments: [status, due])
        }
    }
}
