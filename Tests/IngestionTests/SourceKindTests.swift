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
        ("a", FailureReason.unsupported), ("a.pdf", .notADocument), ("a.tiff", .notADocument),
    ])
    func whatIsNeitherIsRefusedByItsName(name: String, reason: FailureReason) {
        let error = #expect(throws: IngestionError.self) { try kind([0, 1, 2, 255], name: name) }
        #expect(error?.reason == reason)
    }

    @Test func whatIsLeftOfAPDFIsADamagedPDF() {
        let rest: [UInt8] = [0, 1, 255] + Array("1 0 obj\nnull\nendobj\n".utf8)
        let error = #expect(throws: IngestionError.self) { try kind(rest, name: "a.pdf") }
        #expect(error?.reason == .corrupt)
    }

    @Test(arguments: [
        ([UInt8]("GIF89a".utf8) + [0, 2, 0, 2, 0, 0, 0, 0x3b], FailureReason.unsupported, "GIF"),
        ([UInt8]("GIF89a".utf8) + [0, 2, 0, 2, 0, 0, 0, 1], .corrupt, "cut off"),
        ([UInt8]("GIF89a".utf8) + [0, 0, 0, 2, 0, 0, 0, 0x3b], .corrupt, "0×512"),
        ([UInt8]("GIF89a".utf8) + [255, 255, 255, 255, 0, 0, 0, 0x3b], .tooLarge, "side=32767"),
        (bitmap(width: 64), .unsupported, "BMP"), (bitmap(width: 70_000), .tooLarge, "70000×64"),
        ([0, 0, 1, 0, 1, 0], .unsupported, "ICO"),
    ])
    func aPictureOfAnotherKindIsNamed(bytes: [UInt8], reason: FailureReason, word: String) {
        let error = #expect(throws: IngestionError.self) { try kind(bytes, name: "a.gif") }
        #expect(error?.reason == reason)
        #expect(error?.detail.contains(word) == true)
    }

    /// The head of a BMP of 64 rows.
    private static func bitmap(width: Int) -> [UInt8] {
        func little(_ number: Int) -> [UInt8] {
            [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
        }
        return [0x42, 0x4d] + little(1000) + little(0) + little(54) + little(40) + little(width)
            + little(64)
    }
}
