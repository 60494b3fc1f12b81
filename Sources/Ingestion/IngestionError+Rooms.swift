import ImageCleaning
import PDFWriting
import PageRendering
public import Publishing
import Recognition

// What the rooms' errors are to a whole document.

extension IngestionError {
    /// What an error of rendering is.
    init(rendering error: RenderingError) {
        let reason: FailureReason =
            switch error.code {
            case .notFound: .notFound
            case .noPermission: .noPermission
            case .notAFile, .notADocument: .notADocument
            case .unreadable: .unreadable
            case .emptyFile: .emptyFile
            case .unsupported: .unsupported
            case .noImage: .noPageImage
            case .corrupt: .corrupt
            case .encrypted, .wrongPassword: .encrypted
            case .noPages, .noSuchPage: .noPages
            case .tooLarge, .outOfMemory: .tooLarge
            }
        self.init(reason, page: error.page, detail: error.detail)
    }

    /// What an error of composing a PDF is.
    init(composing error: PDFWritingError) {
        let reason: FailureReason =
            switch error.code {
            case .corrupt: .corrupt
            case .encrypted: .encrypted
            case .noSuchPage: .noPages
            case .tooLarge: .tooLarge
            case .unwritable: .unwritable
            }
        self.init(reason, page: error.page, detail: error.detail)
    }

    /// What a worker's failure is; its words may be anybody's.
    init(worker failure: WorkerFailure) {
        self.init(
            FailureReason(rawValue: failure.reason) ?? .corrupt, page: failure.page,
            detail: failure.detail.printable)
    }

    /// What an error of recognition is.
    init(recognition error: RecognitionError) {
        let reason: FailureReason =
            switch error.code {
            case .languageMissing, .engineUnavailable: .languageMissing
            case .imageRefused: .tooLarge
            case .failed: .crashed
            }
        self.init(reason, page: error.page, detail: error.detail)
    }
}

extension IngestionError {
    /// What an error of publishing is.
    public init(publishing error: PublishingError) {
        guard error.systemCode != 0 else {
            self.init(.unwritable, detail: error.detail)
            return
        }
        self = SystemCallError(error.detail, code: error.systemCode).whileWriting
    }
}

extension WorkerFailure {
    /// A failure as it crosses the border.
    init(_ error: IngestionError) {
        self.init(reason: error.reason.rawValue, page: error.page, detail: error.detail)
    }

    /// Any error of the rooms, thrown while a page was read.
    init(_ error: any Error, page: Int) {
        switch error {
        case let error as WorkerFailure: self = error
        case let error as IngestionError: self.init(error)
        case let error as RenderingError: self.init(IngestionError(rendering: error))
        case let error as RecognitionError: self.init(IngestionError(recognition: error))
        case is CleaningError:
            self.init(IngestionError(.tooLarge, page: page, detail: "no memory to clean the page"))
        default: self.init(IngestionError(.crashed, page: page, detail: "\(error)"))
        }
        self.page = self.page ?? page
    }
}
