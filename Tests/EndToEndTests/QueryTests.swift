import Foundation
import SohoaTesting
import Testing

/// An archive as somebody asks it, by the real executable.
@Suite struct QueryTests {
    /// A plan with four tasks, and a dispatch that cites it.
    private func archive(in folder: borrowing TemporaryFolder) throws {
        try folder.write(
            try Checkout.bytes(of: "Samples/ke-hoach-07-sxd.txt"), to: "plan.txt")
        try folder.write(
            """
            ỦY BAN NHÂN DÂN
            TỈNH AN GIANG
            Số: 15/UBND-KT
            An Giang, ngày 05 tháng 01 năm 2026

            Kính gửi: Sở Xây dựng.

            Thực hiện Kế hoạch số 07/KH-SXD ngày 20/8/2025 của Sở Xây dựng, Ủy ban nhân dân tỉnh yêu \
            cầu Sở Xây dựng báo cáo tiến độ trước ngày 15/6/2026.

            """, to: "dispatch.txt")
        let result = try sohoa("ingest", "plan.txt", "dispatch.txt", "-q", in: folder)
        #expect(result.status == 0, "\(result.messages)")
    }

    private func sohoa(
        _ arguments: String..., in folder: borrowing TemporaryFolder
    ) throws -> Executable.Result {
        try Executable.run(
            arguments, in: folder, environment: ["SOHOA_ARCHIVE": "\(folder.path)/archive"])
    }

    private func rows(_ result: Executable.Result) throws -> [JSONValue] {
        #expect(result.status == 0, "\(result.messages)")
        return try #require(try JSONValue(parsing: result.output).array)
    }

    @Test func everyCommandAnswersInEveryForm() throws {
        let folder = try TemporaryFolder()
        try archive(in: folder)
        for command in [
            ["search", "ke", "hoach"], ["list"], ["tasks"], ["deadlines"], ["targets"],
            ["references"], ["references", "--to", "71/NQ-CP"], ["facets"], ["facets", "--tasks"],
            ["stats"], ["sql", "SELECT id, number FROM document"], ["show", "07/KH-SXD"],
            ["show", "1", "--words"],
        ] {
            for form in [[], ["--json"], ["--jsonl"], ["--csv"], ["--tsv"]] {
                let result = try Executable.run(
                    command + form, in: folder,
                    environment: ["SOHOA_ARCHIVE": "\(folder.path)/archive"])
                #expect(result.status == 0, "\(command) \(form): \(result.messages)")
                #expect(!result.output.isEmpty, "\(command) \(form)")
                #expect(!result.text.contains("\u{1B}"))
                if form == ["--json"] { _ = try JSONValue(parsing: result.output) }
            }
            let workbook = try Executable.run(
                command + ["--xlsx", "-o", "x.xlsx"], in: folder,
                environment: ["SOHOA_ARCHIVE": "\(folder.path)/archive"])
            #expect(workbook.status == 0, "\(command): \(workbook.messages)")
            #expect(workbook.output.isEmpty)
            #expect(try folder.read("x.xlsx").starts(with: Array("PK".utf8)))
        }
    }

    @Test func aDocumentIsFoundByWordsMarksAndConditions() throws {
        let folder = try TemporaryFolder()
        try archive(in: folder)
        for (query, numbers) in [
            (["07/kh-sxd"], ["07/KH-SXD", "15/UBND-KT"]), (["\"bao cao tien do\""], ["15/UBND-KT"]),
            (["báo cảo"], []), (["\"ke hoach\"", "năm:2025"], ["07/KH-SXD"]),
            (["--issuer", "an giang"], ["15/UBND-KT"]), (["--", "-\"Kính gửi\""], ["07/KH-SXD"]),
        ] as [([String], [String])] {
            let found = try Executable.run(
                ["search", "--json"] + query, in: folder,
                environment: ["SOHOA_ARCHIVE": "\(folder.path)/archive"])
            #expect(try rows(found).map { $0["number"]?.string ?? "" } == numbers, "\(query)")
        }
    }

