import DocumentModel
import Publishing
import Testing

@Suite struct ReferenceTableTests {
    @Test func everyReferenceIsARow() {
        let columns = ReferenceTable.columns(headed: \.rawValue)
        let text = String(
            decoding: CSVTableWriter(columns: columns)
                .bytes(of: ReferenceTable.rows(of: SampleDocument.full)), as: UTF8.self)
        #expect(
            text == """
                file,number,cited,cited_normalized,cited_kind,cited_date,cited_issuer,role,grade,page\r
                kế hoạch.pdf,07/KH-SXD,71/NQ-CP,71/NQ-CP,Nghị quyết,2025-04-01,Chính phủ,implements,A,1\r
                kế hoạch.pdf,07/KH-SXD,57-NQ/TW,57-NQ/TW,,,,cites,B,1\r\n
                """)
    }
}
