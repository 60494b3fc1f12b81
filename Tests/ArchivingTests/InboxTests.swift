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

    @Test func whatIsNoFileAndWhoseNameIsNoTextIsTold() throws {
        let folder = try TemporaryFolder()
        try fill(folder)
        var name = "\(folder.path)/x".utf8CString
        name.insert(CChar(bitPattern: 0xFF), at: name.count - 1)
        let file = name.withUnsafeBufferPointer { name in
            name.baseAddress.map { open($0, O_WRONLY | O_CREAT, 0o600) } ?? -1
        }
        close(file)
        var failures: [String: FailureReason] = [:]
        let path = folder.path
        try Inbox(isRecursive: false, archive: "/a").forEachFile(
            below: path,
            failed: { failures[String($0.dropFirst(path.count + 1))] = $1.reason }
        ) { _ in }
        #expect(
            failures == [
                "link.pdf": .notADocument, "pipe": .notADocument, "x\u{FFFD}": .unreadable,
            ])
    }

    @Test func whatIsNamedAndNotThereIsTold() throws {
        var failures: [FailureReason] = []
        try Inbox(isRecursive: false, archive: "/a")
            .forEachFile(below: "/nowhere/at/all", failed: { failures.append($1.reason) }) { _ in }
        #expect(failures == [.notFound])
    }
}
