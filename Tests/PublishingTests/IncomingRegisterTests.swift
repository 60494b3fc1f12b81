import DocumentModel
import Publishing
import SohoaTesting
import Testing

@Suite struct IncomingRegisterTests {
    private let entry = IncomingRegister.Entry(
        arrived: CivilDate("2025-08-22"), arrivalNumber: "0123", author: "SỞ XÂY DỰNG",
        number: "07/KH-SXD", date: CivilDate("2025-08-20"), subject: "Kế hoạch chuyển đổi số",
        recipient: "Văn phòng", handedOver: CivilDate("2025-08-22"), note: "Bản sao")

    @Test func theHeadingsAreTheDecrees() {
        #expect(
            IncomingRegister.columns.map(\.heading) == [
                "Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu văn bản", "Ngày tháng văn bản",
                "Tên loại và trích yếu nội dung văn bản", "Đơn vị hoặc người nhận", "Ngày chuyển",
                "Ký nhận", "Ghi chú",
            ])
    }

    @Test func aRecordFillsWhatItKnows() {
        let entry = IncomingRegister.Entry(of: SampleDocument.full.record)
        #expect(entry.author == "SỞ XÂY DỰNG")
        #expect(entry.number == "07/KH-SXD")
        #expect(entry.date?.description == "2025-08-00")
        #expect(entry.arrived == nil)
    }

    @Test func aLineIsARow() {
        let table = IncomingRegister.table(of: [entry])
        let text = String(
            decoding: CSVTableWriter(columns: table.columns).bytes(of: table.rows), as: UTF8.self)
        #expect(
            text == """
                arrived,arrival_number,author,number,date,subject,recipient,handed_over,signature,\
                note\r
                2025-08-22,0123,SỞ XÂY DỰNG,07/KH-SXD,2025-08-20,Kế hoạch chuyển đổi số,Văn phòng,\
                2025-08-22,,Bản sao\r\n
                """)
    }

    @Test func theSheetIsTheDecreesForm() throws {
        let folder = try TemporaryFolder()
        var writer = WorkbookWriter(
            path: folder.path + "/a.xlsx", title: IncomingRegister.title,
            created: try #require(TimeStamp(seconds: 1)), wording: SampleTable.wording)
        writer.add(
            IncomingRegister.table(of: [entry, entry]), named: "Sổ đăng ký văn bản đến",
            layout: IncomingRegister.layout(office: "SỞ XÂY DỰNG", period: "Năm: 2025"))
        try writer.close()
        let workbook = try WorkbookReader(at: folder.path + "/a.xlsx")
        let cells = try workbook.cells(ofSheet: 1)
        #expect(
            ["A1", "A2", "A3"].map { cells[$0]?.text } == [
                "SỞ XÂY DỰNG", "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", "Năm: 2025",
            ])
        #expect(
            try workbook.row(4, ofSheet: 1) == IncomingRegister.columns.map(\.heading))
        #expect(try workbook.row(5, ofSheet: 1) == (1...10).map { "(\($0))" })
        #expect(cells["A6"] == WorkbookReader.Cell(text: "45891", form: "dd/mm/yyyy"))
        #expect(cells["B6"] == WorkbookReader.Cell(type: "inlineStr", text: "0123"))
        // The cell to sign in is there for its frame.
        #expect(cells["I6"] == WorkbookReader.Cell(text: ""))
        let sheet = try workbook.elements(ofSheet: 1)
        #expect(
            sheet.named("mergeCell").map { $0.attributes["ref"] } == ["A1:J1", "A2:J2", "A3:J3"])
        #expect(sheet.named("pane").first?.attributes["ySplit"] == "5")
        #expect(sheet.named("autoFilter").isEmpty)
        #expect(sheet.named("pageSetup").first?.attributes["orientation"] == "landscape")
        let names = try workbook.elements(of: "xl/workbook.xml").named("definedName").map(\.text)
        #expect(names == ["'Sổ đăng ký văn bản đến'!$4:$5"])
        let fonts = try workbook.elements(of: "xl/styles.xml").named("name")
        #expect(fonts.contains { $0.attributes["val"] == "Times New Roman" })
    }
}
