import DocumentModel
import SohoaTesting
import Testing

@testable import PDFWriting

/// A copy that calls itself PDF/A-2b, read again and held to the clauses of ISO 19005-2 that concern
/// what is in it.
@Suite struct ArchivalClausesTests {
    /// A copy of a picture and of a PDF with a layer of its own.
    private func copies() throws -> [[UInt8]] {
        let folder = try TemporaryFolder()
        let page = RestoredPage(
            number: 1, origin: .ocr,
            geometry: PageGeometry(width: 600, height: 400, resolution: 144),
            lines: [
                RestoredLine(words: [
                    RestoredWord(
                        text: "nước", raw: "nuoc",
                        box: PageBox(left: 20, top: 40, right: 110, bottom: 64))
                ])
            ])
        let description = CopyDescription(
            title: "Kế hoạch", issuer: "Sở", date: CivilDate("2025-08-20"), file: "a.pdf",
            sha256: "0", producer: "sohoa 0.1.0")
        let picture = try SearchableDocument()
        try picture.add(
            EncodedPage(
                encoding: .group4(blackIsOne: false), color: .gray, bits: 1, columns: 600,
                rows: 400, paperWidth: 300, paperHeight: 200, data: [0x00, 0x10, 0x01]))
        let original = try SearchableDocument(
            copyOf: PDFFile(content: "BT 3 Tr (nuoc) Tj ET").bytes, password: nil)
        for (document, name) in [(picture, "a.pdf"), (original, "b.pdf")] {
            try document.layText(page)
            #expect(try document.write(description, to: "\(folder.path)/\(name)") == [])
        }
        return [try folder.read("a.pdf"), try folder.read("b.pdf")]
    }

    @Test func theFileBeginsAndEndsAsItMust() throws {
        for bytes in try copies() {
            // 6.1.2: the version, then a comment of at least four bytes above 127.
            #expect(bytes.starts(with: "%PDF-1.7\n%".utf8))
            #expect(bytes[10..<14].allSatisfy { $0 > 127 })
            // 6.1.3: an identifier, no encryption.
            let document = try QPDFHandle(bytes, password: nil)
            #expect(document.trailer["ID"]?.items?.count == 2)
            #expect(document.trailer["Encrypt"] == nil)
            // 6.1.7.1: endstream begins a line.
            for place in bytes.ranges(of: Array("endstream".utf8)) {
                #expect(bytes[place.lowerBound - 1] == 0x0A)
            }
            // 6.1.7.2: no LZW.
            #expect(bytes.firstRange(of: "LZW".utf8) == nil)
        }
    }

    @Test func thePacketCanBeReadAndAgreesWithTheDictionary() throws {
        for bytes in try copies() {
            // 6.6.2.1, 6.6.4: found without decoding, well-formed, with part and conformance.
            let start = try #require(bytes.firstRange(of: Array("<x:xmpmeta".utf8)))
            let end = try #require(bytes.firstRange(of: Array("</x:xmpmeta>".utf8)))
            let packet = try XMLElements(parsing: Array(bytes[start.lowerBound..<end.upperBound]))
            func text(_ name: String) -> String? { packet.named(name).first?.text }
            #expect(text("pdfaid:part") == "2")
            #expect(text("pdfaid:conformance") == "B")
            let info = try #require(try QPDFHandle(bytes, password: nil).trailer["Info"])
            #expect(info.keys == ["Author", "CreationDate", "Producer", "Subject", "Title"])
            #expect(text("pdf:Producer") == info["Producer"]?.text)
            let items = packet.named("rdf:li").map(\.text)
            for key in ["Author", "Subject", "Title"] {
                #expect(items.contains(info[key]?.text ?? ""))
            }
            #expect(text("xmp:CreateDate") == "2025-08-20T00:00:00+07:00")
            #expect(info["CreationDate"]?.text == "D:20250820000000+07'00'")
        }
    }

    @Test func coloursMeanSRGB() throws {
        for bytes in try copies() {
            let intents = try QPDFHandle(bytes, password: nil).root["OutputIntents"]?.items ?? []
            #expect(intents.map { $0["S"]?.name } == ["GTS_PDFA1"])
            let profile = try #require(intents.first?["DestOutputProfile"])
            #expect(profile["N"]?.int == 3)
            #expect(try profile.decodedData() == SRGBProfile.bytes)
        }
    }

    @Test func theFontIsEmbeddedWithTheWidthsThatItHas() throws {
        for bytes in try copies() {
            let document = try QPDFHandle(bytes, password: nil)
            let font = try #require(try document.page(1)["Resources"]?["Font"]?["Sohoa"])
            let descendant = try #require(font["DescendantFonts"]?.items?.first)
            let descriptor = try #require(descendant["FontDescriptor"])
            #expect(FontRules.isSound(font))
            #expect(font["BaseFont"]?.name == descendant["BaseFont"]?.name)
            #expect(descriptor["FontName"]?.name == descendant["BaseFont"]?.name)
            let program = try #require(try descriptor["FontFile2"]?.decodedData())
            #expect(program == GlyphlessFontProgram.bytes)
            // 6.2.11.5: the width of the dictionary is that of the program, here 500 of 1,000.
            let table = try #require(program.firstRange(of: Array("hmtx".utf8))).upperBound
            let offset = program[table + 4..<table + 8].reduce(0) { $0 << 8 | Int($1) }
            #expect(program[offset + 4..<offset + 6].elementsEqual([0x01, 0xF4]))
            #expect(descendant["DW"]?.int == 500 && descendant["W"] == nil)
            // 6.2.11.8: no code leads to the glyph for what is missing.
            let map = try #require(try descendant["CIDToGIDMap"]?.decodedData())
            #expect(map == [0, 0, 0, 1, 0, 1, 0, 1, 0, 1])
            #expect(font["ToUnicode"]?.isStream == true)
        }
    }
}
