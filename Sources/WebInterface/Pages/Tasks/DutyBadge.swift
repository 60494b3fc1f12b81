import CatalogueStore
import DocumentModel
import Presentation

/// How far a task is on a day: in words, and in a colour besides.
struct DutyBadge {
    private let day: TaskDay
    private let viewing: Viewing

    init(_ day: TaskDay, _ viewing: Viewing) {
        self.day = day
        self.viewing = viewing
    }

    /// The class by which styles tell states apart.
    static func name(of day: TaskDay) -> String {
        day.isOverdue ? "overdue" : day.status.rawValue
    }

    /// The badge.
    var html: HTML {
        """
        <span class="badge \(Self.name(of: day))">\
        \(viewing.messages.state(of: day, today: viewing.today))</span>
        """
    }
}
