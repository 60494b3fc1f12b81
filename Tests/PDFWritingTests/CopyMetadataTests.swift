import DocumentModel
import SohoaTesting
import Testing

@testable import PDFWriting

@Suite struct CopyMetadataTests {
    private let description = CopyDescription(
        title: "Kế hoạch 07/KH-SXD: “A & B” <c>", issuer: "Sở Xây dựng",
        date: CivilDate("2025-08-20"), file: "kế hoạch.pdf",
        sha256: String(repeating: "0", count: 64), producer: "sohoa 0.1.0")

    private func metadata(
        _ original: String = "<< >>", wasSigned: Bool = false, isArchival: Bool = true
    ) throws -> CopyMetadata {
        CopyMetadata(
            description, original: try QPDFHandle().object(original), wasSigned: wasSigned,
            isArchival: isArchival)
    }

    private func properties(of metadata: CopyMetadata) throws -> [String: String] {
        let xml = try XMLElements(parsing: Array(metadata.xmp.utf8))
        func text(_ name: String) -> String? {
            xml.named(name).first.map { $0.text.split(separator: "\n").joined() }
        }
        let names = [
            "dc:format", "dc:source", "pdf:Producer", "pdfaid:part", "pdfaid:conformance",
            "xmp:CreateDate", "xmp:CreatorTool",
        ]
        var found: [String: String] = [:]
        for name in names { found[name] = text(name) }
        found["items"] = xml.named("rdf:li").map(\.text).joined(separator: "|")
        return found
    }

    @Test func thePacketSaysWhatIsKnown() throws {
        let found = try properties(of: metadata())
        #expect(found["dc:format"] == "application/pdf")
        #expect(found["pdfaid:part"] == "2")
        #expect(found["pdfaid:conformance"] == "B")
        #expect(found["xmp:CreateDate"] == "2025-08-20T00:00:00+07:00")
        #expect(found["xmp:CreatorTool"] == nil)
        #expect(
            found["items"]
                == "Kế hoạch 07/KH-SXD: “A & B” <c>|Bản sao có lớp văn bản của kế hoạch.pdf|vi"
                + "|Sở Xây dựng")
    }

    @Test func onlyWhatIsPDFASaysSo() throws {
        #expect(try properties(of: metadata(isArchival: false))["pdfaid:part"] == nil)
    }

    @Test func theCopyOfASignedDocumentSaysThatItIsACopy() throws {
        let items = try properties(of: metadata(wasSigned: true))["items"]
        #expect(items?.contains("bản gốc có chữ ký số") == true)
    }

    @Test func theOriginalsDateAndProgramAreKept() throws {
        let original = "<< /Creator (Canon\\nDR) /CreationDate (D:20250821090000+07'00') >>"
        let found = try properties(of: metadata(original))
        #expect(found["xmp:CreatorTool"] == "Canon DR")
        #expect(found["xmp:CreateDate"] == "2025-08-21T09:00:00+07:00")
    }

    @Test func dictionaryAndPacketAgree() throws {
        let document = try QPDFHandle()
        try metadata("<< /CreationDate (D:2025) >>").write(to: document)
        let info = try #require(document.trailer["Info"])
        #expect(info["Title"]?.text == description.title)
        #expect(info["Author"]?.text == "Sở Xây dựng")
        #expect(info["CreationDate"]?.text == "D:20250101000000")
        #expect(document.root["Lang"]?.text == "vi")
        #expect(document.root["Metadata"]?["Subtype"]?.name == "XML")
        #expect(document.root["ViewerPreferences"]?["DisplayDocTitle"]?.isTrue == true)
    }
}
