import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion

/// `sohoa retry`: what failed, once more.
struct RetryCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Reads the files of an archive once more that failed or were set aside.")

    @OptionGroup
    var flags: RereadingFlags

    @OptionGroup
    var archive: ArchiveFlags

    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        try flags.run(in: archive, messages: messages) { settings throws(CatalogueError) in
            try archive.catalogue.requeueFailures(settings: settings.json)
        }
    }
}

/// `sohoa redo`: documents read anew.
struct RedoCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo",
        abstract: "Reads documents of an archive anew; what people corrected stays.")

    @Argument(help: ArgumentHelp("The documents' numbers.", valueName: "id"))
    var documents: [Int64] = []

    @Flag(help: "All the documents.")
    var all = false

    @Flag(help: "The documents that were read with other settings or by another version.")
    var outdated = false

    @OptionGroup
    var flags: RereadingFlags

    @OptionGroup
    var archive: ArchiveFlags

    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        guard [!documents.isEmpty, all, outdated].count(where: { $0 }) == 1 else {
            throw .usage(.whatToRedo)
        }
        return try flags.run(in: archive, messages: messages) { settings throws(CatalogueError) in
            let chosen =
                documents.isEmpty
                ? try archive.catalogue.documents(
                    notMadeWith: outdated ? settings.fingerprint : nil) : documents
            return try archive.catalogue.requeue(documents: chosen, settings: settings.json)
        }
    }
}

/// The flags of commands that read files anew.
struct RereadingFlags: ParsableArguments {
    @OptionGroup
    var reading: ReadingFlags

    @OptionGroup
    var display: DisplayFlags

    /// Queues what is to be read, and reads it.
    func run(
        in archive: Archive, messages: Messages,
        queue: (IngestSettings) throws(CatalogueError) -> Int
    ) throws(CommandFailure) -> RunStatus {
        let settings: IngestRunSettings
        do throws(UsageError) {
            settings = try IngestRunSettings(
                archive: archive.path, reading: reading, display: display)
        } catch {
            throw .usage(error)
        }
        do throws(CatalogueError) {
            StandardError.write(messages.requeued(try queue(settings.plan.settings)))
        } catch {
            throw .archive(.catalogue(error))
        }
        do throws(ArchiveError) {
            return try IngestRun(settings: settings, messages: messages).ingest(into: archive)
        } catch {
            throw .archive(error)
        }
    }
}
