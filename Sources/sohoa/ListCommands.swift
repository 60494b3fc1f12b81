import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation

/// `sohoa search`: documents by their words, the best first.
struct SearchCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Finds documents by words in any order, the best first.",
        discussion: """
            Marks are optional; a word typed with marks is looked for with these. In quotation marks \
            words stand one after the other; -word must not be there, word* may go on. Conditions \
            may stand among the words (docs/catalogue.md). A query that begins with a minus comes \
            after --.
            """)

    @OptionGroup
    var list: ListFlags

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let run = try ListRun(list, order: .relevance, messages: messages, output: output)
        let hits = try askingCatalogue { () throws(CatalogueError) in
            try archive.catalogue.search(
                run.query, order: run.order, page: run.page, today: run.today)
        }
        try run.write(
            hits, RowColumn<SearchHit>.hits, named: messages.documentsSheet, to: output)
        return .success
    }
}

/// `sohoa list`: documents, the newest first.
struct ListCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists documents, the newest first.")

    @OptionGroup
    var list: ListFlags

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let run = try ListRun(list, order: .date, messages: messages, output: output)
        let documents = try askingCatalogue { () throws(CatalogueError) in
            try archive.catalogue.documents(
                run.query, order: run.order, page: run.page, today: run.today)
        }
        try run.write(
            documents, RowColumn<DocumentSummary>.documents, named: messages.documentsSheet,
            to: output)
        return .success
    }
}

/// `sohoa tasks`: tasks, each once.
struct TasksCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasks",
        abstract: "Lists tasks, each with the first of its days that is not done.",
        discussion: "Words are looked for in what is ordered and in the names of the units.")

    @Flag(help: "Write a calendar of what is due (iCalendar), recurring duties with their rules.")
    var ics = false

    @OptionGroup
    var list: ListFlags

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let run = try ListRun(
            list, order: .due, allRows: ics, messages: messages, output: output)
        let tasks = try askingCatalogue { () throws(CatalogueError) in
            try archive.catalogue.tasks(
                run.query, order: run.order, page: run.page, today: run.today)
        }
        if ics {
            try run.writeCalendar(of: tasks.rows, from: archive, to: output)
        } else {
            try run.write(
                tasks, RowColumn<TaskSummary>.tasks, named: messages.taskSheet, to: output)
        }
        return .success
    }
}

/// `sohoa deadlines`: every day on which a task is due.
struct DeadlinesCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadlines",
        abstract: "Lists every day on which a task is due and not done, the earliest first.",
        discussion: "With --status, days that are as it says, such as done.")

    @OptionGroup
    var list: ListFlags

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let run = try ListRun(list, order: .due, messages: messages, output: output)
        var query = run.query
        if query.filter.statuses.isEmpty { query.filter.statuses = [.open, .ongoing] }
        let days = try askingCatalogue { [query] () throws(CatalogueError) in
            try archive.catalogue.deadlines(
                query, order: run.order, page: run.page, today: run.today)
        }
        try run.write(
            days, RowColumn<TaskSummary>.tasks, named: messages.deadlinesSheet, to: output)
        return .success
    }
}

/// `sohoa targets`: goals with what was measured.
struct TargetsCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "targets", abstract: "Lists goals with what was last measured.",
        discussion: "Words and conditions are those of the documents.")

    @OptionGroup
    var list: ListFlags

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let run = try ListRun(list, order: .date, messages: messages, output: output)
        let targets = try askingCatalogue { () throws(CatalogueError) in
            try archive.catalogue.targets(
                run.query, order: run.order, page: run.page, today: run.today)
        }
        try run.write(
            targets, RowColumn<TargetSummary>.targets, named: messages.targetSheet, to: output)
        return .success
    }
}

/// `sohoa references`: who cites whom.
struct ReferencesCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "references", abstract: "Lists what documents cite, or who cites a document.",
        discussion: "Words and conditions are those of the documents that cite.")

    @Option(
        help: ArgumentHelp(
            "Who cites this number; the archive need not have it.", valueName: "71/NQ-CP"))
    var to: String?

    @OptionGroup
    var list: ListFlags

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let run = try ListRun(list, order: .date, messages: messages, output: output)
        let references = try askingCatalogue { () throws(CatalogueError) in
            if let to {
                try archive.catalogue.citations(
                    of: to.composed, page: run.page, includesHeld: run.query.filter.includesHeld)
            } else {
                try archive.catalogue.references(
                    run.query, order: run.order, page: run.page, today: run.today)
            }
        }
        try run.write(
            references, RowColumn<ReferenceSummary>.references, named: messages.referenceSheet,
            to: output)
        return .success
    }
}
