import DocumentModel
import Publishing
import Testing

@Suite struct TargetTableTests {
    @Test func everyGoalIsARow() {
        let columns = TargetTable.columns(headed: \.rawValue)
        let text = String(
            decoding: CSVTableWriter(columns: columns)
                .bytes(of: TargetTable.rows(of: SampleDocument.full)), as: UTF8.self)
        #expect(
            text == """
                file,number,statement,comparison,value,unit,by,grade,page\r
                kế hoạch.pdf,07/KH-SXD,đạt trên 80%,>,80,%,,A,1\r\n
                """)
    }
}
