import CatalogueStore
import Glibc
import Ingestion

extension JobOwner {
    /// This process.
    static var current: JobOwner { JobOwner(ofProcess: getpid()) }

    /// A process of this machine.
    init(ofProcess process: pid_t) {
        self.init(
            host: Self.hostName, process: process, started: Self.start(of: process) ?? "0")
    }

    /// Whether it is known not to live any more: it was of this machine, and is not there.
    var isGone: Bool { host == Self.hostName && Self.start(of: process) != started }

    /// Whether it is known to live: it is of this machine, and there.
    var isAlive: Bool { host == Self.hostName && Self.start(of: process) == started }

    /// When a process started: the machine's start, and clock ticks since; nil where there is none.
    ///
    /// Together with its number this names a process: numbers are given out again (proc(5)).
    private static func start(of process: pid_t) -> String? {
        guard let line = firstLine(of: "/proc/\(process)/stat") else { return nil }
        // The name, in parentheses, may hold anything; the fields after it do not.
        guard let end = line.lastIndex(of: ")") else { return nil }
        let fields = line[line.index(after: end)...].split(separator: " ")
        // A zombie has died already.
        guard fields.count > 19, fields[0] != "Z" else { return nil }
        return "\(machineStart)-\(fields[19])"
    }

    /// The machine's name.
    private static let hostName =
        firstLine(of: "/proc/sys/kernel/hostname")?.filter { !$0.isWhitespace } ?? "localhost"

    /// A name of this start of the machine: afterwards the numbers of processes begin anew.
    private static let machineStart =
        firstLine(of: "/proc/sys/kernel/random/boot_id").map { $0.prefix(8) } ?? ""

    private static func firstLine(of path: String) -> String? {
        guard let file = try? FileDescriptor(opening: path, O_RDONLY),
            let bytes = try? file.read(upTo: 1024)
        else { return nil }
        return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
}
