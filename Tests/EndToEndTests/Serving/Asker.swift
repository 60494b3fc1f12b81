import Dispatch
import Foundation
import Synchronization

/// One who asks the same again and again until there is no server, on a thread of its own: who waits
/// for a socket must not keep tasks waiting.
final class Asker: Sendable {
    private let answers = Mutex<[RawConnection.Answers]>([])
    private let ended = DispatchSemaphore(value: 0)

    init(port: UInt16, bytes: [UInt8]) {
        Thread.detachNewThread { [self] in
            while let connection = RawConnection(port: port) {
                connection.send(bytes)
                let answer = connection.receive(seconds: 20)
                answers.withLock { $0.append(answer) }
            }
            ended.signal()
        }
    }

    /// What was answered, once there is no server any more.
    func end() -> [RawConnection.Answers] {
        ended.wait()
        return answers.withLock(\.self)
    }
}
