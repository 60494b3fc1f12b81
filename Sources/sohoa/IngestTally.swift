import Archiving

/// What an ingest has done so far.
struct IngestTally: Hashable {
    /// Files that were queued.
    var files = 0
    /// Files that are in the catalogue.
    var filesDone = 0
    /// Pages of the files that were begun.
    var pages = 0
    /// Pages that were read.
    var pagesDone = 0
    /// Files whose bytes were there already.
    var duplicates = 0
    /// Files that failed.
    var failures = 0

    /// Pages a minute.
    func pagesPerMinute(seconds: Double) -> Int {
        seconds > 0 ? Int((Double(pagesDone) / seconds * 60).rounded()) : 0
    }

    /// Seconds that the rest will take if it is like what is done; nil before the first file.
    func remaining(seconds: Double) -> Double? {
        let over = filesDone + failures
        guard filesDone > 0, over < files else { return nil }
        return seconds / Double(over) * Double(files - over)
    }
}
