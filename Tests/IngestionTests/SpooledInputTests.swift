import Glibc
import SohoaTesting
import Testing

@testable import Ingestion

@Suite struct SpooledInputTests {
    @Test func theCopyIsPrivateAndGoesWithItsOwner() throws {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        defer { close(ends[0]) }
        try FileDescriptor(takingOwnership: ends[1]).write(Array("một".utf8))
        let path = try look(at: SpooledInput(copying: ends[0]))
        #expect(access(path, F_OK) != 0)
    }

    @Test func itMayHaveAsManyBytesAsAFile() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write([UInt8](repeating: 0x20, count: 1_000_001), to: "a")
        let file = try FileDescriptor(opening: path, O_RDONLY)
        let error = #expect(throws: IngestionError.self) {
            _ = try SpooledInput(copying: file.number, limits: ReadingLimits(changes: ["file": 1]))
        }
        #expect(error == IngestionError(.tooLarge, detail: "limit: file=1 MB"))
        try #require(lseek(file.number, 0, SEEK_SET) == 0)
        let spool = try SpooledInput(
            copying: file.number, limits: ReadingLimits(changes: ["file": 2]))
        #expect(try SourceFile(path: spool.path).size == 1_000_001)
    }

    private func look(at spool: consuming SpooledInput) throws -> String {
        var status = stat()
        #expect(stat(spool.path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(try SourceFile(path: spool.path).bytes() == Array("một".utf8))
        return spool.path
    }
}
