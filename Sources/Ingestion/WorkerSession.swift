import Confinement
import Glibc

/// The worker's side of the border: answers requests until its parent is gone.
public struct WorkerSession: ~Copyable {
    private let requests: FileDescriptor
    private let replies: FileDescriptor
    private var desk: any WorkerDesk
    private let sandbox: SandboxReport
    private var decoder = WorkerFrameDecoder(limit: WorkerFrame.largestRequest)

    /// A session of this process over its standard input and output.
    ///
    /// Keeps both streams to itself (a library that reads finds nothing, and one
    /// that prints writes to standard error), and confines itself: no byte of a document, and no
    /// request, has been read by then.
    public init(replyingTo output: consuming StandardOutput) {
        let requests = FileDescriptor(takingOwnership: fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3))
        let nothing = Glibc.open("/dev/null", O_RDONLY)
        dup2(nothing, STDIN_FILENO)
        close(nothing)
        let sandbox = WorkerConfinement.close()
        self.init(
            requests: requests, replies: output.descriptor, desk: DocumentDesk(), sandbox: sandbox)
    }

    /// A session over any two streams, answered by any desk.
    init(
        requests: consuming FileDescriptor, replies: consuming FileDescriptor,
        desk: any WorkerDesk, sandbox: SandboxReport
    ) {
        self.requests = requests
        self.replies = replies
        self.desk = desk
        self.sandbox = sandbox
    }

    /// Answers until the requests end; returns the process's exit status.
    public mutating func run() -> Int32 {
        do {
            while true {
                let bytes = try requests.read(upTo: 1 << 16)
                guard !bytes.isEmpty else { return decoder.isInsideFrame ? 1 : 0 }
                decoder.append(bytes)
                while let request = try decoder.next(WorkerRequest.self) {
                    try replies.write(try WorkerFrame.bytes(of: answer(to: request)))
                }
            }
        } catch {
            // The parent is gone or talks nonsense: there is nobody to tell.
            return 1
        }
    }

    private mutating func answer(to request: WorkerRequest) -> WorkerReply {
        do throws(WorkerFailure) {
            if request != .sandbox, let error = SandboxDemand.failure(for: sandbox) {
                throw WorkerFailure(error)
            }
            switch request {
            case .sandbox: return .sandbox(sandbox)
            case .open(let assignment): return try desk.open(assignment)
            case .layer(let page): return .layer(page: page, layer: try desk.layer(ofPage: page))
            case .read(let page): return try desk.read(page: page)
            case .picture(let assignment): return try desk.picture(assignment)
            case .compose(let assignment): return try desk.compose(assignment)
            }
        } catch {
            return .failed(error)
        }
    }
}

/// What a worker does with its document.
protocol WorkerDesk {
    /// Opens the document; the answer says how many pages it has.
    mutating func open(_ assignment: WorkerAssignment) throws(WorkerFailure) -> WorkerReply
    /// The text that a page already carries; nil where there is none.
    mutating func layer(ofPage page: Int) throws(WorkerFailure) -> TextLayer?
    /// Reads the image of a page.
    mutating func read(page: Int) throws(WorkerFailure) -> WorkerReply
    /// Makes a picture of a page.
    mutating func picture(_ assignment: PictureAssignment) throws(WorkerFailure) -> WorkerReply
    /// Composes a searchable copy.
    func compose(_ assignment: CopyAssignment) throws(WorkerFailure) -> WorkerReply
}
