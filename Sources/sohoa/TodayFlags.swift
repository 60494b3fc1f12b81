import ArgumentParser
import DocumentModel
import Presentation

/// The day from which it is reckoned what is overdue.
struct TodayFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The day from which it is reckoned what is overdue. (default: today in Vietnam)",
            valueName: "2026-06-15"))
    var today: String?

    /// The day.
    func date() throws(UsageError) -> CivilDate {
        guard let today else { return .todayInVietnam }
        guard let date = CivilDate(today), date.isComplete else { throw .today(today) }
        return date
    }
}
