import DocumentModel
import SohoaTesting
import Testing

@testable import PDFWriting

@Suite struct SearchableDocumentTests {
    private let description = CopyDescription(
        title: "Kế hoạch", file: "a.pdf", sha256: "", producer: "sohoa",
        sections: [
            Section(number: "I", title: "Một", level: 1, page: 1),
            Section(number: "1", title: "Nhỏ", level: 2, page: 1),
            Section(number: "II", title: "Hai", level: 1, page: 1),
            Section(number: "III", title: "Không có", level: 1, page: 9),
        ])

    /// A page of 300×200 points at 144 dpi with words in a row.
    private func page(_ words: [String], origin: TextOrigin = .ocr, raw: String? = nil)
        -> RestoredPage
    {
        let restored = words.enumerated().map { index, text in
            RestoredWord(
                text: text, raw: raw ?? text, space: index == 0 ? "" : " ",
                box: PageBox(
                    left: 20 + 100 * index, top: 40, right: 110 + 100 * index, bottom: 64))
        }
        return RestoredPage(
            number: 1, origin: origin,
            geometry: PageGeometry(width: 600, height: 400, resolution: 144),
            lines: [RestoredLine(words: restored)])
    }

    private func text(_ document: SearchableDocument, in folder: borrowing TemporaryFolder) throws
        -> (text: String, findings: Set<CopyFinding>)
    {
        let path = folder.path + "/copy.pdf"
        let findings = try document.write(description, to: path)
        #expect(try Tool.run("qpdf", "--check", path).status == 0)
        return (try Tool.run("pdftotext", "-raw", path, "-").text, findings)
    }

    @Test func aPictureIsAPageUnderItsWords() throws {
        let folder = try TemporaryFolder()
        let document = try SearchableDocument()
        try document.add(
            EncodedPage(
                encoding: .group4(blackIsOne: false), color: .gray, bits: 1, columns: 600,
                rows: 400, paperWidth: 300, paperHeight: 200, data: [0x00, 0x10, 0x01]))
        try document.layText(page(["I", "Một", "nước", "Việt", "Nam 😀"]))
        let (text, findings) = try text(document, in: folder)
        #expect(text == "I Một nước Việt Nam 😀\n\u{0C}")
        #expect(findings == [])
        let boxes = try Tool.run("pdftotext", "-bbox", folder.path + "/copy.pdf", "-").text
        #expect(boxes.contains("xMin=\"60.000000\" yMin=\"20.000000\" xMax=\"105.000000\""))
        let outline = try Tool.run(
            "qpdf", "--json", "--json-key=outlines", folder.path + "/copy.pdf")
        #expect(outline.text.ranges(of: "\"title\"").count == 3)
        #expect(outline.text.contains("\"title\": \"II. Hai\""))
    }

    @Test func anEnginesLayerGivesWayToTheWords() throws {
        let folder = try TemporaryFolder()
        let original = PDFFile(
            content: "BT /F 12 Tf 3 Tr 10 160 Td (bad layer) Tj ET",
            resources: "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>")
        let document = try SearchableDocument(copyOf: original.bytes, password: nil)
        try document.layText(page(["lớp", "tốt"]))
        #expect(try text(document, in: folder) == ("lớp tốt\n\u{0C}", []))
    }

    @Test func drawnTextKeepsItsLookAndIsFoundNoMore() throws {
        let folder = try TemporaryFolder()
        let original = PDFFile(
            content: "BT /F 12 Tf 10 160 Td (mangled text) Tj ET",
            resources: "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>")
        let path = try folder.write(original.bytes, to: "original.pdf")
        let document = try SearchableDocument(copyOf: original.bytes, password: nil)
        try document.layText(page(["chữ", "đúng"]))
        let (text, findings) = try text(document, in: folder)
        #expect(text == "chữ đúng\n\u{0C}")
        #expect(findings == [.visibleTextKept, .font])
        let before = try Tool.run("pdftoppm", "-r", "50", path)
        let after = try Tool.run("pdftoppm", "-r", "50", folder.path + "/copy.pdf")
        #expect(before.output == after.output)
        #expect(before.output.count > 1_000)
    }

    @Test func aPageWhoseTextWasKeptStays() throws {
        let folder = try TemporaryFolder()
        let original = PDFFile(
            content: "BT /F 12 Tf 10 160 Td (healthy) Tj ET",
            resources: "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>")
        let document = try SearchableDocument(copyOf: original.bytes, password: nil)
        try document.layText(page(["khác"], origin: .layer, raw: "khac"))
        #expect(try text(document, in: folder) == ("healthy\n\u{0C}", [.font]))
    }

