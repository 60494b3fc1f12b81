import DocumentModel

/// A document with every kind of value in it.
enum SampleDocument {
    static var full: ConvertedDocument {
        let evidence = [
            Evidence(
                page: 1, line: 3, box: PageBox(left: 1, top: 2, right: 30, bottom: 14),
                quote: "Số: 07/KH-SXD"),
            Evidence(page: 1, line: 4, quote: "dòng hai"),
        ]
        func text(_ value: String) -> Graded<String> {
            Graded(value, grade: .a, evidence: evidence)
        }
        var dated = Deadline(
            text: "trong 05 ngày làm việc kể từ ngày ký", term: Deadline.Term(5, .workingDay),
            relativeTo: "ngày ký")
        dated.resolved = CivilDate("2025-08-27")
        dated.next = ["2025-12-15", "2026-06-15"].compactMap { CivilDate($0) }
        var record = DirectiveRecord()
        record.issuer = text("SỞ XÂY DỰNG")
        record.number = text("07/KH-SXD")
        record.date = CivilDate(year: 2025, month: 8, day: nil).map {
            Graded($0, grade: .c, evidence: evidence)
        }
        record.addressees = [text("Ủy ban nhân dân tỉnh")]
        record.signer = Signer(authority: text("KT. GIÁM ĐỐC"), name: text("Trần Văn A"))
        record.recipients = [
            Recipient(value: "Như trên", grade: .a, evidence: evidence),
            Recipient(value: "Tỉnh ủy (để b/c)", purpose: "để b/c", grade: .b, evidence: evidence),
        ]
        record.references = [
            Reference(
                number: "71/NQ-CP", kind: "Nghị quyết",
                date: CivilDate(year: 2025, month: 4, day: 1), issuer: "Chính phủ",
                role: .implements, grade: .a, evidence: evidence),
            Reference(number: "57-NQ/TW", grade: .b, evidence: evidence),
        ]
        record.sections = [Section(number: "VI", title: "TỔ CHỨC THỰC HIỆN", level: 1, page: 1)]
        record.tasks = [
            DirectiveTask(
                id: "VI.3", section: "VI", item: "3", statement: "Báo cáo kết quả",
                lead: ["Văn phòng Sở"], support: ["Các phòng"],
                leadUnits: [
                    ResolvedUnit(
                        name: "Văn phòng Sở", resolved: "Văn phòng Sở Xây dựng tỉnh An Giang",
                        province: "An Giang")
                ], supportUnits: [ResolvedUnit(name: "Các phòng")], reportTo: ["Giám đốc Sở"],
                product: "Báo cáo",
                deadlines: [
                    Deadline(
                        text: "trước ngày 15/6", before: true, recurrence: .halfYear,
                        rrule: "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15"),
                    Deadline(
                        text: "trước 17h00 ngày 30/9/2025", from: CivilDate("2025-09-01"),
                        by: CivilDate("2025-09-30"), time: "17:00"),
                    dated,
                ], grade: .b, evidence: evidence),
            DirectiveTask(
                id: "1", section: "", statement: "Việc khác", grade: .d, evidence: evidence),
        ]
        record.targets = [
            Target(
                statement: "đạt trên 80%", comparison: .more, value: 80, unit: "%", grade: .a,
                evidence: evidence)
        ]
        record.checks = [
            Check(rule: "day-missing", message: "Thiếu ngày.", severity: .warning),
            Check(rule: "form", message: "Sai thể thức.", severity: .note, evidence: evidence),
        ]
        return ConvertedDocument(
            source: SourceDescription(
                file: "kế hoạch.pdf", sha256: String(repeating: "0a", count: 32), pages: 1,
                textFrom: .ocr, language: "vie"),
            record: record, grade: .c, pages: [page],
            made: [
                ProcessingStep(
                    step: "recognition", version: "tesseract 5.3.0",
                    settings: ["languages": "vie"], model: String(repeating: "f", count: 64),
                    seconds: 1.25),
                ProcessingStep(step: "extraction", version: "sohoa 0.1.0", seconds: 0),
            ])
    }

    private static var page: RestoredPage {
        let box = PageBox(left: 1, top: 2, right: 3, bottom: 4)
        return RestoredPage(
            number: 1, origin: .ocr,
            geometry: PageGeometry(
                width: 1654, height: 2339, resolution: 200, rotation: 90, skew: -0.4),
            lines: [
                RestoredLine(
                    words: [
                        RestoredWord(
                            text: "Số:", raw: "Sô:", box: box, probability: 0.9,
                            treatment: .repaired,
                            alternatives: [
                                RestoredWord.Alternative(text: "Sổ:", probability: 0.1)
                            ]),
                        RestoredWord(text: "07/KH-SXD", raw: "07/KH-SXD", space: " "),
                    ], box: box),
                RestoredLine(words: []),
            ])
    }

    /// A document of these pages, each a list of lines, each of one word.
    static func text(_ pages: [[String]], endsWithLineFeed: Bool = true) -> ConvertedDocument {
        var document = full
        document.endsWithLineFeed = endsWithLineFeed
        document.pages = pages.enumerated().map { index, lines in
            RestoredPage(
                number: index + 1, origin: .text,
                lines: lines.map { line in
                    RestoredLine(words: line.isEmpty ? [] : [RestoredWord(text: line, raw: line)])
                })
        }
        return document
    }
}
