import Publishing
import Testing

@Suite struct TSVTableWriterTests {
    @Test func aRowIsALine() {
        let writer = TSVTableWriter(columns: SampleTable.columns)
        #expect(
            String(decoding: writer.bytes(of: SampleTable.rows), as: UTF8.self) == """
                number\ttext\ttasks\tscore\tdue\tseen\tdone\tlead
                07/KH-SXD\t"Ban hành kế hoạch ""A""\"\t-12\t0.25\t2025-08-20\t\
                2025-08-20T17:05:00+07:00\ttrue\tVăn phòng Sở; Thanh tra
                =1+1\tmột hai ba\t\t\t2025-08-00\t\tfalse\t

                """)
    }
}
