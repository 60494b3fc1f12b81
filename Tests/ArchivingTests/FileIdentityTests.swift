import Foundation
import SohoaTesting
import Testing

@testable import Archiving

@Suite struct FileIdentityTests {
    @Test func aFileIsItselfUntilItIsReplacedOrWrittenTo() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("abc", to: "a.txt")
        let before = try #require(FileIdentity(of: path))
        #expect(FileIdentity(of: path) == before)
        try folder.write("xyz", to: "b.txt")
        #expect(rename("\(folder.path)/b.txt", path) == 0)
        let replaced = try #require(FileIdentity(of: path))
        #expect(replaced != before)
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.write(contentsOf: Data("longer than it was".utf8))
        try file.close()
        #expect(FileIdentity(of: path) != replaced)
        unlink(path)
        #expect(symlink("b.txt", path) == 0)
        #expect(FileIdentity(of: path) != replaced)
        unlink(path)
        #expect(FileIdentity(of: path) == nil)
    }
}
