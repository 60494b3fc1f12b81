import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation

/// `sohoa task`: how far a task is.
struct TaskCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "task",
        abstract: "Shows a task with its days, or says how far it is.",
        discussion: """
            A duty that recurs is followed day by day: --due names the day; without it, the first \
            that is not done.
            """)

    @Argument(help: ArgumentHelp("The task's number.", valueName: "id"))
    var task: Int64

    @Option(help: ArgumentHelp("The day on which it is due.", valueName: "2026-06-15"))
    var due: String?

    @Flag(help: "It is not begun (chưa thực hiện).")
    var open = false

    @Flag(help: "It is being done (đang thực hiện).")
    var ongoing = false

    @Flag(help: "It is done (hoàn thành).")
    var done = false

    @Option(help: ArgumentHelp("How much of it is done, 0 to 100.", valueName: "number"))
    var percent: Int?

    @OptionGroup
    var editing: EditorFlags

    @OptionGroup
    var archive: ArchiveFlags

    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let change = try change()
        var followed = try askingCatalogue { () throws(CatalogueError) in
            try archive.catalogue.followedTask(task)
        }
        if let change {
            guard let day = day(of: followed) else { throw .usage(.noSuchDay(due ?? "")) }
            followed = try askingCatalogue { () throws(CatalogueError) in
                try archive.catalogue.follow(day, of: followed, change, by: editing.editor)
                return try archive.catalogue.followedTask(task)
            }
        }
        try write(messages.text(of: followed), to: output)
        return .success
    }

    private func change() throws(CommandFailure) -> FollowUp? {
        let statuses: [TaskStatus] =
            (open ? [.open] : []) + (ongoing ? [.ongoing] : []) + (done ? [.done] : [])
        guard statuses.count <= 1 else { throw .usage(.severalStatuses) }
        if let percent, !(0...100).contains(percent) { throw .usage(.percent(percent)) }
        guard !statuses.isEmpty || percent != nil || editing.note != nil else { return nil }
        return FollowUp(status: statuses.first, percent: percent, note: editing.note?.composed)
    }

    private func day(of task: FollowedTask) -> FollowedDay? {
        if let due { return task.days.first { $0.due == due } }
        return task.days.first { $0.status != .done } ?? task.days.last
    }
}