    @Test func aTaskIsOverdueOnceItsDayHasPassed() throws {
        let folder = try TemporaryFolder()
        try archive(in: folder)
        let words = ["--number", "15/UBND-KT", "--json", "--overdue", "--today"]
        func overdue(_ today: String) throws -> Int {
            let result = try Executable.run(
                ["deadlines"] + words + [today], in: folder,
                environment: ["SOHOA_ARCHIVE": "\(folder.path)/archive"])
            return try rows(result).count
        }
        #expect(try overdue("2026-06-14") == 0)
        #expect(try overdue("2026-06-30") == 1)
    }

    @Test func whoCitesWhomIsToldBothWays() throws {
        let folder = try TemporaryFolder()
        try archive(in: folder)
        let citing = try rows(sohoa("references", "--to", "07/KH-SXD", "--json", in: folder))
        #expect(citing.map { $0["number"]?.string } == ["15/UBND-KT"])
        let cited = try rows(sohoa("references", "--number", "15/UBND-KT", "--json", in: folder))
        let plan = try rows(sohoa("list", "--number", "07/KH-SXD", "--json", in: folder))
        let id = try #require(plan.first?["id"]?.number)
        #expect(cited.first?["cited_documents"]?.array?.compactMap(\.string) == ["\(Int(id))"])
        let details = try JSONValue(
            parsing: sohoa("show", "07/KH-SXD", "--json", in: folder).output)
        #expect(details["citedBy"]?.array?.count == 1)
        #expect(details["places"]?.array?.first?["path"]?.string?.hasSuffix("/plan.txt") == true)
    }

    @Test(
        arguments: [
            (["list", "--year", "x"], 1), (["list", "--limit", "1", "--all"], 1),
            (["list", "--limit", "-1"], 1), (["list", "--sort", "size"], 1),
            (["list", "--json", "--csv"], 1), (["list", "--today", "2026-13-01"], 1),
            (["tasks", "--status", "maybe"], 1), (["show", "99"], 1), (["show"], 1),
            (["sql", "DELETE FROM document"], 1), (["sql", "SELECT 1; SELECT 2"], 1),
            (["sql", "SELECT 1", "--time-limit", "0"], 1),
            (["sql", "SELECT id FROM page_read UNION SELECT id FROM document"], 1),
            (["sql", "SELECT id FROM document", "--limit", "1"], 12),
            (
                [
                    "sql", "--time-limit", "0.1",
                    "WITH c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c",
                ], 12
            ), (["list", "-o", "no/such/folder/x"], 5), (["list", "--archive", "nothing"], 5),
            (["search", "xyz"], 0), (["search", "\"*^:NEAR("], 0), (["search", ""], 0),
        ] as [([String], Int32)])
    func everyEndHasItsCode(arguments: [String], status: Int32) throws {
        let folder = try TemporaryFolder()
        try archive(in: folder)
        let result = try Executable.run(
            arguments, in: folder, environment: ["SOHOA_ARCHIVE": "\(folder.path)/archive"])
        #expect(result.status == status, "\(result.messages)")
        #expect(status == 0 || !result.messages.isEmpty)
    }

    @Test func whatIsSecretIsShownOnlyWhereItIsAskedFor() throws {
        let folder = try TemporaryFolder()
        let plan = try Checkout.text(of: "Samples/ke-hoach-07-sxd.txt")
        try folder.write("MẬT\n" + plan, to: "secret.txt")
        #expect(try sohoa("ingest", "secret.txt", "-q", in: folder).status == 0)
        #expect(try rows(sohoa("list", "--json", "--held", in: folder)).count == 1)
        #expect(try rows(sohoa("list", "--json", in: folder)).isEmpty)
        #expect(try rows(sohoa("tasks", "--json", in: folder)).isEmpty)
        #expect(try sohoa("show", "1", in: folder).status == 1)
        #expect(try sohoa("show", "1", "--held", in: folder).status == 0)
        #expect(try sohoa("sql", "SELECT 1", in: folder).status == 1)
        #expect(try sohoa("sql", "SELECT 1", "--held", in: folder).status == 0)
    }

    @Test func aReaderWhoHasEnoughIsNoFailure() throws {
        let folder = try TemporaryFolder()
        try archive(in: folder)
        let result = try Executable.runShell(
            """
            export SOHOA_ARCHIVE=archive
            { sleep 0.3; "$sohoa" tasks --all; echo $? > status; } | true
            """, in: folder)
        #expect(!result.messages.contains("lỗi"))
        #expect(try folder.read("status") == Array("0\n".utf8))
    }
}
