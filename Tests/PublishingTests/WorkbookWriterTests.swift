import DocumentModel
import SohoaTesting
import Testing

@testable import Publishing

@Suite struct WorkbookWriterTests {
    private func write(
        to path: String, mostRows: Int = WorkbookWriter.mostRows,
        _ body: (inout WorkbookWriter) -> Void
    ) throws {
        var writer = WorkbookWriter(
            path: path, title: "Sổ & <bảng>",
            created: try #require(TimeStamp(seconds: 1_755_666_000)),
            wording: SampleTable.wording, mostRows: mostRows)
        body(&writer)
        try writer.close()
    }

    private func addSample(to writer: inout WorkbookWriter) {
        writer.add(
            ResultTable(columns: SampleTable.columns, rows: SampleTable.rows), named: "Nhiệm vụ")
    }

    @Test func cellsHaveTheirTypes() throws {
        let folder = try TemporaryFolder()
        try write(to: folder.path + "/a.xlsx", addSample)
        let workbook = try WorkbookReader(at: folder.path + "/a.xlsx")
        #expect(workbook.sheets == ["Nhiệm vụ"])
        #expect(try workbook.row(1, ofSheet: 1) == SampleTable.columns.map(\.heading))
        typealias Cell = WorkbookReader.Cell
        let cells = try workbook.cells(ofSheet: 1)
        let expected = [
            "A2": Cell(type: "inlineStr", text: "07/KH-SXD"),
            "B2": Cell(type: "inlineStr", text: "Ban hành kế hoạch \"A\""),
            "C2": Cell(text: "-12"), "D2": Cell(text: "0.25"),
            "E2": Cell(text: "45889", form: "dd/mm/yyyy"), "G2": Cell(type: "b", text: "1"),
            "H2": Cell(type: "inlineStr", text: "Văn phòng Sở; Thanh tra"),
            "A3": Cell(type: "inlineStr", text: "=1+1"),
            "B3": Cell(type: "inlineStr", text: "một hai\nba"),
            "E3": Cell(type: "inlineStr", text: "08/2025"), "G3": Cell(type: "b", text: "0"),
        ]
        for (name, cell) in expected { #expect(cells[name] == cell, "\(name)") }
        let time = try #require(cells["F2"])
        #expect(time.form == "dd/mm/yyyy hh:mm")
        #expect(abs((Double(time.text) ?? 0) - 45_889 - 61_500 / 86_400) < 1e-8)
        #expect(cells.count == 8 + expected.count + 1)
    }

    @Test func nothingInItIsAFormulaOrALink() throws {
        let folder = try TemporaryFolder()
        let texts = ["=1+1", "{=1}", "http://a.vn", "mailto:a@b.vn", "+1", "@a", "internal:A1"]
        try write(to: folder.path + "/a.xlsx") { writer in
            writer.add(
                ResultTable(
                    columns: [ResultColumn("a", heading: "=A")], rows: texts.map { [.text($0)] }),
                named: "=1")
        }
        let workbook = try WorkbookReader(at: folder.path + "/a.xlsx")
        let cells = try workbook.cells(ofSheet: 1)
        #expect(cells.values.allSatisfy { $0.type == "inlineStr" })
        #expect(texts.indices.map { cells["A\($0 + 2)"]?.text } == texts)
        #expect(try workbook.elements(ofSheet: 1).named("f").isEmpty)
        #expect(try workbook.elements(ofSheet: 1).named("hyperlink").isEmpty)
    }

    @Test func theHeadingsStandStillAndFilter() throws {
        let folder = try TemporaryFolder()
        try write(to: folder.path + "/a.xlsx", addSample)
        let workbook = try WorkbookReader(at: folder.path + "/a.xlsx")
        let sheet = try workbook.elements(ofSheet: 1)
        let pane = try #require(sheet.named("pane").first?.attributes)
        #expect(pane["ySplit"] == "1")
        #expect(pane["state"] == "frozen")
        #expect(sheet.named("autoFilter").map(\.attributes) == [["ref": "A1:H3"]])
        let page = try #require(sheet.named("pageSetup").first?.attributes)
        #expect(page["paperSize"] == "9")
        #expect(page["orientation"] == "landscape")
        #expect(page["fitToHeight"] == "0")
        let titles = try workbook.elements(of: "xl/workbook.xml").named("definedName")
            .filter { $0.attributes["name"] == "_xlnm.Print_Titles" }.map(\.text)
        #expect(titles == ["'Nhiệm vụ'!$1:$1"])
        #expect(sheet.named("col").count == SampleTable.columns.count)
    }

    @Test func theSameRowsGiveTheSameBytes() throws {
        let folder = try TemporaryFolder()
        try write(to: folder.path + "/a.xlsx", addSample)
        let bytes = try folder.read("a.xlsx")
        // The time of the first file in the archive: 1 January 1980, 0:00.
        #expect(bytes[10..<14] == [0, 0, 0x21, 0])
        let workbook = try WorkbookReader(at: folder.path + "/a.xlsx")
        let properties = try workbook.elements(of: "docProps/core.xml")
        #expect(properties.named("dc:title").map(\.text) == ["Sổ & <bảng>"])
        #expect(properties.named("dc:creator").map(\.text) == ["sohoa"])
        for name in ["dcterms:created", "dcterms:modified"] {
            #expect(properties.named(name).map(\.text) == ["2025-08-20T05:00:00Z"])
        }
        try write(to: folder.path + "/b.xlsx", addSample)
        #expect(try folder.read("b.xlsx") == bytes)
        #expect(try folder.names() == ["a.xlsx", "b.xlsx"])
    }

    @Test func aFullSheetIsGoneOnWithOnAnother() throws {
        let folder = try TemporaryFolder()
        try write(to: folder.path + "/a.xlsx", mostRows: 3) { writer in
            writer.add(
                ResultTable(
                    columns: [ResultColumn("a", heading: "A", kind: .integer)],
                    rows: (1...5).map { [.integer($0)] }), named: "Việc")
        }
        let workbook = try WorkbookReader(at: folder.path + "/a.xlsx")
        #expect(workbook.sheets == ["Việc", "Việc (2)", "Việc (3)"])
        let texts = try (1...3).map { sheet in
            try workbook.cells(ofSheet: sheet).sorted { $0.key < $1.key }.map(\.value.text)
        }
        #expect(texts == [["A", "1", "2"], ["A", "3", "4"], ["A", "5"]])
    }

    @Test func whatASpreadsheetWouldRoundIsText() throws {
        let folder = try TemporaryFolder()
        let columns = [
            ResultColumn("a", heading: "A", kind: .integer),
            ResultColumn("b", heading: "B", kind: .real),
        ]
        let rows: [[ResultCell]] = [
            [.integer(999_999_999_999_999), .real(.nan)], [.integer(.max), .real(1e300)],
            [.integer(.min), .real(-0.1)],
        ]
        try write(to: folder.path + "/a.xlsx") { writer in
            writer.add(ResultTable(columns: columns, rows: rows), named: "Việc")
        }
        let cells = try WorkbookReader(at: folder.path + "/a.xlsx").cells(ofSheet: 1)
        #expect(cells["A2"]?.type == nil)
        #expect(cells["A2"]?.text == "999999999999999")
        #expect(cells["A3"]?.type == "inlineStr")
        #expect(cells["A3"]?.text == "9223372036854775807")
        #expect(cells["A4"]?.text == "-9223372036854775808")
        #expect(cells["B2"] == nil)
        #expect(cells["B3"]?.text == "1E+300")
    }

    @Test func hostileTextsAreReadBack() throws {
        let folder = try TemporaryFolder()
        let texts = SampleDocument.hostile.filter { !$0.isEmpty }
        try write(to: folder.path + "/a.xlsx") { writer in
            writer.add(
                ResultTable(
                    columns: [ResultColumn("a", heading: "A")], rows: texts.map { [.text($0)] }),
                named: "]]>&")
        }
        let workbook = try WorkbookReader(at: folder.path + "/a.xlsx")
        let cells = try workbook.cells(ofSheet: 1)
        #expect(texts.indices.allSatisfy { cells["A\($0 + 2)"]?.text.isEmpty == false })
        #expect(cells.count == texts.count + 1)
    }

    @Test func aFolderThatIsNotThereIsSaid() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: PublishingError.self) {
            try write(to: folder.path + "/none/a.xlsx", addSample)
        }
        #expect(error?.systemCode == 2)
    }

    @Test func aFullDiskIsSaid() {
        let error = #expect(throws: PublishingError.self) {
            try write(to: "/dev/full", addSample)
        }
        #expect(error?.systemCode == 28)
    }

    @Test func aWriterThatIsLetGoWritesNothing() throws {
        let folder = try TemporaryFolder()
        let time = try #require(TimeStamp(seconds: 0))
        func letGo() {
            var writer = WorkbookWriter(
                path: folder.path + "/a.xlsx", title: "", created: time,
                wording: SampleTable.wording)
            addSample(to: &writer)
        }
        letGo()
        #expect(try folder.names() == [])
    }
}
