import Glibc
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

    private func look(at spool: consuming SpooledInput) throws -> String {
        var status = stat()
        #expect(stat(spool.path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(try SourceFile(path: spool.path).bytes() == Array("một".utf8))
        return spool.path
    }
}
