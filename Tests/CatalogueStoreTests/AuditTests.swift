import GRDB
import Testing

@testable import CatalogueStore

@Suite struct AuditTests {
    private func fill(_ catalogue: Catalogue) throws {
        for (second, (who, action, document)) in [
            ("lan", .signIn, nil), ("lan", .edit, 1), ("minh", .edit, 1), ("lan", .download, 2),
        ].enumerated() as EnumeratedSequence<[(String, AuditAction, Int64?)]> {
            try catalogue.audit(
                action, by: who, address: "::1", document: document, detail: "x",
                at: Moment(seconds: Int64(second)))
        }
    }

    @Test(
        arguments: [
            (AuditFilter(), [4, 3, 2, 1]), (AuditFilter(who: "lan"), [4, 2, 1]),
            (AuditFilter(action: .edit), [3, 2]), (AuditFilter(document: 1), [3, 2]),
            (AuditFilter(who: "lan", action: .edit, document: 1), [2]),
            (AuditFilter(who: "LAN"), []),
        ] as [(AuditFilter, [Int64])])
    func theLogIsAskedForInParts(filter: AuditFilter, ids: [Int64]) throws {
        let archive = try SampleArchive()
        try fill(archive.catalogue)
        let all = try archive.catalogue.auditLog(filter)
        #expect(all.rows.map(\.id) == ids)
        #expect(all.total == ids.count)
        var pages: [Int64] = []
        for _ in ids {
            let page = try archive.catalogue.auditLog(filter, limit: 1, before: pages.last)
            #expect(page.total == ids.count)
            pages += page.rows.map(\.id)
        }
        #expect(pages == ids)
    }

    @Test func anEntryComesBackAsItWasWritten() throws {
        let archive = try SampleArchive()
        try archive.catalogue.audit(
            .signInFailed, by: String(repeating: "a", count: 500), detail: "sai mật khẩu",
            at: Moment(seconds: 7))
        #expect(
            try archive.catalogue.auditLog().rows == [
                AuditEntry(
                    id: 1, moment: Moment(seconds: 7), who: String(repeating: "a", count: 200),
                    address: nil, action: .signInFailed, document: nil, detail: "sai mật khẩu")
            ])
    }

    @Test(arguments: ["DELETE FROM audit", "UPDATE audit SET who = 'x' WHERE id = 2"])
    func theLogIsNeverChanged(command: String) throws {
        let archive = try SampleArchive()
        try fill(archive.catalogue)
        #expect(throws: CatalogueError(.failed, detail: "the log is never changed")) {
            try archive.catalogue.change { try $0.execute(sql: command) }
        }
        #expect(try archive.catalogue.auditLog().total == 4)
    }

    @Test func aGapInTheLogIsFound() throws {
        let archive = try SampleArchive()
        try fill(archive.catalogue)
        try archive.catalogue.change { database in
            try database.execute(sql: "DROP TRIGGER audit_stays")
            try database.execute(sql: "DELETE FROM audit WHERE id = 2")
        }
        let findings = try archive.catalogue.verify()
        #expect(findings.map(\.kind) == [.database, .history])
        #expect(
            findings.last == Finding(.history, subject: "audit", detail: "3 of 4 entries"))
    }
}
