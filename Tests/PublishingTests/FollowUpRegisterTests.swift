import DocumentModel
import Publishing
import SohoaTesting
import Testing

@Suite struct FollowUpRegisterTests {
    @Test func theHeadingsAreTheDecrees() {
        #expect(
            FollowUpRegister.columns.map(\.heading) == [
                "Số đến",
                "Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản",
                "Đơn vị hoặc người nhận", "Thời hạn giải quyết", "Tiến độ giải quyết",
                "Số, ký hiệu văn bản trả lời", "Ghi chú",
            ])
    }

    @Test func aDocumentIsCalledByWhatIsKnownOfIt() {
        var record = SampleDocument.full.record
        #expect(FollowUpRegister.name(of: record) == "số 07/KH-SXD 08/2025 của SỞ XÂY DỰNG")
        record.kind = Graded("Kế hoạch", grade: .a, evidence: [])
        record.date = CivilDate("2025-08-20").map { Graded($0, grade: .a, evidence: []) }
        #expect(
            FollowUpRegister.name(of: record)
                == "Kế hoạch số 07/KH-SXD ngày 20/08/2025 của SỞ XÂY DỰNG")
        #expect(FollowUpRegister.name(of: DirectiveRecord()) == "")
    }

    @Test func theSheetIsTheDecreesForm() throws {
        let folder = try TemporaryFolder()
        var writer = WorkbookWriter(
            path: folder.path + "/a.xlsx", title: FollowUpRegister.title,
            created: try #require(TimeStamp(seconds: 1)), wording: SampleTable.wording)
        let entries = [
            FollowUpRegister.Entry(
                arrivalNumber: "0123", document: "Kế hoạch số 07/KH-SXD", handler: "Văn phòng",
                due: ResultCell(CivilDate("2025-09-30")), progress: "Đang giải quyết"),
            FollowUpRegister.Entry(arrivalNumber: "0124", due: .text("hằng quý")),
        ]
        writer.add(
            FollowUpRegister.table(of: entries), named: "Sổ theo dõi",
            layout: FollowUpRegister.layout())
        try writer.close()
        let workbook = try WorkbookReader(at: folder.path + "/a.xlsx")
        let cells = try workbook.cells(ofSheet: 1)
        #expect(cells["A1"]?.text == "SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN")
        #expect(try workbook.row(2, ofSheet: 1) == FollowUpRegister.columns.map(\.heading))
        #expect(try workbook.row(3, ofSheet: 1) == (1...7).map { "(\($0))" })
        #expect(cells["D4"] == WorkbookReader.Cell(text: "45930", form: "dd/mm/yyyy"))
        #expect(cells["D5"] == WorkbookReader.Cell(type: "inlineStr", text: "hằng quý"))
    }
}
