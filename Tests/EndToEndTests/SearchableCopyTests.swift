import SohoaTesting
import Testing

/// Searchable PDFs made by the real executable, looked into by qpdf and poppler's tools.
@Suite struct SearchableCopyTests {
    private let scan = Checkout.path + "/Samples/ke-hoach-07-sxd.pdf"
    private let fax = Checkout.path + "/Samples/ke-hoach-07-sxd-fax.tiff"

    /// Makes a copy and holds it to what every copy must be; gives the messages.
    @discardableResult
    private func copy(
        _ input: String, to output: String = "copy.pdf", flags: String = "--pages 1",
        in folder: borrowing TemporaryFolder
    ) throws -> String {
        let result = try Executable.runShell(
            """
            mkdir -p temporary && export TMPDIR="$PWD/temporary"
            "$sohoa" convert "\(input)" --format pdf -o \(output) --lang-ui en \(flags) &&
            qpdf --check \(output) >/dev/null && ls -A temporary
            """, in: folder)
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        return result.messages
    }

    /// The words of a page in reading order.
    private func words(_ file: String, in folder: borrowing TemporaryFolder) throws -> [String] {
        let result = try Executable.runShell("pdftotext -raw -l 1 \(file) -", in: folder)
        return result.text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// The words that the text of a page has.
    private func text(
        of input: String, flags: String = "", in folder: borrowing TemporaryFolder
    ) throws -> [String] {
        let result = try Executable.runShell(
            "\"$sohoa\" convert \"\(input)\" --format txt --pages 1 -q \(flags)", in: folder)
        return result.text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// The picture of the scan's first page, a JPEG.
    private func photograph(in folder: borrowing TemporaryFolder) throws -> [UInt8] {
        _ = try Executable.runShell("pdfimages -all -l 1 \"\(scan)\" i", in: folder)
        return try folder.read("i-000.jpg")
    }

    /// A PDF of the scan's first page, its picture placed so on A4 paper.
    private func paper(
        placing matrix: String = "595 0 0 842 0 0", then content: String = "", page: String = "",
        resources: String = "", in folder: borrowing TemporaryFolder
    ) throws -> [UInt8] {
        let picture = PDFFile.stream(
            try photograph(in: folder),
            "/Type /XObject /Subtype /Image /Width 1654 /Height 2338 /BitsPerComponent 8"
                + " /ColorSpace /DeviceRGB /Filter /DCTDecode")
        return PDFFile(
            content: "q \(matrix) cm /I Do Q \(content)",
            resources: "/XObject << /I 5 0 R >> \(resources)",
            page: "/MediaBox [0 0 595 842] \(page)", objects: [picture]
        ).bytes
    }

    /// Where a word stands on the page as it is shown: its middle, in points from the top left.
    private func place(
        of word: String, in file: String, folder: borrowing TemporaryFolder
    ) throws -> (x: Double, y: Double) {
        let boxes = try Executable.runShell("pdftotext -bbox -cropbox -l 1 \(file) -", in: folder)
            .text
        let form =
            /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)/
        let found = try #require(boxes.matches(of: form).first { $0.output.5 == word })
        let edges = [found.output.1, found.output.2, found.output.3, found.output.4]
            .compactMap { Double($0) }
        return ((edges[0] + edges[2]) / 2, (edges[1] + edges[3]) / 2)
    }

    @Test func aScanKeepsItsLookAndGetsItsText() throws {
        let folder = try TemporaryFolder()
        let messages = try copy(scan, in: folder)
        #expect(messages.contains("→ copy.pdf: 1 page"))
        #expect(!messages.contains("PDF/A"))
        #expect(try words("copy.pdf", in: folder) == text(of: scan, in: folder))
        let result = try Executable.runShell(
            """
            pdfimages -all "\(scan)" a && pdfimages -all copy.pdf b
            for page in 0 1 2 3; do cmp a-00$page.jpg b-00$page.jpg || exit 1; done
            pdftoppm -r 40 "\(scan)" c && pdftoppm -r 40 copy.pdf d
            for page in 1 2 3 4; do cmp c-$page.ppm d-$page.ppm || exit 1; done
            """, in: folder)
        #expect(result.status == 0)
        try copy(scan, to: "again.pdf", in: folder)
        #expect(try folder.read("copy.pdf") == folder.read("again.pdf"))
        // 2339 pixels of the sample's page are 842 points: the number stands where it is printed.
        let number = try place(of: "07/KH-SXD", in: "copy.pdf", folder: folder)
        #expect((100...260).contains(number.x) && (80...160).contains(number.y))
    }

    @Test func aFaxStaysAFax() throws {
        let folder = try TemporaryFolder()
        try copy(fax, in: folder)
        #expect(try words("copy.pdf", in: folder) == text(of: fax, in: folder))
        let list = try Executable.runShell("pdfimages -list copy.pdf", in: folder).text
        #expect(list.split(separator: "\n").dropFirst(2).count == 4)
        #expect(list.ranges(of: "ccitt").count == 4)
    }

    @Test(arguments: [UInt8(1), 8])
    func aPhotographIsTakenAsItIs(orientation: UInt8) throws {
        let folder = try TemporaryFolder()
        let picture = try photograph(in: folder)
        let exif: [UInt8] =
            [0xff, 0xe1, 0, 34] + Array("Exif".utf8) + [0, 0]
            + [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation]
            + [0, 0, 0, 0, 0, 0]
        let file = Array(picture.prefix(2)) + exif + picture.dropFirst(2)
        let path = try folder.write(file, to: "a.jpg")
        try copy(path, flags: "", in: folder)
        #expect(try words("copy.pdf", in: folder) == text(of: path, in: folder))
        _ = try Executable.runShell("pdfimages -all copy.pdf c", in: folder)
        #expect(try folder.read("c-000.jpg") == file)
        let size = try Executable.runShell("pdfinfo copy.pdf", in: folder).text
        #expect(size.contains(orientation == 1 ? "595.4" : "841.6"))
    }

    @Test(arguments: [90, 180, 270])
    func aTurnedPageIsTurnedStill(rotation: Int) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            paper(page: "/Rotate \(rotation) /CropBox [20 10 595 842]", in: folder), to: "a.pdf")
        try copy(path, in: folder)
        #expect(try Set(words("copy.pdf", in: folder)) == Set(text(of: path, in: folder)))
        let upright = try folder.write(
            paper(page: "/CropBox [20 10 595 842]", in: folder), to: "b.pdf")
        try copy(upright, to: "upright.pdf", in: folder)
        let there = try place(of: "CHỦ", in: "upright.pdf", folder: folder)
        let here = try place(of: "CHỦ", in: "copy.pdf", folder: folder)
        let expected =
            switch rotation {
            case 90: (x: 832 - there.y, y: there.x)
            case 180: (x: 575 - there.x, y: 832 - there.y)
            default: (x: there.y, y: 575 - there.x)
            }
        #expect(abs(here.x - expected.x) < 4 && abs(here.y - expected.y) < 4)
        let info = try Executable.runShell("pdfinfo copy.pdf", in: folder).text
        #expect(
            info.split(separator: "\n").contains { line in
                line.hasPrefix("Page rot:") && line.hasSuffix(" \(rotation)")
            })
    }

    @Test func aSlantedPageIsSlantedStill() throws {
        let folder = try TemporaryFolder()
        // Turned by 2 degrees about the lower left corner, and moved back onto the paper.
        let path = try folder.write(
            paper(placing: "565 19.7 -27.9 799.5 30 10", in: folder), to: "a.pdf")
        try copy(path, in: folder)
        #expect(try words("copy.pdf", in: folder) == text(of: path, in: folder))
        let level = try folder.write(
            paper(placing: "565.3 0 0 800 30 10", in: folder), to: "b.pdf")
        try copy(level, to: "level.pdf", in: folder)
        for word in ["UBND", "CHỦ", "57-NQ/TW"] {
            let there = try place(of: word, in: "level.pdf", folder: folder)
            let (x, y) = (there.x - 30, 832 - there.y)
            let turned = (x: x * 0.99939 - y * 0.0349 + 30, y: x * 0.0349 + y * 0.99939 + 10)
            let here = try place(of: word, in: "copy.pdf", folder: folder)
            #expect(abs(here.x - turned.x) < 4 && abs(842 - here.y - turned.y) < 4)
        }
    }

    @Test func anotherEnginesLayerIsReplaced() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            paper(
                then: "BT /F 12 Tf 3 Tr 50 700 Td (CONG HOA XA HOI) Tj ET",
                resources: "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>",
                in: folder), to: "a.pdf")
        let messages = try copy(path, flags: "--mode force", in: folder)
        #expect(!messages.contains("PDF/A"))
        #expect(try words("copy.pdf", in: folder) == text(of: path, flags: "-m force", in: folder))
        // A copy is a document like others: its layer is replaced, too, not doubled.
        try copy("copy.pdf", to: "second.pdf", flags: "--mode force", in: folder)
        #expect(try words("second.pdf", in: folder) == words("copy.pdf", in: folder))
    }

    @Test func anEncryptedCopyStaysEncrypted() throws {
        let folder = try TemporaryFolder()
        _ = try Executable.runShell(
            "qpdf --encrypt user owner 256 -- \"\(scan)\" locked.pdf", in: folder)
        let messages = try Executable.runShell(
            """
            "$sohoa" convert locked.pdf --password user --format pdf --pages 1 -o copy.pdf \
            --lang-ui en --report r.jsonl && qpdf --password=user --check copy.pdf
            """, in: folder)
        #expect(messages.status == 0)
        #expect(messages.messages.contains("not PDF/A-2b (it is encrypted)"))
        #expect(try JSONValue(parsing: folder.read("r.jsonl"))["status"]?.string == "warning")
        let closed = try Executable.runShell("qpdf --check copy.pdf", in: folder)
        #expect(closed.status == 2)
    }

    @Test func aTextHasNoPages() throws {
        let folder = try TemporaryFolder()
        try folder.write("Nơi nhận\n", to: "a.txt")
        let result = try Executable.run(
            ["convert", "a.txt", "--format", "pdf", "-o", "out/", "--lang-ui", "en"], in: folder)
        #expect(result.status == 2)
        #expect(result.messages.contains("[no-page-image, code 2]"))
        #expect(try folder.names() == ["a.txt", "out"])
    }

    @Test func anInputIsNeverOverwritten() throws {
        let folder = try TemporaryFolder()
        let before = PDFFile(content: "").bytes
        try folder.write(before, to: "a.pdf")
        for output in [".", "a.pdf", "./"] {
            let result = try Executable.run(
                ["convert", "a.pdf", "--format", "pdf", "-o", output], in: folder)
            #expect(result.status == 1)
        }
        #expect(try folder.read("a.pdf") == before)
    }
}
