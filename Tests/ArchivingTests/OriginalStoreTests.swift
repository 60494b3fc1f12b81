import Foundation
import Ingestion
import SohoaTesting
import Testing

@testable import Archiving

@Suite struct OriginalStoreTests {
    @Test func aFileIsKeptByteForByteUnderItsDigest() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("abc", to: "a.txt")
        let archive = try Archive(path: "\(folder.path)/archive")
        let original = try archive.originals.take(path)
        #expect(
            original.sha256
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(original.size == 3)
        let kept = archive.originals.path(of: original.sha256)
        #expect(FileManager.default.contents(atPath: kept) == Data("abc".utf8))
        let mode = try FileManager.default.attributesOfItem(atPath: kept)[.posixPermissions] as? Int
        #expect(mode.map { $0 & 0o222 } == 0)
        #expect(try archive.originals.leftovers().isEmpty)
        #expect(FileManager.default.contents(atPath: path) == Data("abc".utf8))
    }

    @Test func theSameBytesAreKeptOnce() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive(path: "\(folder.path)/archive")
        let one = try archive.originals.take(try folder.write("abc", to: "a.txt"))
        #expect(try archive.originals.take(try folder.write("abc", to: "b.txt")) == one)
        #expect(try archive.originals.names() == [one.sha256])
    }

    @Test func whatIsNoFileIsNotTaken() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive(path: "\(folder.path)/archive")
        let path = try folder.write("abc", to: "a.txt")
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/link", withDestinationPath: path)
        mkfifo("\(folder.path)/pipe", 0o600)
        try folder.write("", to: "empty")
        let expected: [(String, FailureReason)] = [
            ("link", .notADocument), ("pipe", .notADocument), ("empty", .emptyFile),
            ("archive", .notADocument), ("nothing", .notFound),
        ]
        for (name, reason) in expected {
            let error = #expect(throws: IngestionError.self) {
                try archive.originals.take("\(folder.path)/\(name)")
            }
            #expect(error?.reason == reason, "\(name)")
        }
        #expect(try archive.originals.names().isEmpty)
        #expect(try archive.originals.leftovers().isEmpty)
    }

    @Test func theLimitOfSizeIsForWhatIsTakenInNotForWhatIsThere() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("abc", to: "a.txt")
        let archive = try Archive(path: "\(folder.path)/archive")
        let error = #expect(throws: IngestionError.self) {
            try archive.originals.take(path, largest: 2)
        }
        #expect(error?.reason == .tooLarge)
        #expect(try archive.originals.take(path, largest: 3).size == 3)
        #expect(truncate(path, off_t(OriginalStore.largestSize + 1)) == 0)
        #expect(throws: IngestionError.self) { try archive.originals.take(path) }
        // A hole: opening it reads nothing.
        #expect(try !OfferedBytes(path: path).next().isEmpty)
    }

    @Test func whatADeadProcessLeftIsTakenAway() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive(path: "\(folder.path)/archive")
        // Process 1 always lives: a number is given out again, and says nothing.
        try folder.write("ab", to: "archive/incoming/1-1.part")
        try folder.write("ab", to: "archive/incoming/\(getpid())-1.part")
        do {
            let upload = try Upload(in: archive.originals)
            try archive.originals.removeLeftovers()
            let name = upload.path.split(separator: "/").last.map(String.init)
            #expect(try archive.originals.leftovers() == [name].compactMap { $0 })
            try upload.append([1])
        }
        #expect(try archive.originals.leftovers().isEmpty)
    }

    @Test func whatTheStoreCannotWriteIsNoFaultOfTheFile() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("abc", to: "a.txt")
        let archive = try Archive(path: "\(folder.path)/archive")
        try FileManager.default.removeItem(atPath: "\(archive.path)/incoming")
        let error = #expect(throws: IngestionError.self) { try archive.originals.take(path) }
        #expect(error?.reason == .unwritable)
    }
}
