import CatalogueStore
import Foundation
import Ingestion
import SohoaTesting
import Testing

@testable import Archiving

@Suite struct DamageTests {
    /// An archive with a file, and a backup beside it.
    private func makeArchive(in folder: borrowing TemporaryFolder) throws -> String {
        let path = "\(folder.path)/archive"
        let archive = try Archive(path: path)
        let original = try archive.originals.take(try folder.write("abc", to: "a.txt"))
        _ = try archive.catalogue.offer(
            OfferedFile(path: "/in/a.txt", sha256: original.sha256, size: original.size),
            settings: "{}")
        try archive.backUp(to: "\(folder.path)/backup.sqlite")
        return path
    }

    private func code(of body: () throws -> Void) -> CatalogueError.Code? {
        do {
            try body()
        } catch ArchiveError.catalogue(let error) {
            return error.code
        } catch {}
        return nil
    }

    /// Has the catalogue say another place of the file, wherever it says it.
    private func change(
        _ before: String, to after: String, in folder: borrowing TemporaryFolder
    ) throws {
        var bytes = Data(try folder.read("archive/catalogue.sqlite"))
        while let place = bytes.range(of: Data(before.utf8)) {
            bytes.replaceSubrange(place, with: Data(after.utf8))
        }
        try folder.write([UInt8](bytes), to: "archive/catalogue.sqlite")
    }

    @Test func aCatalogueThatWasFoundDamagedIsOnlyReadUntilItIsRecovered() throws {
        let folder = try TemporaryFolder()
        let path = try makeArchive(in: folder)
        try change("/in/a.txt", to: "/in/b.txt", in: folder)
        #expect(try Archive(path: path, access: .check).verify().map(\.kind) == [.content])
        #expect(code { _ = try Archive(path: path) } == .damaged)
        let before = try folder.read("archive/catalogue.sqlite")
        #expect(try Archive(path: path, access: .read).catalogue.originals().count == 1)
        #expect(try folder.read("archive/catalogue.sqlite") == before)
        try Archive.recover(path, from: "\(folder.path)/backup.sqlite")
        #expect(try Archive(path: path).verify() == [])
    }

    @Test func aCheckThatFindsItSoundLetsItBeChangedAgain() throws {
        let folder = try TemporaryFolder()
        let path = try makeArchive(in: folder)
        try change("/in/a.txt", to: "/in/b.txt", in: folder)
        _ = try Archive(path: path, access: .check).verify()
        try change("/in/b.txt", to: "/in/a.txt", in: folder)
        #expect(code { _ = try Archive(path: path) } == .damaged)
        #expect(try Archive(path: path, access: .check).verify() == [])
        #expect(try Archive(path: path).verify() == [])
    }

    @Test(arguments: [true, false])
    func noNewCatalogueIsMadeWhereOneMustHaveBeen(isEmpty: Bool) throws {
        let folder = try TemporaryFolder()
        let path = try makeArchive(in: folder)
        try FileManager.default.removeItem(atPath: "\(path)/catalogue.sqlite")
        if isEmpty { try folder.write("", to: "archive/catalogue.sqlite") }
        #expect(code { _ = try Archive(path: path) } == .damaged)
        #expect(code { _ = try Archive(path: path, access: .read) } == .damaged)
        try Archive.recover(path, from: "\(folder.path)/backup.sqlite")
        #expect(try Archive(path: path).catalogue.originals().count == 1)
    }

    @Test func withoutABackupTheOriginalsAreTakenUpAnew() throws {
        let folder = try TemporaryFolder()
        let path = try makeArchive(in: folder)
        try FileManager.default.removeItem(atPath: "\(path)/catalogue.sqlite")
        try Archive.recover(path, from: nil)
        let archive = try Archive(path: path)
        #expect(try archive.catalogue.originals().isEmpty)
        #expect(try archive.verify().map(\.kind) == [.orphan])
        #expect(try archive.originals.leftovers().isEmpty)
    }
}
