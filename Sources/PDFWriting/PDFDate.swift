internal import DocumentModel

/// A point in time as both a PDF's dictionary and its XMP metadata write it.
struct PDFDate: Equatable {
    private let year: Int
    private let month: Int
    private let day: Int
    private let hour: Int
    private let minute: Int
    private let second: Int
    /// Minutes east of Greenwich; nil where it is not stated.
    private let zone: Int?

    /// The beginning of a day in Vietnam; nil where the day is not wholly known.
    init?(_ date: CivilDate) {
        guard let month = date.month, let day = date.day else { return nil }
        (year, self.month, self.day) = (date.year, month, day)
        (hour, minute, second, zone) = (0, 0, 0, 7 * 60)
    }

    /// Reads "D:20250820143000+07'00'" or a beginning of it (ISO 32000-1, 7.9.4).
    init?(_ text: String) {
        let form =
            /D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+\-Z])(?:(\d\d)'?(?:(\d\d)'?)?)?.*)?/
        guard let found = try? form.wholeMatch(in: text) else { return nil }
        func number(_ part: Substring?, _ range: ClosedRange<Int>, _ missing: Int) -> Int? {
            guard let part else { return missing }
            return Int(part).flatMap { range.contains($0) ? $0 : nil }
        }
        guard let year = Int(found.1), let month = number(found.2, 1...12, 1), year > 0,
            let day = number(found.3, 1...CivilDate.daysIn(month: month, year: year), 1),
            let hour = number(found.4, 0...23, 0), let minute = number(found.5, 0...59, 0),
            let second = number(found.6, 0...59, 0), let zoneHour = number(found.8, 0...23, 0),
            let zoneMinute = number(found.9, 0...59, 0)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
        (self.hour, self.minute, self.second) = (hour, minute, second)
        let east = zoneHour * 60 + zoneMinute
        zone = found.7.map { $0 == "-" ? -east : east }
    }

    /// The form of a dictionary: "D:20250820143000+07'00'".
    var asPDF: String {
        let zone = zone.map { "\($0 < 0 ? "-" : "+")\(two(abs($0) / 60))'\(two(abs($0) % 60))'" }
        return "D:\(four(year))\(two(month))\(two(day))\(two(hour))\(two(minute))\(two(second))"
            + (zone ?? "")
    }

    /// The form of XMP: "2025-08-20T14:30:00+07:00".
    var asXMP: String {
        let zone = zone.map { "\($0 < 0 ? "-" : "+")\(two(abs($0) / 60)):\(two(abs($0) % 60))" }
        return "\(four(year))-\(two(month))-\(two(day))"
            + "T\(two(hour)):\(two(minute)):\(two(second))\(zone ?? "")"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    private func four(_ number: Int) -> String { String(String(10_000 + number).dropFirst()) }
}
