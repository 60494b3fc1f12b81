import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation

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
