public import DocumentModel

/// Writes what a document orders as a calendar (iCalendar, RFC 5545; docs/formats.md).
///
/// Every deadline that has a day is an event on that day, a recurring one with its rule; a task
/// without such a deadline is a to-do without a date. The same document gives the same bytes, and the
/// same duty the same UID, so that a calendar which reads it again changes its entries rather than
/// doubling them.
public struct CalendarWriter: Sendable {
    private static let zone = "Asia/Ho_Chi_Minh"

    /// Creates a writer.
    public init() {}

    /// The calendar of a document as UTF-8.
    public func bytes(of document: ConvertedDocument) -> [UInt8] {
        bytes(of: [document], named: Self.name(of: document))
    }

    /// One calendar of all the tasks in the records of several documents, as UTF-8.
    ///
    /// A duty that is done stays an event, which every client shows: "✓" begins its heading. A to-do has
    /// its own words for that.
    ///
    /// - Parameters:
    ///   - documents: The documents.
    ///   - name: What the calendar is called.
    ///   - done: The names of the tasks that are done, by the SHA-256 of their document's file.
    /// - Returns: The bytes.
    public func bytes(
        of documents: [ConvertedDocument], named name: String, done: [String: Set<String>] = [:]
    ) -> [UInt8] {
        var text = CalendarText()
        text.add("BEGIN", "VCALENDAR")
        text.add("VERSION", "2.0")
        text.add("PRODID", "-//sohoa//sohoa//VI")
        text.add("CALSCALE", "GREGORIAN")
        text.add("X-WR-CALNAME", text: name)
        text.add("X-WR-TIMEZONE", Self.zone)
        let duties = documents.flatMap { document in
            document.record.tasks.flatMap { task in
                CalendarDuty.all(
                    of: task, in: document,
                    isDone: done[document.source.sha256]?.contains(task.id) ?? false)
            }
        }
        // Vietnam has no summer time; a zone is written only where a time refers to it.
        if duties.contains(where: { $0.time != nil }) { Self.writeZone(to: &text) }
        for duty in duties { Self.write(duty, to: &text) }
        text.add("END", "VCALENDAR")
        return text.bytes
    }

    private static func name(of document: ConvertedDocument) -> String {
        let record = document.record
        let name = [record.kind?.value, record.number?.value].compactMap { $0 }
        return name.isEmpty ? FileName.readable(document.source.file) : name.joined(separator: " ")
    }

    private static func writeZone(to text: inout CalendarText) {
        text.add("BEGIN", "VTIMEZONE")
        text.add("TZID", zone)
        text.add("BEGIN", "STANDARD")
        text.add("DTSTART", "19750613T000000")
        text.add("TZOFFSETFROM", "+0700")
        text.add("TZOFFSETTO", "+0700")
        text.add("TZNAME", "+07")
        text.add("END", "STANDARD")
        text.add("END", "VTIMEZONE")
    }

    private static func write(_ duty: CalendarDuty, to text: inout CalendarText) {
        let component = duty.first == nil ? "VTODO" : "VEVENT"
        text.add("BEGIN", component)
        text.add("UID", duty.uid)
        text.add("DTSTAMP", "\(duty.stamp)T000000Z")
        if let first = duty.first {
            if let time = duty.time {
                text.add("DTSTART;TZID=\(zone)", "\(compact(first))T\(time)")
            } else {
                text.add("DTSTART;VALUE=DATE", compact(first))
                // The end is the first day that is no longer part of it.
                if let last = duty.last, let end = last.adding(days: 1) {
                    text.add("DTEND;VALUE=DATE", compact(end))
                }
            }
            if let rule = duty.rule { text.add("RRULE", rule.description) }
            text.add("TRANSP", "TRANSPARENT")
        }
        text.add("SUMMARY", text: duty.isDone ? "✓ \(duty.summary)" : duty.summary)
        if duty.isDone {
            text.add("CATEGORIES", text: "Hoàn thành")
            // RFC 5545 has these of to-dos only.
            if duty.first == nil {
                text.add("STATUS", "COMPLETED")
                text.add("PERCENT-COMPLETE", "100")
            }
        }
        text.add("DESCRIPTION", text: duty.description)
        text.add("END", component)
    }

    /// A complete date as RFC 5545 writes it: "20250930".
    private static func compact(_ date: CivilDate) -> String {
        date.description.filter { $0 != "-" }
    }
}
