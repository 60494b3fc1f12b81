import DocumentModel
import Publishing
import Testing

@Suite struct TaskTableTests {
    private func rows(of document: ConvertedDocument) -> [String] {
        let columns = TaskTable.columns(headed: \.rawValue)
        let bytes = CSVTableWriter(columns: columns).bytes(of: TaskTable.rows(of: document))
        return String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    @Test func everyTaskIsARow() {
        let head = "kế hoạch.pdf,07/KH-SXD,2025-08-00,SỞ XÂY DỰNG"
        let first = """
            \(head),VI.3,VI,3,Báo cáo kết quả,Văn phòng Sở,Văn phòng Sở Xây dựng tỉnh An Giang,\
            Các phòng,,Giám đốc Sở,,Báo cáo,\
            trước ngày 15/6; trước 17h00 ngày 30/9/2025; trong 05 ngày làm việc kể từ ngày ký,\
            2025-08-27,FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15,B,1
            """
        let second = "\(head),1,,,Việc khác,,,,,,,,,,,D,1"
        let headings = TaskTable.Column.allCases.map(\.rawValue).joined(separator: ",")
        #expect(rows(of: SampleDocument.full) == [headings, first, second])
    }

    @Test func theOrdersOfAPaperAreNoFormulas() {
        var document = SampleDocument.full
        document.record.tasks[1].statement = "=cmd|'/c calc'!A1"
        #expect(rows(of: document)[2].contains(",'=cmd|'/c calc'!A1,"))
    }

    @Test func aDocumentWithoutTasksHasOnlyTheHeadings() {
        var document = SampleDocument.full
        document.record.tasks = []
        #expect(rows(of: document).count == 1)
    }

    @Test func everyCellFitsTheKindOfItsColumn() {
        let columns = TaskTable.columns(headed: \.rawValue)
        for row in TaskTable.rows(of: SampleDocument.full) {
            #expect(row.count == columns.count)
            for (cell, column) in zip(row, columns) where cell != .empty {
                #expect(cell.kind == column.kind, "\(column.name)")
            }
        }
    }
}
