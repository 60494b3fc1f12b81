import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation

/// `sohoa watch`: what appears in a folder goes into an archive.
struct WatchCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Takes in what appears in a folder, until it is told to stop.",
        discussion: """
            A file is taken in once its size and time have not changed for a while; files that \
            another program is still writing (.part, .tmp, hidden names) are left alone. Nothing that \
            happens to one file ends the watch.
            """)

    @Argument(help: ArgumentHelp("The folder.", valueName: "dir"))
    var folder: String

    @Flag(name: .shortAndLong, help: "Look into folders within the folder.")
    var recursive = false

    @Flag(help: "Take each file out of the folder once its copy is safely in the archive.")
    var move = false

    @Option(help: ArgumentHelp("How long a file must not have changed.", valueName: "seconds"))
    var settle = 5.0

    @OptionGroup
    var reading: ReadingFlags

    @OptionGroup
    var archive: ArchiveFlags

    @OptionGroup
    var display: DisplayFlags

    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        var settings: IngestRunSettings
        do throws(UsageError) {
            guard settle >= 0, settle <= 86_400 else { throw .settling(settle) }
            guard archive.isOutside(of: folder) else { throw .archiveInside(folder) }
            settings = try IngestRunSettings(
                archive: archive.path, reading: reading, display: display)
        } catch {
            throw .usage(error)
        }
        settings.plan.isRecursive = recursive
        settings.plan.moves = move
        // Lines, not a bar: a watch has no end that a bar could show.
        settings.drawsProgress = false
        do throws(ArchiveError) {
            try reading.sandbox.check()
            let results = try IngestRun(settings: settings, messages: messages).results()
            let ingest = ArchiveIngest(
                archive: archive, plan: settings.plan,
                lane: .lane(archive: archive.path, data: settings.data)
            ) { results.take($0) }
            StandardError.write(messages.watching(folder))
            ingest.watch(folder, settling: .seconds(settle)) {
                StandardError.write(messages.line(for: $0))
            }
        } catch {
            throw .archive(error)
        }
    }
}
