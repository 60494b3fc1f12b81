import SohoaTesting
import Testing

@testable import Ingestion

@Suite struct SourceKindTests {
    private func kind(_ bytes: [UInt8], name: String) throws -> SourceKind {
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes, to: name)
        return try SourceKind(SourceFile(path: path), of: InputFile(path: path))
    }

    @Test(arguments: ["a.txt", "a", "a.md"])
    func textIsText(name: String) throws {
        #expect(try kind(Array("chữ".utf8), name: name) == .text(Array("chữ".utf8)))
    }

    @Test(arguments: ["a.pdf", "a.txt"])
    func theBytesCountForMoreThanTheName(name: String) throws {
        #expect(try kind(Array("%PDF-1.4\n".utf8), name: name) == .paper)
    }

    @Test(arguments: ["a.pdf", "a.PNG", "a.tiff"])
    func aTextIsNoPicture(name: String) {
        let error = #expect(throws: IngestionError.self) {
            try kind(Array("chữ".utf8), name: name)
        }
        #expect(error?.reason == .notADocument)
    }

    @Test(arguments: [
        ("a", FailureReason.unsupported), ("a.pdf", .corrupt), ("a.tiff", .notADocument),
    ])
    func whatIsNeitherIsRefusedByItsName(name: String, reason: FailureReason) {
        let error = #expect(throws: IngestionError.self) { try kind([0, 1, 2, 255], name: name) }
        #expect(error?.reason == reason)
    }
}
