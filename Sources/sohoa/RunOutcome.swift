/// What has become of the files of a run so far.
struct RunOutcome {
    private var files: [RunStatus] = []
    private var reportFailure: RunStatus?

    /// Whether nobody reads standard output any more.
    private(set) var readerIsGone = false

    /// Whether no file is done yet.
    var isEmpty: Bool { files.isEmpty }

    /// Takes in how a file ended.
    mutating func add(_ end: FileRun.End) {
        switch end {
        case .done(let status): files.append(status)
        case .readerIsGone: readerIsGone = true
        case .reportFailed(let status): reportFailure = status
        }
    }

    /// The exit code of the run.
    var status: RunStatus {
        if let reportFailure { return reportFailure }
        return files.isEmpty ? .success : RunStatus(ofRun: files)
    }
}
