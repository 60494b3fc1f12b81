import CatalogueStore
public import Ingestion

/// What an ingest would do, without doing any of it.
public struct IngestForecast {
    /// What would become of a file.
    public enum Outcome: Sendable, Hashable {
        /// It would be taken in and read.
        case new(path: String)
        /// The same bytes are there already, or were found before, under the other path.
        case duplicate(path: String, of: String)
        /// It could not be taken in.
        case refused(path: String, IngestionError)
    }

    private let archive: String
    private let plan: IngestPlan

    /// Creates a forecast for the archive in a folder, which need not exist.
    public init(archive: String, plan: IngestPlan) {
        self.archive = archive
        self.plan = plan
    }

    /// Calls `body` for every file in turn.
    public func forEachFile(_ body: (Outcome) -> Void) throws(ArchiveError) {
        var seen = try known()
        let inbox = Inbox(isRecursive: plan.isRecursive, archive: Folder.absolute(archive))
        for path in plan.paths {
            try inbox.forEachFile(
                below: Folder.absolute(path),
                failed: { body(.refused(path: $0.composed, $1)) }
            ) { file throws(ArchiveError) in
                let path = file.path.composed
                do throws(IngestionError) {
                    let sha256 = try OriginalStore.measure(
                        file.path, largest: plan.settings.largestFile
                    ).sha256
                    if let other = seen[sha256] {
                        body(.duplicate(path: path, of: other))
                    } else {
                        seen[sha256] = path
                        body(.new(path: path))
                    }
                } catch {
                    body(.refused(path: path, error))
                }
            }
        }
    }

    /// Where the files of the archive lay, by their digests.
    private func known() throws(ArchiveError) -> [String: String] {
        do throws(CatalogueError) {
            return try Catalogue(path: "\(archive)/catalogue.sqlite", access: .read).firstPaths()
        } catch {
            guard error.code == .missing else { throw .catalogue(error) }
            return [:]
        }
    }
}
