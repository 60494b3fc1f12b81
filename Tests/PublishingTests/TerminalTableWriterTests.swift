import DocumentModel
import Testing

@testable import Publishing

@Suite struct TerminalTableWriterTests {
    private static let columns = [
        ResultColumn("number", heading: "Số, ký hiệu", overflow: .keep),
        ResultColumn("text", heading: "Nội dung"),
        ResultColumn("due", heading: "Hạn", kind: .date),
        ResultColumn("tasks", heading: "Việc", kind: .integer),
    ]

    private static let rows: [[ResultCell]] = [
        [
            .text("07/KH-SXD"), .text("Triển khai kế hoạch chuyển đổi số năm 2025"),
            ResultCell(CivilDate("2025-08-20")), .integer(5),
        ],
        [
            .text("123/QĐ-UBND"), .text("漢字 và 📄"), ResultCell(CivilDate("2025-08-00")),
            .integer(12),
        ],
    ]

    private func text(
        _ rows: [[ResultCell]] = Self.rows, columns: [ResultColumn] = Self.columns, width: Int?,
        frame: TerminalTableWriter.Frame = .plain, usesBold: Bool = false, sample: Int = 500
    ) -> String {
        let writer = TerminalTableWriter(
            columns: columns, width: width, wording: SampleTable.wording, frame: frame,
            usesBold: usesBold, sample: sample)
        return String(decoding: writer.bytes(of: rows), as: UTF8.self)
    }

    @Test func whatFitsStandsOnOneLine() {
        #expect(
            text(width: 80) == """
                Số, ký hiệu  Nội dung                                    Hạn         Việc
                ───────────  ──────────────────────────────────────────  ──────────  ────
                07/KH-SXD    Triển khai kế hoạch chuyển đổi số năm 2025  20/08/2025     5
                123/QĐ-UBND  漢字 và 📄                                  08/2025       12

                """)
    }

    @Test func textsAreWrappedWhereTheTerminalIsNarrow() {
        #expect(
            text(width: 50) == """
                Số, ký hiệu  Nội dung             Hạn         Việc
                ───────────  ───────────────────  ──────────  ────
                07/KH-SXD    Triển khai kế hoạch  20/08/2025     5
                             chuyển đổi số năm
                             2025
                123/QĐ-UBND  漢字 và 📄           08/2025       12

                """)
    }

    @Test func aBoxHasLinesAroundItsCells() {
        #expect(
            text(Array(Self.rows.suffix(1)), width: 80, frame: .box) == """
                ┌─────────────┬────────────┬─────────┬──────┐
                │ Số, ký hiệu │ Nội dung   │ Hạn     │ Việc │
                ├─────────────┼────────────┼─────────┼──────┤
                │ 123/QĐ-UBND │ 漢字 và 📄 │ 08/2025 │   12 │
                └─────────────┴────────────┴─────────┴──────┘

                """)
    }

    @Test func textsAreCutWhereTheirColumnSays() {
        var columns = Self.columns
        columns[1].overflow = .cut
        #expect(text(columns: columns, width: 50).contains("\n07/KH-SXD    Triển khai kế hoạc…"))
        columns[1].overflow = .wrap(mostLines: 2)
        let lines = text(columns: columns, width: 50).split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines[3] == "             chuyển đổi số năm…")
    }

    @Test(arguments: 1...120, TerminalTableWriter.Frame.allCases)
    func noLineIsWiderThanTheTerminal(width: Int, frame: TerminalTableWriter.Frame) {
        let least = frame == .plain ? 4 + 3 * 2 : 4 + 3 * 4 + 1
        for line in text(width: width, frame: frame).split(separator: "\n") {
            #expect(line.displayWidth <= max(width, least))
        }
    }

    @Test func markedPartsAreBoldOnlyOnTerminalsWithColours() {
        let marked = MarkedText("một <hai>", from: "<", to: ">")
        let columns = [ResultColumn("a", heading: "A")]
        #expect(text([[.marked(marked)]], columns: columns, width: 80) == "A\n───────\nmột hai\n")
        #expect(
            text([[.marked(marked)]], columns: columns, width: 80, usesBold: true)
                == "\u{1B}[1mA\u{1B}[22m\n───────\nmột \u{1B}[1mhai\u{1B}[22m\n")
    }

    @Test func nothingInACellCommandsTheTerminal() {
        let columns = [ResultColumn("a", heading: "A\u{1B}")]
        let rows: [[ResultCell]] = [
            [.text("\u{1B}]0;x\u{7}\u{9B}")], [.list(["\u{1B}[2J", "b"])],
            [.marked(MarkedText("<\u{1B}[2J>", from: "<", to: ">"))],
        ]
        let shown = text(rows, columns: columns, width: 80)
        #expect(!shown.unicodeScalars.contains { $0.isBarred && $0 != "\n" })
    }

    @Test func rowsComeAsSoonAsTheWidthsAreKnown() {
        var writer = TerminalTableWriter(
            columns: [ResultColumn("a", heading: "A", minimumWidth: 0)], width: 80,
            wording: SampleTable.wording, sample: 2)
        var parts = [writer.begin()]
        for text in ["một", "hai", "ba bốn", "năm"] { parts.append(writer.add([.text(text)])) }
        parts.append(writer.end())
        #expect(
            parts.map { String(decoding: $0, as: UTF8.self) } == [
                "", "", "A\n───\nmột\nhai\n", "ba\nbốn\n", "năm\n", "",
            ])
    }

    @Test func aCodeOfALaterRowIsWholeWhereNothingLimitsALine() {
        let columns = [ResultColumn("a", heading: "A", overflow: .keep)]
        let rows: [[ResultCell]] = [[.text("1")], [.text("123/QĐ-UBND")]]
        #expect(text(rows, columns: columns, width: nil, sample: 1).hasSuffix("1\n123/QĐ-UBND\n"))
        #expect(text(rows, columns: columns, width: 5, sample: 1).hasSuffix("1\n…\n"))
    }

    @Test func aTableWithoutRowsHasItsHeadings() {
        #expect(text([], width: 80).split(separator: "\n").count == 2)
        #expect(text([], width: 80, frame: .box).split(separator: "\n").count == 4)
    }
}
