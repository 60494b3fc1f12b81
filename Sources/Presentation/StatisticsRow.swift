package import CatalogueStore
import DocumentModel
import Publishing

/// A number of an archive, as a row.
package struct StatisticsRow {
    /// What is counted, by its name in the forms for programs.
    package enum Subject: String, CaseIterable {
        case documents
        case held
        case accepted
        case pages
        case gradeA = "grade_a"
        case gradeB = "grade_b"
        case gradeC = "grade_c"
        case gradeD = "grade_d"
        case tasks
        case days
        case open
        case ongoing
        case done
        case overdue
        case targets
        case references
        case firstYear = "first_year"
        case lastYear = "last_year"
        case originals
        case bytes
        case sources
        case refused
        case waiting
        case running
        case failed
        case setAside = "set_aside"
    }

    package var subject: Subject
    package var value: Int

    /// A row for each number.
    package static func rows(of statistics: Statistics) -> [StatisticsRow] {
        Subject.allCases.map { subject in
            StatisticsRow(subject: subject, value: value(of: subject, in: statistics))
        }
    }

    private static func value(of subject: Subject, in statistics: Statistics) -> Int {
        switch subject {
        case .documents: statistics.documents
        case .held: statistics.held
        case .accepted: statistics.accepted
        case .pages: statistics.pages
        case .gradeA: statistics.grades[.a] ?? 0
        case .gradeB: statistics.grades[.b] ?? 0
        case .gradeC: statistics.grades[.c] ?? 0
        case .gradeD: statistics.grades[.d] ?? 0
        case .tasks: statistics.tasks
        case .days: statistics.days
        case .open: statistics.statuses[.open] ?? 0
        case .ongoing: statistics.statuses[.ongoing] ?? 0
        case .done: statistics.statuses[.done] ?? 0
        case .overdue: statistics.statuses[.overdue] ?? 0
        case .targets: statistics.targets
        case .references: statistics.references
        case .firstYear: statistics.firstDate?.year ?? 0
        case .lastYear: statistics.lastDate?.year ?? 0
        case .originals: statistics.originals
        case .bytes: Int(statistics.bytes)
        case .sources: statistics.sources
        case .refused: statistics.refused
        case .waiting: statistics.jobs["waiting"] ?? 0
        case .running: statistics.jobs["running"] ?? 0
        case .failed: statistics.jobs["failed"] ?? 0
        case .setAside: statistics.jobs["set-aside"] ?? 0
        }
    }
}

extension RowColumn<StatisticsRow> {
    /// What is said of a number.
    package static var statistics: [RowColumn<StatisticsRow>] {
        [
            .shown(.name) { row, messages in
                .text(messages?.name(of: row.subject) ?? row.subject.rawValue)
            },
            .shown(.count) { row, _ in .integer(row.value) },
        ]
    }
}
