import DocumentModel
import SohoaTesting
import Testing

@testable import PDFWriting

@Suite struct ArchiveCheckTests {
    private static let letter = "BT /F 9 Tf (a) Tj ET"

    private func findings(_ file: PDFFile) throws -> Set<CopyFinding> {
        ArchiveCheck.findings(
            in: try QPDFHandle(file.bytes, password: nil), isOriginal: true)
    }

    @Test func aPlainPageIsFine() throws {
        #expect(try findings(PDFFile(content: "q 0.5 g 0 0 9 9 re f Q")) == [])
    }

    @Test(arguments: [
        ("0 0 0 1 k", CopyFinding.color), ("/DeviceCMYK cs", .color), ("1 2 frobnicate", .drawing),
        ("BI /W 1 /F /LZW ID x\nEI", .filter), ("/Vivid ri", .drawing),
        (String(repeating: "q ", count: 29), .drawing), (letter, .font),
    ])
    func contentIsLookedThrough(content: String, finding: CopyFinding) throws {
        #expect(try findings(PDFFile(content: content)) == [finding])
    }

    @Test(arguments: [
        ("/OpenAction << /S /JavaScript /JS (x) >>", CopyFinding.action),
        ("/OpenAction << /S /Named /N /Print >>", .action), ("/AA << >>", .action),
        ("/Names << /EmbeddedFiles << /Names [] >> >>", .attachment),
        ("/AcroForm << /Fields [] /XFA [] >>", .annotation),
        ("/OCProperties << /OCGs [] /D << >> >>", .layers), ("/Version /2.0", .version),
        ("/OutputIntents [<< /S /GTS_PDFX /DestOutputProfile << /N 4 >> >>]", .color),
    ])
    func theCatalogueIsLookedThrough(entries: String, finding: CopyFinding) throws {
        #expect(try findings(PDFFile(content: "", catalog: entries)) == [finding])
    }

    @Test(arguments: [
        ("/MediaBox [0 0 2 200]", CopyFinding.pageSize), ("/MediaBox [0 0 20000 200]", .pageSize),
        ("/Annots [<< /Subtype /Text /Rect [0 0 9 9] /F 4 >>]", .annotation),
        ("/Annots [<< /Subtype /Link /Rect [0 0 9 9] >>]", .annotation),
        ("/Annots [<< /Subtype /Movie >>]", .multimedia),
        ("/Annots [<< /Subtype /FileAttachment >>]", .attachment),
        ("/Annots [<< /Subtype /Link /F 4 /A << /S /Launch >> >>]", .action),
    ])
    func pagesAreLookedAt(entries: String, finding: CopyFinding) throws {
        #expect(try findings(PDFFile(content: "", page: entries)) == [finding])
    }

    @Test(arguments: [
        ("/Subtype /Image /Interpolate true", CopyFinding.image),
        ("/Subtype /Image /ColorSpace /DeviceCMYK", .color),
        ("/Subtype /Image /ColorSpace [/Separation /A /DeviceCMYK null]", .color),
        ("/Subtype /Image /Filter [/LZWDecode /DCTDecode]", .filter),
        ("/Subtype /Image /Filter /JPXDecode", .image), ("/Subtype /PS", .drawing),
        ("/Subtype /Form /Ref << >>", .drawing), ("/F (elsewhere)", .filter),
    ])
    func streamsAreLookedAt(entries: String, finding: CopyFinding) throws {
        let file = PDFFile(
            content: "/X Do", resources: "/XObject << /X 5 0 R >>",
            objects: [PDFFile.stream([], entries)])
        #expect(try findings(file) == [finding])
    }

    @Test func whatIsWrittenAnewMayHaveAnyFilter() throws {
        let file = PDFFile(
            content: "/X Do", resources: "/XObject << /X 5 0 R >>",
            objects: [PDFFile.stream([], "/Subtype /Image /Filter [/ASCII85Decode /LZWDecode]")])
        #expect(try findings(file) == [])
    }

    @Test(arguments: [
        ("/Subtype /Type1 /BaseFont /Helvetica", false),
        ("/Subtype /TrueType /FontDescriptor << /FontFile2 5 0 R /Flags 4 >>", true),
        ("/Subtype /TrueType /FontDescriptor << /FontFile2 5 0 R /Flags 32 >>", false),
        (
            "/Subtype /TrueType /Encoding /WinAnsiEncoding"
                + " /FontDescriptor << /FontFile2 5 0 R /Flags 32 >>", true
        ),
        (
            "/Subtype /Type0 /Encoding /Identity-H /DescendantFonts"
                + " [<< /Subtype /CIDFontType2 /FontDescriptor << /FontFile2 5 0 R >> >>]", false
        ),
        (
            "/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType2"
                + " /CIDToGIDMap /Identity /FontDescriptor << /FontFile2 5 0 R >> >>]", true
        ),
    ])
    func fontsThatDrawMustBeEmbedded(entries: String, isSound: Bool) throws {
        func file(_ content: String) -> PDFFile {
            PDFFile(
                content: content, resources: "/Font << /F << /Type /Font \(entries) >> >>",
                objects: [PDFFile.stream([])])
        }
        #expect(try findings(file(Self.letter)) == (isSound ? [] : [.font]))
        #expect(try findings(file("3 Tr " + Self.letter)) == [])
    }
}
