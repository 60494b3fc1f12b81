import GRDB
import DocumentModel
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct KeepingTests {
    private func task(_ id: String, _ statement: String, due: String? = nil) -> DirectiveTask {
        DirectiveTask(
            id: id, section: "I", statement: statement, lead: ["Phòng Tổ chức"],
            leadUnits: [ResolvedUnit(name: "Phòng Tổ chức")],
            deadlines: due.map { [Deadline(text: $0, by: CivilDate($0))] } ?? [], grade: .a,
            evidence: [])
    }

    private func redo(
        _ archive: borrowing SampleArchive, _ id: Int64, _ document: ConvertedDocument
    ) throws {
        _ = try archive.catalogue.requeue(documents: [id], settings: "{}")
        let job = try #require(
            try archive.catalogue.lease(to: SampleArchive.owner, lease: 60) { _ in false })
        let again = try archive.catalogue.finish(
            job, with: KeptDocument(converted: document, fingerprint: "g"), seconds: 1)
        #expect(again == id)
    }

    private func taskIDs(_ archive: borrowing SampleArchive) throws -> [Int64] {
        try archive.catalogue.read {
            try Int64.fetchAll($0, sql: "SELECT id FROM task ORDER BY id")
        }
    }

    @Test func aDocumentComesBackAsItWasKept() throws {
        let archive = try SampleArchive()
        let document = SampleDocument.make(
            ["một hai\nba", "bốn"], title: "V/v thử", tasks: [task("I.1", "Lập danh sách")])
        let id = try archive.add(document, file: 1)
        let stored = try archive.catalogue.document(id)
        #expect(stored.converted.record == document.record)
        #expect(stored.converted.pages == document.pages)
        #expect(stored.version == 1)
        #expect(try archive.catalogue.verify().isEmpty)
    }

    @Test func whatWasFollowedOfATaskStaysWhenItsDocumentIsReadAnew() throws {
        let archive = try SampleArchive()
        let id = try archive.add(
            SampleDocument.make(
                ["a"], tasks: [task("I.1", "Lập", due: "2025-09-30"), task("I.2", "Gửi")]),
            file: 1)
        let ids = try taskIDs(archive)
        let followed = try archive.catalogue.followedTask(ids[0])
        try archive.catalogue.follow(
            followed.days[0], of: followed, FollowUp(percent: 40, note: "đã giao"),
            by: Editor(name: "Lan"))
        try redo(
            archive, id,
            SampleDocument.make(
                ["b"], tasks: [task("I.1", "Lập lại", due: "2025-09-30"), task("I.3", "Báo")]))
        #expect(try taskIDs(archive).prefix(1) == ids.prefix(1))
        let again = try archive.catalogue.followedTask(ids[0])
        #expect(again.statement == "Lập lại")
        #expect(again.days.map(\.status) == [.ongoing])
        #expect(again.days.map(\.note) == ["đã giao"])
        // The other was followed by nobody and is not in the document any more.
        #expect(throws: CatalogueError.self) { try archive.catalogue.followedTask(ids[1]) }
        #expect(try archive.catalogue.verify().isEmpty)
    }

    @Test func aTaskThatSomebodyFollowedStaysThoughTheDocumentHasItNoMore() throws {
        let archive = try SampleArchive()
        let id = try archive.add(
            SampleDocument.make(["a"], tasks: [task("I.1", "Lập")]), file: 1)
        let task = try archive.catalogue.followedTask(try taskIDs(archive)[0])
        try archive.catalogue.follow(
            task.days[0], of: task, FollowUp(status: .done), by: Editor(name: "Lan"))
        try redo(archive, id, SampleDocument.make(["a"]))
        #expect(try archive.catalogue.followedTask(task.id).days.map(\.percent) == [100])
    }

    @Test(arguments: [
        (FollowUp(status: .done), TaskStatus.done, 100),
        (FollowUp(percent: 100), .done, 100),
        (FollowUp(percent: 1), .ongoing, 1),
        (FollowUp(percent: 0), .open, 0),
        (FollowUp(status: .ongoing, percent: 100), .ongoing, 100),
        (FollowUp(note: "x"), .open, 0),
    ])
    func statusAndPercentGoTogether(change: FollowUp, status: TaskStatus, percent: Int) throws {
        let archive = try SampleArchive()
        _ = try archive.add(SampleDocument.make(["a"], tasks: [task("I.1", "Lập")]), file: 1)
        let task = try archive.catalogue.followedTask(1)
        try archive.catalogue.follow(task.days[0], of: task, change, by: Editor(name: "Lan"))
        let day = try archive.catalogue.followedTask(1).days[0]
        #expect(day.status == status)
        #expect(day.percent == percent)
        // What was fetched before the change is out of date now.
        #expect(throws: CatalogueError(.conflict, detail: "task 1")) {
            try archive.catalogue.follow(task.days[0], of: task, change, by: Editor(name: "An"))
        }
    }

    @Test func theHistoryCannotBeChanged() throws {
        let archive = try SampleArchive()
        let id = try archive.add(SampleDocument.make(["a"]), file: 1)
        try archive.catalogue.accept(id, note: nil, by: Editor(name: "Lan"))
        for command in ["DELETE FROM edit", "UPDATE edit SET made_by = 'An'"] {
            #expect(throws: CatalogueError.self) {
                try archive.catalogue.change { try $0.execute(sql: command) }
            }
        }
    }

    @Test func aSecretDocumentIsHeldUntilItIsReleased() throws {
        let archive = try SampleArchive()
        let id = try archive.add(SampleDocument.make(["a"], secrecy: "MẬT"), file: 1)
        #expect(try archive.catalogue.heldDocuments() == [id])
        try archive.catalogue.release(id, note: "theo QĐ 1", by: Editor(name: "Lan"))
        #expect(try archive.catalogue.heldDocuments().isEmpty)
        try redo(archive, id, SampleDocument.make(["b"], secrecy: "MẬT"))
        #expect(try archive.catalogue.heldDocuments().isEmpty)
    }

    @Test func documentsThatMayBeTheSameAreTold() throws {
        let archive = try SampleArchive()
        let text = (0..<60).map { "chữ\($0)" }.joined(separator: " ")
        let first = try archive.add(SampleDocument.make([text]), file: 1)
        let same = try archive.add(
            SampleDocument.make(["khác hẳn nội dung kia"]), file: 2)
        let near = try archive.add(
            SampleDocument.make([text.uppercased()], number: "9/QĐ"), file: 3)
        let otherYear = try archive.add(
            SampleDocument.make(["lại khác nữa rồi đấy"], date: "2024-08-20"), file: 4)
        #expect(try archive.catalogue.documentsAlike(first).sameIdentity == [same])
        #expect(try archive.catalogue.documentsAlike(first).nearTexts == [near])
        #expect(try archive.catalogue.documentsAlike(otherYear).sameIdentity.isEmpty)
        #expect(try archive.catalogue.documentsAlike(same).nearTexts.isEmpty)
        // The number was filled in by hand: only the symbol was read.
        let unnumbered = try (5...6).map {
            try archive.add(
                SampleDocument.make(["văn bản số \($0)"], number: "/KH-SXD"), file: $0)
        }
        #expect(try archive.catalogue.documentsAlike(unnumbered[0]).sameIdentity.isEmpty)
    }
}
