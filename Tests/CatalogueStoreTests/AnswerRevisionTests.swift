import DocumentModel
import GRDB
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct AnswerRevisionTests {
    /// Something that somebody does to an archive.
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let body: @Sendable (Catalogue) throws -> Void

        init(_ description: String, _ body: @escaping @Sendable (Catalogue) throws -> Void) {
            testDescription = description
            self.body = body
        }

        static func sql(_ command: String) -> Change {
            Change(command) { catalogue in
                try catalogue.change { try $0.execute(sql: command) }
            }
        }
    }

    private static let answers: [Change] = [
        Change("accept") { try $0.accept(1, note: nil, by: Editor(name: "Lan")) },
        Change("release") { try $0.release(4, note: nil, by: Editor(name: "Lan")) },
        Change("follow") { catalogue in
            let task = try catalogue.followedTask(1)
            try catalogue.follow(
                task.days[0], of: task, FollowUp(percent: 40), by: Editor(name: "Lan"))
        },
        Change("measure") {
            try $0.measure(
                target: 1, date: "2026-01-01", value: 1, note: nil, by: Editor(name: "Lan"))
        },
        Change("revise") { catalogue in
            var document = try catalogue.document(1)
            document.corrections.fields = [FieldCorrection(.signer, "An")]
            try catalogue.revise(document, humanTexts: [:], edits: [], by: Editor(name: "Lan"))
        },
        Change("the same file from another place") {
            _ = try $0.offer(
                OfferedFile(path: "/in/new.txt", sha256: SampleDocument.digest(1), size: 1),
                settings: "{}")
        },
        .sql("DELETE FROM document WHERE id = 2"), .sql("UPDATE page SET human = 'x' WHERE id = 1"),
        .sql("DELETE FROM reference WHERE document = 1"),
        .sql("INSERT INTO word_correction VALUES (1, 1, 1, 1, 'a', 'b', NULL)"),
    ]

    private static let others: [Change] = [
        Change("offer and lease") { catalogue in
            _ = try catalogue.offer(
                OfferedFile(path: "/in/new.txt", sha256: SampleDocument.digest(9), size: 1),
                settings: "{}")
            let job = try catalogue.lease(to: SampleArchive.owner, lease: 60) { _ in false }
            try catalogue.fail(#require(job), JobFailure(reason: "corrupt"))
        },
        Change("people") { catalogue in
            try catalogue.addAccount(
                name: "a", displayName: "A", passwordHash: "h", role: .reader)
            try catalogue.openSession(digest: "d", of: "a", for: 60)
            _ = try catalogue.addToken(label: "x", digest: "t", owner: "a", scopes: [.read])
            try catalogue.audit(.signIn, by: "a")
            try catalogue.save(SavedSearch(owner: "a", name: "x", view: .tasks, query: ""))
            _ = try catalogue.hold(1, by: "a", for: 60)
        },
        Change("a change that fails") { catalogue in
            #expect(throws: CatalogueError.self) {
                try catalogue.change { database in
                    try database.execute(sql: "DELETE FROM document WHERE id = 2")
                    throw CatalogueError(.failed)
                }
            }
        },
    ]

    @Test(arguments: answers)
    func whatChangesAnAnswerChangesIt(change: Change) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let before = try archive.catalogue.revision()
        try change.body(archive.catalogue)
        #expect(try archive.catalogue.revision() > before)
    }

    @Test(arguments: others)
    func whatChangesNoAnswerLeavesIt(change: Change) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let before = try archive.catalogue.revision()
        try change.body(archive.catalogue)
        #expect(try archive.catalogue.revision() == before)
    }

    @Test func itNeverComesBackToAValue() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        // As in a copy that was made long ago.
        try archive.catalogue.change { try $0.execute(sql: "UPDATE revision SET number = 5") }
        try archive.catalogue.accept(1, note: nil, by: Editor(name: "Lan"))
        #expect(try archive.catalogue.revision() >= Moment.now.seconds * 1000 - 5_000)
    }
}
