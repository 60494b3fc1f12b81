import DocumentModel
import Foundation
import Ingestion
import SohoaTesting
import Testing

@testable import Archiving

@Suite struct InboxTests {
    private func names(
        in folder: borrowing TemporaryFolder, recursive: Bool
    ) throws -> [String] {
        var names: [String] = []
        let path = folder.path
        try Inbox(isRecursive: recursive, archive: "\(path)/archive")
            .forEachFile(below: path, failed: { _, _ in }) {
                names.append(String($0.path.dropFirst(path.count + 1)))
            }
        return names
    }

    private func fill(_ folder: borrowing TemporaryFolder) throws {
        for name in ["sub", "archive"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
        }
        for name in [
            "b.pdf", "a.pdf", ".hidden.pdf", "c.pdf.part", "d.TMP", "~$e.txt", "f.txt~",
            "g.crdownload", "sub/h.pdf", "archive/i.pdf",
        ] {
            try folder.write("x", to: name)
        }
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/link.pdf", withDestinationPath: "a.pdf")
        mkfifo("\(folder.path)/pipe", 0o600)
    }

    @Test func filesComeInOrderWithoutWhatIsBeingWrittenOrIsNoFile() throws {
        let folder = try TemporaryFolder()
        try fill(folder)
        #expect(try names(in: folder, recursive: false) == ["a.pdf", "b.pdf"])
    }

    @Test func foldersWithinAreLookedIntoOnlyWhenAskedAndTheArchiveNever() throws {
        let folder = try TemporaryFolder()
        try fill(folder)
        #expect(try names(in: folder, recursive: true) == ["a.pdf", "b.pdf", "sub/h.pdf"])
    }

    @Test func whatIsNoFileIsTold() throws {
        let folder = try TemporaryFolder()
        try fill(folder)
        var failures: [String: FailureReason] = [:]
        let path = folder.path
        try Inbox(isRecursive: false, archive: "/a").forEachFile(
            below: path,
            failed: { failures[String($0.dropFirst(path.count + 1))] = $1.reason }
        ) { _ in }
        #expect(failures == ["link.pdf": .notADocument, "pipe": .notADocument])
    }

    @Test func aNameThatIsNoTextLeadsToItsFile() throws {
        let folder = try TemporaryFolder()
        let file = open(FileName.cString(of: "\(folder.path)/x\u{EFFF}"), O_WRONLY | O_CREAT, 0o600)
        #expect(write(file, "abc", 3) == 3)
        close(file)
        var found: [Inbox.File] = []
        try Inbox(isRecursive: false, archive: "/a").forEachFile(
            below: folder.path, failed: { _, _ in }
        ) { found.append($0) }
        #expect(found.map(\.path) == ["\(folder.path)/x\u{EFFF}"] && found.map(\.size) == [3])
        #expect(try OfferedBytes(path: found.first?.path ?? "").next() == Array("abc".utf8))
        // The name has the byte, not the text's three.
        #expect(try folder.names().allSatisfy { !$0.unicodeScalars.contains("\u{EFFF}") })
    }

    @Test func whatIsNamedAndNotThereIsTold() throws {
        var failures: [FailureReason] = []
        try Inbox(isRecursive: false, archive: "/a")
            .forEachFile(below: "/nowhere/at/all", failed: { failures.append($1.reason) }) { _ in }
        #expect(failures == [.notFound])
    }
}
