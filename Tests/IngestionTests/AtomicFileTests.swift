import Glibc
import SohoaTesting
import Testing

@testable import Ingestion

@Suite struct AtomicFileTests {
    @Test func theWholeFileIsThereAndNothingElse() throws {
        let folder = try TemporaryFolder()
        try AtomicFile.write(Array("một".utf8), to: folder.path + "/kết quả.txt")
        #expect(try folder.names() == ["kết quả.txt"])
        #expect(try folder.read("kết quả.txt") == Array("một".utf8))
    }

    @Test func anOlderFileIsReplacedAndKeepsItsPermissions() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("old and longer", to: "a")
        #expect(chmod(path, 0o640) == 0)
        try AtomicFile.write(Array("new".utf8), to: path)
        #expect(try folder.read("a") == Array("new".utf8))
        var status = stat()
        #expect(stat(path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o640)
    }

    @Test func aLinkKeepsPointingToItsFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "file")
        #expect(symlink("file", folder.path + "/link") == 0)
        try AtomicFile.write(Array("new".utf8), to: folder.path + "/link")
        #expect(try folder.read("file") == Array("new".utf8))
        var status = stat()
        #expect(lstat(folder.path + "/link", &status) == 0)
        #expect(status.st_mode & S_IFMT == S_IFLNK)
    }

    @Test func aDeviceIsWrittenToAndStays() throws {
        try AtomicFile.write(Array("x".utf8), to: "/dev/null")
        var status = stat()
        #expect(stat("/dev/null", &status) == 0)
        #expect(status.st_mode & S_IFMT == S_IFCHR)
    }

    @Test func aFullDiskIsSaid() {
        let error = #expect(throws: IngestionError.self) {
            try AtomicFile.write(Array("x".utf8), to: "/dev/full")
        }
        #expect(error?.reason == .diskFull)
    }

    @Test func aMissingFolderIsSaidAndNothingIsLeft() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: IngestionError.self) {
            try AtomicFile.write([], to: folder.path + "/no/such/file")
        }
        #expect(error?.reason == .unwritable)
        #expect(try folder.names() == [])
    }

    @Test func aFileThatIsMadeByItsPathIsThereAsAWhole() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("old", to: "a")
        #expect(chmod(path, 0o640) == 0)
        try AtomicFile.write(to: path) { temporary throws(IngestionError) in
            #expect(temporary.hasPrefix(folder.path + "/.sohoa-"))
            try AtomicFile.write(Array("new".utf8), to: temporary)
        }
        #expect(try folder.read("a") == Array("new".utf8))
        #expect(try folder.names() == ["a"])
        var status = stat()
        #expect(stat(path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o640)
    }

    @Test func aFileWhoseNameBeginsWithAMarkIsMadeInItsOwnFolder() throws {
        let folder = try TemporaryFolder()
        #expect(mkdir(folder.path + "/b", 0o700) == 0)
        try AtomicFile.write(to: folder.path + "/b/\u{301}a") {
            temporary throws(IngestionError) in
            #expect(temporary.hasPrefix(folder.path + "/b/.sohoa-"))
            try AtomicFile.write(Array("new".utf8), to: temporary)
        }
        #expect(try folder.read("b/\u{301}a") == Array("new".utf8))
    }

    @Test func aFileThatCouldNotBeMadeLeavesTheOldOne() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("old", to: "a")
        let error = #expect(throws: IngestionError.self) {
            try AtomicFile.write(to: path) { _ throws(IngestionError) in
                throw IngestionError(.diskFull)
            }
        }
        #expect(error?.reason == .diskFull)
        #expect(try folder.read("a") == Array("old".utf8))
        #expect(try folder.names() == ["a"])
    }

    @Test func whatIsMadeForADeviceIsCopiedToIt() throws {
        let error = #expect(throws: IngestionError.self) {
            try AtomicFile.write(to: "/dev/full") { path throws(IngestionError) in
                try AtomicFile.write(Array("x".utf8), to: path)
            }
        }
        #expect(error?.reason == .diskFull)
    }
}
