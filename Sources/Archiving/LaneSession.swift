import CatalogueStore
import Glibc
public import Ingestion

/// The lane's side of the talk with the ingest that started it.
public struct LaneSession: ~Copyable {
    private let requests: FileDescriptor
    private let lane: Lane
    private var decoder = WorkerFrameDecoder(limit: WorkerFrame.largestRequest)

    /// A session of this process over its standard input and output.
    ///
    /// - Parameters:
    ///   - output: The real standard output.
    ///   - archive: The archive's folder.
    ///   - data: The folder with the language models, where it was named.
    ///   - worker: How a process is started that reads untrusted files.
    /// - Throws: An ``ArchiveError`` where the archive cannot be opened; it is reported before.
    public init(
        replyingTo output: consuming StandardOutput, archive: String, data: String?,
        worker: WorkerCommand
    ) throws(ArchiveError) {
        ProcessBond.dieWithParent()
        let replies = ReplyStream(output)
        do {
            lane = Lane(
                archive: try Archive(path: archive, patience: .machine), data: data, worker: worker
            ) { replies.send($0) }
        } catch {
            let stop = LaneStop(error)
            replies.send(.stopped(reason: stop.reason, detail: stop.detail))
            throw error
        }
        requests = FileDescriptor(takingOwnership: fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3))
    }

    /// Works whenever it is asked to, until the requests end; what is being read then is ended.
    public mutating func run() {
        let number = requests.number
        while let bytes = try? requests.read(upTo: 1 << 12), !bytes.isEmpty {
            decoder.append(bytes)
            do {
                while let request = try decoder.next(LaneRequest.self) {
                    lane.work(among: request.lanes) { !Self.isClosed(number) }
                }
            } catch {
                return
            }
        }
    }

    /// Whether nobody can ask anything more: what is being read is ended, and nothing else begun.
    private static func isClosed(_ requests: Int32) -> Bool {
        var state = pollfd(fd: requests, events: 0, revents: 0)
        return poll(&state, 1, 0) > 0 && state.revents & Int16(POLLHUP) != 0
    }

    /// Where reports go; who cannot report has nobody to work for.
    private final class ReplyStream {
        private let output: StandardOutput

        init(_ output: consuming StandardOutput) {
            self.output = output
        }

        func send(_ report: LaneReport) {
            do {
                try output.write(WorkerFrame.bytes(of: report))
            } catch {
                _exit(1)
            }
        }
    }
}
