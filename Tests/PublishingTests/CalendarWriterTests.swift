import DocumentModel
import Publishing
import Testing

@Suite struct CalendarWriterTests {
    /// The lines of a calendar, unfolded.
    private func lines(of document: ConvertedDocument) -> [String] {
        String(decoding: CalendarWriter().bytes(of: document), as: UTF8.self)
            .split(separator: "\r\n")
            .reduce(into: [String]()) { lines, line in
                if line.hasPrefix(" ") {
                    lines[lines.count - 1] += line.dropFirst()
                } else {
                    lines.append(String(line))
                }
            }
    }

    /// The sample with one task that has these deadlines, of 20 August 2025.
    private func document(
        _ deadlines: [Deadline], date: String? = "2025-08-20"
    ) -> ConvertedDocument {
        var document = SampleDocument.full
        document.record.date = date.flatMap { CivilDate($0) }.map {
            Graded($0, grade: .a, evidence: [])
        }
        document.record.tasks = [document.record.tasks[0]]
        document.record.tasks[0].deadlines = deadlines
        return document
    }

    private func starts(_ deadlines: Deadline..., date: String? = "2025-08-20") -> [String] {
        lines(of: document(deadlines, date: date)).filter {
            ["BEGIN:VEVENT", "BEGIN:VTODO", "DTEND", "RRULE"].contains(where: $0.hasPrefix)
                || $0.hasPrefix("DTSTART;")
        }
    }

    @Test func aDayIsAnEventOfThatDay() {
        #expect(
            starts(Deadline(text: "trước ngày 30/9/2025", by: CivilDate("2025-09-30"))) == [
                "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20250930", "DTEND;VALUE=DATE:20251001",
            ])
    }

    @Test func aTimeOfTheDayStandsInItsZone() {
        let timed = Deadline(
            text: "trước 17h00 ngày 30/9/2025", by: CivilDate("2025-09-30"), time: "17:00")
        #expect(
            starts(timed) == [
                "BEGIN:VEVENT", "DTSTART;TZID=Asia/Ho_Chi_Minh:20250930T170000",
            ])
        #expect(lines(of: document([timed])).contains("BEGIN:VTIMEZONE"))
        #expect(!lines(of: document([])).contains("BEGIN:VTIMEZONE"))
    }

    @Test func aSpanLastsFromItsFirstDayToItsLast() {
        let span = Deadline(
            text: "từ ngày 30/9 đến ngày 31/12/2025", from: CivilDate("2025-09-30"),
            by: CivilDate("2025-12-31"), time: "17:00")
        #expect(
            starts(span) == [
                "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20250930", "DTEND;VALUE=DATE:20260101",
            ])
    }

    @Test func eachRuleIsAnEventThatRecurs() {
        let twice = Deadline(
            text: "trước ngày 01/6 và 15/11 hằng năm", recurrence: .year,
            rrule: "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1\nFREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15")
        #expect(
            starts(twice) == [
                "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260601",
                "RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1",
                "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20251115",
                "RRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15",
            ])
    }

    @Test func aRuleWithoutADayFallsOnTheLastOfItsPeriod() {
        let quarterly = Deadline(
            text: "hằng quý", recurrence: .quarter, rrule: "FREQ=MONTHLY;INTERVAL=3")
        #expect(
            starts(quarterly) == [
                "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20250930",
                "RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
            ])
        #expect(starts(quarterly, date: nil) == ["BEGIN:VTODO"])
        #expect(starts(quarterly, date: "2025-08-00") == ["BEGIN:VTODO"])
    }

    @Test func whatHasNoDayIsAToDo() {
        let term = Deadline(
            text: "05 ngày làm việc kể từ ngày nhận", term: Deadline.Term(5, .workingDay),
            relativeTo: "ngày nhận")
        #expect(starts(term) == ["BEGIN:VTODO"])
        #expect(starts() == ["BEGIN:VTODO"])
        #expect(starts(Deadline(text: "năm 2025", by: CivilDate("2025-00-00"))) == ["BEGIN:VTODO"])
    }

    @Test func anEntrySaysWhoAndWhatAndWhere() {
        let lines = lines(of: SampleDocument.full)
        #expect(lines.contains("SUMMARY:Văn phòng Sở: Báo cáo kết quả"))
        #expect(
            lines.contains(
                "DESCRIPTION:Báo cáo kết quả\\nThời hạn: trước ngày 15/6\\; trước 17h00 ngày "
                    + "30/9/2025\\; trong 05 ngày làm việc kể từ ngày ký\\nChủ trì: Văn phòng Sở"
                    + "\\nPhối hợp: Các phòng\\nBáo cáo: Giám đốc Sở\\nSản phẩm: Báo cáo"
                    + "\\nVăn bản: 07/KH-SXD\\nCơ quan ban hành: SỞ XÂY DỰNG"
                    + "\\nTệp: kế hoạch.pdf\\nTrang: 1"))
    }

    @Test func whatIsDoneSaysSo() {
        let event = Deadline(text: "trước ngày 30/9/2025", by: CivilDate("2025-09-30"))
        for (deadlines, states) in [
            ([event], ["CATEGORIES:Hoàn thành"]),
            ([], ["CATEGORIES:Hoàn thành", "STATUS:COMPLETED", "PERCENT-COMPLETE:100"]),
        ] {
            let document = document(deadlines)
            let id = document.record.tasks[0].id
            func lines(_ done: [String: Set<String>]) -> [String] {
                String(
                    decoding: CalendarWriter().bytes(of: [document], named: "x", done: done),
                    as: UTF8.self
                ).split(separator: "\r\n").map(String.init)
            }
            let done = lines([document.source.sha256: [id]])
            #expect(done.contains("SUMMARY:✓ Văn phòng Sở: Báo cáo kết quả"))
            #expect(states.allSatisfy(done.contains))
            // All else is the same: a client takes it for the same entry.
            let rest = done.filter { !states.contains($0) && !$0.hasPrefix("SUMMARY") }
            let open = lines([document.source.sha256: ["other"], "other": [id]])
            #expect(rest == open.filter { !$0.hasPrefix("SUMMARY") })
            #expect(open.contains("SUMMARY:Văn phòng Sở: Báo cáo kết quả"))
        }
    }

    @Test func everyEntryHasANameOfItsOwn() {
        var document = document([
            Deadline(text: "ngày 1/9/2025", by: CivilDate("2025-09-01")),
            Deadline(text: "ngày 2/9/2025", by: CivilDate("2025-09-02")),
        ])
        document.record.tasks.append(document.record.tasks[0])
        document.record.tasks[1].id = "VI.3.đ"
        let names = lines(of: document).filter { $0.hasPrefix("UID:") }
        #expect(Set(names).count == 4)
        #expect(names.allSatisfy { $0.utf8.count == $0.count && $0.hasSuffix("@sohoa") })
    }

    @Test func whatAPaperSaysAddsNoEntry() {
        var document = document([])
        document.record.tasks[0].statement = "a\r\nEND:VTODO\r\nBEGIN:VEVENT\u{2028}b\u{0}"
        let lines = lines(of: document)
        #expect(lines.count { $0.hasPrefix("END:VTODO") } == 1)
        #expect(!lines.contains { $0.hasPrefix("BEGIN:VEVENT") })
    }
}
