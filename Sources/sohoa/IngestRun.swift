import Archiving
import CatalogueStore
import Ingestion
import Presentation
import Publishing

/// One run of `sohoa ingest`: every file with its line, its line in the report and its part in the
/// exit code.
struct IngestRun {
    let settings: IngestRunSettings
    let messages: Messages

    /// Takes the files in; a dry run writes what would be to the standard output.
    func run(writingTo output: borrowing StandardOutput) throws(UsageError) -> RunStatus {
        do throws(ArchiveError) {
            if settings.isDryRun {
                return try IngestPreview(settings: settings, messages: messages)
                    .run(writingTo: output)
            }
            return try ingest(into: Archive(path: settings.archive, patience: .machine))
        } catch {
            StandardError.write(messages.line(for: error))
            return RunStatus(error)
        }
    }

    /// Takes the files into an archive, and reads what waits in it.
    func ingest(into archive: Archive) throws(ArchiveError) -> RunStatus {
        try settings.sandbox.check()
        let results = try results()
        let ingest = ArchiveIngest(
            archive: archive, plan: settings.plan,
            lane: .lane(archive: settings.archive, data: settings.data)
        ) { results.take($0) }
        do throws(ArchiveError) {
            try ingest.run()
        } catch {
            results.finish()
            throw error
        }
        try results.addMissing(from: archive.catalogue)
        results.finish()
        return results.status
    }

    /// Where the results of the run are told.
    func results() throws(ArchiveError) -> IngestResults {
        IngestResults(
            report: try report(), messages: messages,
            display: IngestDisplay(
                chattiness: settings.chattiness, drawsProgress: settings.drawsProgress,
                messages: messages))
    }

    private func report() throws(ArchiveError) -> ReportFile? {
        guard let path = settings.report else { return nil }
        do throws(IngestionError) {
            return try ReportFile(path: path)
        } catch {
            throw .file(path, error)
        }
    }
}
