import Foundation
import Glibc
import SohoaTesting

/// `sohoa serve`, started for a test on an empty archive, and spoken to by sockets.
final class ServedSite {
    private let process = Process()
    private let folder: String
    /// The port that it listens to.
    let port: UInt16

    struct NotStarted: Error {
        var messages: String
    }

    init(
        in folder: String, listen: String = "127.0.0.1:0", flags: [String] = []
    ) throws {
        self.folder = folder
        let messages = folder + "/messages"
        _ = FileManager.default.createFile(atPath: messages, contents: nil)
        process.executableURL = URL(fileURLWithPath: Executable.path)
        process.arguments =
            ["serve", "--archive", folder + "/archive", "--listen", listen] + flags
        process.environment = Executable.environment(with: ["LC_ALL": "en_US.UTF-8"])
        process.standardError = FileHandle(forWritingAtPath: messages)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        var text = ""
        while process.isRunning {
            text = (try? String(contentsOfFile: messages, encoding: .utf8)) ?? ""
            if let found = text.firstMatch(of: #/:(\d+)\//#), let port = UInt16(found.1) {
                self.port = port
                return
            }
            usleep(10_000)
        }
        throw NotStarted(messages: text)
    }

    /// Whether the process is there still.
    var isRunning: Bool { process.isRunning }

    /// How many files and connections the process has open.
    var descriptors: Int {
        let folder = "/proc/\(process.processIdentifier)/fd"
        return (try? FileManager.default.contentsOfDirectory(atPath: folder))?.count ?? 0
    }

    /// Tells it to end without waiting.
    func beginEnd() { kill(process.processIdentifier, SIGTERM) }

    /// Tells it to end; how many seconds that took, and its exit code.
    func end() -> (seconds: Double, status: Int32) {
        let start = ContinuousClock.now
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        let took = (ContinuousClock.now - start).components
        return (Double(took.seconds) + Double(took.attoseconds) / 1e18, process.terminationStatus)
    }

    deinit {
        if process.isRunning {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
    }

    /// A connection to it.
    func connect(buffer: Int32? = nil) -> RawConnection? {
        RawConnection(port: port, buffer: buffer)
    }

    /// What it answers to bytes.
    func answer(to bytes: [UInt8], isEnded: Bool = true) -> RawConnection.Answers {
        guard let connection = connect() else {
            return RawConnection.Answers(bytes: [], isOpen: false)
        }
        connection.send(bytes)
        if isEnded { connection.endSending() }
        return connection.receive(seconds: 5)
    }
}
