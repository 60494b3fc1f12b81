/// What a lane says while it works.
enum LaneReport: Sendable, Hashable, Codable {
    /// It has taken a file on.
    case began(path: String)
    /// The file has so many pages to do, of which some were done before.
    case pages(Int, done: Int)
    /// A page is done.
    case pageDone
    /// A worker that reads for it wrote this line.
    case workerMessage(String)
    /// The file is in the catalogue.
    case finished(FinishedFile)
    /// The file cannot be read, for the reason that stands in its job.
    case failed(FailedFile)
    /// Nothing waits.
    case idle
    /// It cannot go on, for a reason that no file is to blame for.
    case stopped(reason: String, detail: String)
}