    @Test(arguments: ["q q 2 0 0 2 50 50 cm", "Q Q 0 0 1 rg", "BT 5 0 0 5 9 9 Tm"])
    func theLayerStandsWhateverTheContentLeavesBehind(content: String) throws {
        let folder = try TemporaryFolder()
        let document = try SearchableDocument(
            copyOf: PDFFile(content: content).bytes, password: nil)
        try document.layText(page(["một", "hai"]))
        #expect(try text(document, in: folder).text == "một hai\n\u{0C}")
        let boxes = try Tool.run("pdftotext", "-bbox", folder.path + "/copy.pdf", "-").text
        #expect(boxes.contains("xMin=\"10.000000\" yMin=\"20.000000\""))
    }

    @Test func theSameGivesTheSameBytes() throws {
        let folder = try TemporaryFolder()
        for name in ["a.pdf", "b.pdf"] {
            let document = try SearchableDocument(
                copyOf: PDFFile(content: "0 g").bytes, password: nil)
            try document.layText(page(["một", "hai"]))
            _ = try document.write(description, to: "\(folder.path)/\(name)")
        }
        #expect(try folder.read("a.pdf") == folder.read("b.pdf"))
    }

    @Test func aSignatureBecomesAStampOfItsLook() throws {
        let folder = try TemporaryFolder()
        let look = PDFFile.stream(
            Array("1 0 0 rg 0 0 50 20 re f".utf8),
            "/Type /XObject /Subtype /Form /BBox [0 0 50 20] /Resources << >>")
        let field = """
            << /Type /Annot /Subtype /Widget /FT /Sig /T (S) /V << /Type /Sig >> /F 132
            /Rect [100 100 150 120] /AP << /N 5 0 R >> >>
            """
        let original = PDFFile(
            content: "", page: "/Annots [6 0 R]",
            catalog: "/AcroForm << /Fields [6 0 R] /SigFlags 3 >> /Perms << >>",
            objects: [look, Array(field.utf8)])
        let path = try folder.write(original.bytes, to: "original.pdf")
        let document = try SearchableDocument(copyOf: original.bytes, password: nil)
        let (_, findings) = try text(document, in: folder)
        #expect(findings == [.signatureRemoved])
        let copy = try QPDFHandle(folder.read("copy.pdf"), password: nil)
        #expect(copy.root["AcroForm"] == nil && copy.root["Perms"] == nil)
        let stamp = try #require(try copy.page(1)["Annots"]?.items?.first)
        #expect(stamp["Subtype"]?.name == "Stamp" && stamp["V"] == nil)
        #expect(copy.trailer["Info"]?["Subject"]?.text?.hasSuffix("có chữ ký số") == true)
        #expect(
            try Tool.run("pdftoppm", "-r", "50", path).output
                == Tool.run("pdftoppm", "-r", "50", folder.path + "/copy.pdf").output)
    }

    @Test func onlyFiltersThatAreNoPicturesAreReplaced() throws {
        let folder = try TemporaryFolder()
        func picture(_ data: String, _ filter: String) -> [UInt8] {
            PDFFile.stream(
                Array(data.utf8),
                "/Subtype /Image /Width 8 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"
                    + " /Filter \(filter)")
        }
        let original = PDFFile(
            content: "", resources: "/XObject << /A 5 0 R /B 6 0 R >>",
            objects: [picture("00FF>", "/ASCIIHexDecode"), picture("no fax", "/CCITTFaxDecode")])
        let document = try SearchableDocument(copyOf: original.bytes, password: nil)
        #expect(try text(document, in: folder).findings == [])
        let copy = try QPDFHandle(folder.read("copy.pdf"), password: nil)
        let pictures = try #require(try copy.page(1)["Resources"]?["XObject"])
        #expect(pictures["A"]?["Filter"]?.name == "FlateDecode")
        #expect(try pictures["A"]?.decodedData() == [0, 0xff])
        #expect(pictures["B"]?["Filter"]?.name == "CCITTFaxDecode")
        #expect(try folder.read("copy.pdf").firstRange(of: "no fax".utf8) != nil)
    }

    @Test func whatIsNoPDFIsRefused() throws {
        for bytes in [Array("%PDF-1.4 nothing".utf8), [UInt8](repeating: 65, count: 100)] {
            #expect {
                try SearchableDocument(copyOf: bytes, password: nil)
            } throws: { ($0 as? PDFWritingError)?.code == .corrupt }
        }
    }

    @Test func aFolderThatIsNotThereCannotBeWrittenTo() throws {
        let document = try SearchableDocument(copyOf: PDFFile(content: "").bytes, password: nil)
        #expect {
            try document.write(description, to: "/nowhere/a.pdf")
        } throws: { ($0 as? PDFWritingError)?.code == .unwritable }
    }
}
