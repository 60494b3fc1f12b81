import Publishing
import Testing

@Suite struct CSVTableWriterTests {
    private func text(_ rows: [[ResultCell]]) -> String {
        let writer = CSVTableWriter(columns: SampleTable.columns)
        return String(decoding: writer.bytes(of: rows), as: UTF8.self)
    }

    @Test func aRowHasACellForEveryColumn() {
        #expect(
            text(SampleTable.rows) == """
                number,text,tasks,score,due,seen,done,lead\r
                07/KH-SXD,"Ban hành kế hoạch ""A""\",-12,0.25,2025-08-20,\
                2025-08-20T17:05:00+07:00,true,Văn phòng Sở; Thanh tra\r
                '=1+1,"một\thai\nba",,,2025-08-00,,false,\r\n
                """)
    }

    @Test func aTableWithoutRowsHasItsHeadings() {
        #expect(text([]) == "number,text,tasks,score,due,seen,done,lead\r\n")
    }

    @Test func onlyWordsAreKeptFromBeingFormulas() {
        var writer = CSVTableWriter(columns: [ResultColumn("a", heading: "A", kind: .real)])
        #expect(String(decoding: writer.add([.real(-0.5)]), as: UTF8.self) == "-0.5\r\n")
        #expect(String(decoding: writer.add([.text("-0.5")]), as: UTF8.self) == "'-0.5\r\n")
        #expect(String(decoding: writer.add([.list(["-0.5"])]), as: UTF8.self) == "'-0.5\r\n")
    }
}
