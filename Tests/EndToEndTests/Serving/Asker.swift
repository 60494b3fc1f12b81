import Dispatch
import Foundation
import Synchronization

/// One who asks the same again and again until there is no server, on a thread of its own: who waits
/// for a socket must not keep tasks waiting.
final class Asker: Sendable {
    /// What was answered; the answers themselves would fill the memory before others come to an end.
    struct Tally {
        /// How many were answered with 200.
        var answered = 0
        /// How many were not whole.
        var broken = 0
    }

    private let tally = Mutex(Tally())
    private let ended = DispatchSemaphore(value: 0)

    init(
        port: UInt16, bytes: [UInt8], isWhole: @escaping @Sendable (RawConnection.Answers) -> Bool
    ) {
        Thread.detachNewThread { [self] in
            while let connection = RawConnection(port: port) {
                connection.send(bytes)
                let answer = connection.receive(seconds: 20)
                let isBroken = !isWhole(answer)
                tally.withLock {
                    if answer.statuses == [200] { $0.answered += 1 }
                    if isBroken { $0.broken += 1 }
                }
            }
            ended.signal()
        }
    }

    /// What was answered, once there is no server any more.
    func end() -> Tally {
        ended.wait()
        return tally.withLock(\.self)
    }
}
