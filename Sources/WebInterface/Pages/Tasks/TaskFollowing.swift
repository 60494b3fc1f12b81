import CatalogueStore
import DocumentModel

/// Changes how far tasks are on some of their days, each only where nobody has changed it since.
struct TaskFollowing {
    /// What became of a day.
    struct Outcome {
        /// How it ended.
        enum End: Hashable {
            /// It is changed.
            case changed
            /// Somebody else has changed it since the person saw it: it is left as it is.
            case conflict
            /// There is no such task or day, or not for this person.
            case missing
        }

        var place: FollowedPlace
        var end: End
        /// The task; nil where there is none.
        var task: FollowedTask?
        /// The day as it is now.
        var day: FollowedDay?
    }

    let viewing: Viewing
    /// Where the person is, for the log.
    let address: String?

    /// Changes one day after the other; what happened to each is told.
    ///
    /// - Throws: ``CatalogueError`` where the catalogue fails: what is done by then stays done.
    func follow(
        _ places: [FollowedPlace], _ change: FollowUp
    ) throws(CatalogueError) -> [Outcome] {
        var outcomes: [Outcome] = []
        for place in places { outcomes.append(try follow(place, change)) }
        return outcomes
    }

    private func follow(
        _ place: FollowedPlace, _ change: FollowUp
    ) throws(CatalogueError) -> Outcome {
        do {
            _ = try viewing.catalogue.document(
                ofTask: place.task, includesHeld: viewing.visitor.seesSecret)
            let task = try viewing.catalogue.followedTask(place.task)
            guard let day = task.days.first(where: { $0.id == place.day }) else {
                return Outcome(place: place, end: .missing)
            }
            guard day.version == place.version else {
                return Outcome(place: place, end: .conflict, task: task, day: day)
            }
            try viewing.catalogue.follow(
                day, of: task, change, by: Editor(name: viewing.visitor.name))
            try viewing.catalogue.audit(
                .follow, by: viewing.visitor.name, address: address, document: task.document,
                detail: "task \(task.id)" + (day.due.map { " \($0)" } ?? ""))
            return try now(place, .changed)
        } catch {
            switch error.code {
            case .notFound: return Outcome(place: place, end: .missing)
            case .conflict: return try now(place, .conflict)
            default: throw error
            }
        }
    }

    private func now(
        _ place: FollowedPlace, _ end: Outcome.End
    ) throws(CatalogueError) -> Outcome {
        let task = try viewing.catalogue.followedTask(place.task)
        return Outcome(
            place: place, end: end, task: task, day: task.days.first { $0.id == place.day })
    }
}
