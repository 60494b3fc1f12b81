import ArgumentParser
import CatalogueStore
import DocumentModel
import Publishing

/// The day from which it is reckoned what is overdue.
struct TodayFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The day from which it is reckoned what is overdue. (default: today in Vietnam)",
            valueName: "2026-06-15"))
    var today: String?

    /// The day.
    func date() throws(UsageError) -> CivilDate {
        guard let today else {
            guard let time = TimeStamp(seconds: Int(Moment.now.seconds)) else {
                preconditionFailure("Now is a year of the calendar.")
            }
            return time.date
        }
        guard let date = CivilDate(today), date.isComplete else { throw .today(today) }
        return date
    }
}
