import DocumentModel
import Glibc
import SohoaTesting
import Testing

@testable import Ingestion

@Suite struct SourceFileTests {
    private func reason(_ path: String) -> FailureReason? {
        do throws(IngestionError) {
            _ = try SourceFile(path: path)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test func aFileIsKnownByItsBytes() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("abc", to: "a")
        let file = try SourceFile(path: path)
        #expect(file.size == 3)
        #expect(try file.bytes() == Array("abc".utf8))
        #expect(try file.sha256() == SHA256.hexadecimal(of: Array("abc".utf8)))
    }

    @Test func whatCannotBeReadHasItsReason() throws {
        let folder = try TemporaryFolder()
        #expect(reason(folder.path + "/none") == .notFound)
        #expect(reason(folder.path) == .notADocument)
        #expect(reason(try folder.write("", to: "empty")) == .emptyFile)
        #expect(reason("/dev/null") == .notADocument)
        let fifo = folder.path + "/fifo"
        #expect(mkfifo(fifo, 0o600) == 0)
        #expect(reason(fifo) == .notADocument)
    }

    @Test func aFileOverTheLimitIsNotRead() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("x", to: "large")
        #expect(truncate(path, off_t(SourceFile.largestSize + 1)) == 0)
        #expect(reason(path) == .tooLarge)
    }
}
