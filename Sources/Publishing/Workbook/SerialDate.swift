import DocumentModel

/// Days as spreadsheets number them, so that they can be sorted and reckoned with.
enum SerialDate {
    /// The number of a day, 1 January 1900 being 1; nil where it is not complete, before March 1900
    /// (spreadsheets count a 29 February that there was not), or after 9999.
    static func number(of date: CivilDate) -> Double? {
        guard let days = date.dayNumber, days >= -25_508 else { return nil }
        return Double(days + 25_569)
    }

    /// The number of a point in time on its own clock: days and their part.
    static func number(of time: TimeStamp) -> Double? {
        number(of: time.date).map { $0 + Double(time.secondOfDay) / 86_400 }
    }
}
