import Foundation
import GRDB
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct DurabilityTests {
    /// 2 is FULL: with NORMAL, a change may be gone after a cut of the power that was reported as made.
    @Test func aChangeIsOnTheDiskWhenItsCallReturns() throws {
        let archive = try SampleArchive()
        let mode = try archive.catalogue.database.writeWithoutTransaction {
            try Int.fetchOne($0, sql: "PRAGMA synchronous")
        }
        #expect(mode == 2)
    }

    @Test func aCatalogueWithoutTheLogOfItsLastChangesIsNotTakenForWhole() throws {
        let archive = try SampleArchive()
        try archive.add(SampleDocument.make(["một"]), file: 1)
        // All that was done so far goes from the log into the file.
        try archive.catalogue.database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try archive.add(SampleDocument.make(["hai"]), file: 2)
        let copy = try TemporaryFolder()
        func copyFiles(_ endings: [String]) throws -> String {
            let path = "\(copy.path)/\(endings.count).sqlite"
            for ending in endings {
                try FileManager.default.copyItem(
                    atPath: archive.catalogue.path + ending, toPath: path + ending)
            }
            return path
        }
        let path = try copyFiles(["", "-changes"])
        let error = #expect(throws: CatalogueError.self) { try Catalogue(path: path) }
        #expect(error?.code == .damaged)
        #expect(throws: CatalogueError.self) { try Catalogue(path: path, access: .read) }
        Catalogue.forget(path)
        #expect(try Catalogue(path: path).originals().count == 1)
        #expect(try Catalogue(path: copyFiles(["", "-wal", "-changes"])).originals().count == 2)
    }

    @Test func aLogWhoseIndexFindsNoRoomMeansAFullDisk() {
        let error = DatabaseError(resultCode: .SQLITE_IOERR_SHMSIZE, message: "disk I/O error")
        #expect(CatalogueError(error) == CatalogueError(.diskFull, detail: "disk I/O error"))
        #expect(CatalogueError(DatabaseError(resultCode: .SQLITE_IOERR_WRITE)).code == .failed)
    }

    @Test func aDamagedMarkIsNoMark() throws {
        let folder = try TemporaryFolder()
        let mark = ChangeMark(catalogue: "\(folder.path)/a")
        #expect(mark.number() == nil)
        mark.keep(12)
        #expect(mark.number() == 12)
        mark.keep(9)
        #expect(mark.number() == 9)
        try folder.write("no number of changes at all", to: "a-changes")
        #expect(mark.number() == nil)
    }

    @Test func aCatalogueThatWasFoundDamagedIsReadAndNothingIsWritten() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/catalogue.sqlite"
        do {
            let catalogue = try Catalogue(path: path)
            try catalogue.refuse(path: "/in/a", reason: "empty-file", detail: "")
            catalogue.noteDamage([Finding(.content, subject: "document 1", detail: "is not")])
            // Those that have it open heed it as well.
            let error = #expect(throws: CatalogueError.self) {
                try catalogue.refuse(path: "/in/b", reason: "empty-file", detail: "")
            }
            #expect(error == CatalogueError(.damaged, detail: "document 1: is not"))
        }
        let before = try folder.read("catalogue.sqlite")
        #expect(throws: CatalogueError.self) { try Catalogue(path: path) }
        #expect(try Catalogue(path: path, access: .read).failures().count == 1)
        #expect(try folder.read("catalogue.sqlite") == before)
        try Catalogue(path: path, access: .check).noteDamage([])
        #expect(try Catalogue(path: path).failures().count == 1)
    }

    @Test func aCatalogueThatCannotBeOpenedForItsDamageIsNotWrittenToAgain() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/catalogue.sqlite"
        do { _ = try Catalogue(path: path) }
        var bytes = try folder.read("catalogue.sqlite")
        let page = 4096
        bytes.replaceSubrange(page..., with: repeatElement(0, count: bytes.count - page))
        try folder.write(bytes, to: "catalogue.sqlite")
        func opening() -> CatalogueError? {
            #expect(throws: CatalogueError.self) { try Catalogue(path: path) }
        }
        #expect(opening()?.code == .damaged)
        let before = try folder.read("catalogue.sqlite")
        #expect(opening()?.code == .damaged)
        #expect(try folder.read("catalogue.sqlite") == before)
    }

    @Test func aCatalogueOfWhichAPartCannotBeReadIsNotOpenedForChangesAgain() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/catalogue.sqlite"
        let root = try {
            let catalogue = try Catalogue(path: path)
            return try catalogue.read { database in
                try database.value(
                    Int.self, "SELECT rootpage FROM sqlite_master WHERE name = 'original'")
            }
        }()
        let page = 4096
        let first = try (#require(root) - 1) * page
        var bytes = try folder.read("catalogue.sqlite")
        bytes.replaceSubrange(first..<first + page, with: repeatElement(0, count: page))
        try folder.write(bytes, to: "catalogue.sqlite")
        do {
            // Opened it can be.
            let catalogue = try Catalogue(path: path, access: .check)
            let error = #expect(throws: CatalogueError.self) { try catalogue.originals() }
            #expect(error?.code == .damaged)
        }
        let before = try folder.read("catalogue.sqlite")
        let error = #expect(throws: CatalogueError.self) { try Catalogue(path: path) }
        #expect(error?.code == .damaged)
        #expect(try folder.read("catalogue.sqlite") == before)
    }
}
