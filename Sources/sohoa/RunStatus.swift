import Archiving
import CatalogueStore
import Ingestion

/// The exit codes: a stable interface, documented in the README; OCRmyPDF's where it has one.
enum RunStatus: Int32, CaseIterable {
    /// Everything was done.
    case success = 0
    /// The arguments make no sense.
    case badArguments = 1
    /// The input is no document that can be read.
    case invalidInput = 2
    /// Something that must be installed is missing.
    case missingDependency = 3
    /// An archive is damaged, or not what its catalogue says.
    case archiveInvalid = 4
    /// A file could not be read or written.
    case fileAccess = 5
    /// The process that read a page died.
    case workerFailed = 7
    /// The document is encrypted.
    case encrypted = 8
    /// A limit or a time was passed.
    case limitExceeded = 12
    /// The disk is full.
    case diskFull = 13
    /// The run is finished; some files failed.
    case someFilesFailed = 20
    /// Another process keeps the archive locked.
    case archiveBusy = 22
    /// Its terminal was closed (HUP).
    case hungUp = 129
    /// Interrupted by Ctrl-C.
    case interrupted = 130
    /// Told to end.
    case terminated = 143

    /// The code of a failure.
    init(_ reason: FailureReason) {
        self =
            switch reason {
            case .emptyFile, .notADocument, .unsupported, .notText, .noPageImage, .corrupt,
                .noPages:
                .invalidInput
            case .notFound, .noPermission, .unreadable, .unwritable: .fileAccess
            case .languageMissing, .dataMissing, .dataMalformed, .sandboxMissing: .missingDependency
            case .encrypted: .encrypted
            case .tooLarge, .timeout: .limitExceeded
            case .crashed: .workerFailed
            case .diskFull: .diskFull
            }
    }

    /// The code of a failure of an archive's catalogue.
    init(_ code: CatalogueError.Code) {
        self =
            switch code {
            case .missing, .noPermission, .failed: .fileAccess
            case .foreign, .damaged: .archiveInvalid
            case .busy, .conflict: .archiveBusy
            case .diskFull: .diskFull
            case .notFound, .refused: .badArguments
            case .limit: .limitExceeded
            }
    }

    /// The code of a failure of an archive.
    init(_ error: ArchiveError) {
        switch error {
        case .file(_, let error): self.init(error.reason)
        case .catalogue(let error): self.init(error.code)
        }
    }

    /// The code of a standard output that takes no more: a reader who has enough is no failure.
    init(_ failure: StandardOutput.Failure) {
        switch failure {
        case .brokenPipe: self = .success
        case .failed(let error): self.init(error.reason)
        }
    }

    /// The code of a run, from those of its files.
    init(ofRun files: [RunStatus]) {
        if files.count == 1 {
            self = files[0]
        } else {
            self = files.allSatisfy { $0 == .success } ? .success : .someFilesFailed
        }
    }
}
