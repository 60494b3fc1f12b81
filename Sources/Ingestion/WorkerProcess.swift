import DocumentModel
package import Glibc

/// A worker process, seen from its parent: three pipes, the files handed to it, and a process group of
/// its own.
///
/// Not Sendable: it belongs to the pool that started it. The process ends with its owner.
package final class WorkerProcess {
    /// How long a worker that was told to end may take before it is killed.
    private static let grace = Duration.seconds(2)
    /// How many bytes of a worker's messages are passed on; the rest is only read, so that it does not
    /// wait.
    package static let largestMessages = 1 << 20

    /// What the worker reads its requests from.
    private var requests: FileDescriptor
    /// Where its replies come from; does not block.
    private let replies: FileDescriptor
    /// Where its messages come from; does not block.
    private let messages: FileDescriptor
    /// The process's number.
    package let process: pid_t
    private var hasEnded = false
    /// How many bytes of messages have come.
    private var messageBytes = 0
    private var decoder = WorkerFrameDecoder(limit: WorkerFrame.largestReply)

    /// Starts a worker.
    ///
    /// - Parameters:
    ///   - command: How it is started.
    ///   - files: What it is handed, under the numbers from 3 on.
    /// - Throws: What the system says.
    package init(
        _ command: WorkerCommand, handing files: [HandedFile] = []
    ) throws(SystemCallError) {
        // Writing to a worker that has died is an error of the call, not the end of this process.
        signal(SIGPIPE, SIG_IGN)
        let input = try Pipe()
        let output = try Pipe()
        let errors = try Pipe()
        process = try CleanUp.shared.registerGroup { () throws(SystemCallError) -> pid_t in
            let handed = try HandedFiles(files)
            let streams = [input.reading.number, output.writing.number, errors.writing.number]
            return try Self.spawn(command, handing: streams + handed.descriptors)
        }
        requests = input.writing
        replies = output.reading
        messages = errors.reading
        for number in [replies.number, messages.number] {
            _ = fcntl(number, F_SETFL, O_NONBLOCK)
        }
    }

    deinit { end() }

    /// What to wait for with poll: replies, then messages.
    package var pollDescriptors: [pollfd] {
        [replies.number, messages.number].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
    }

    /// Sends a request; the worker is idle, so the pipe has room for it.
    package func send(_ request: some Encodable) throws {
        try requests.write(try WorkerFrame.bytes(of: request))
    }

    /// Sends a request that may take so much time; a worker of one thread that has computed longer is
    /// ended by the kernel (XCPU), should we be too busy to look at the clock.
    func send(_ request: WorkerRequest, within time: Duration) throws {
        ResourceCeiling.limitProcessorTime(of: process, to: time + Self.grace)
        try send(request)
    }

    /// Says that nothing more will be asked: the process may end once it has answered.
    package func endRequests() {
        requests = FileDescriptor(takingOwnership: -1)
    }

    /// The replies that have come; nil at the end of the stream.
    package func receive<Reply: Decodable>(_ type: Reply.Type) throws -> [Reply]? {
        let bytes: [UInt8]
        do {
            bytes = try replies.read(upTo: 1 << 16)
        } catch {
            guard error.code == EAGAIN else { throw error }
            return []
        }
        guard !bytes.isEmpty else { return nil }
        decoder.append(bytes)
        var received: [Reply] = []
        while let reply = try decoder.next(type) { received.append(reply) }
        return received
    }

    /// The messages that have come, of a worker that talks too much only the first; nil at the end of
    /// the stream.
    package func receiveMessages() -> [UInt8]? {
        do {
            let bytes = try messages.read(upTo: 1 << 12)
            messageBytes = min(messageBytes + bytes.count, Self.largestMessages + 1)
            guard !bytes.isEmpty else { return nil }
            return messageBytes <= Self.largestMessages ? bytes : []
        } catch {
            return error.code == EAGAIN ? [] : nil
        }
    }

    /// Ends the process and all it started: asks first, kills after the grace; returns how it ended.
    @discardableResult
    package func end() -> String {
        guard !hasEnded else { return "" }
        hasEnded = true
        var status = pollForEnd(until: .now)
        if status == nil {
            kill(-process, SIGTERM)
            status = pollForEnd(until: .now + Self.grace)
        }
        // Also where the worker itself has ended: nothing that it started may go on.
        kill(-process, SIGKILL)
        if status == nil {
            var killed: Int32 = 0
            while waitpid(process, &killed, 0) < 0, errno == EINTR {}
            status = killed
        }
        CleanUp.shared.forget(group: process)
        return Self.description(ofStatus: status ?? 0)
    }

    /// The process's status, once it has ended; nil if it has not by then.
    private func pollForEnd(until deadline: ContinuousClock.Instant) -> Int32? {
        var status: Int32 = 0
        while true {
            if waitpid(process, &status, WNOHANG) == process { return status }
            guard ContinuousClock.now < deadline else { return nil }
            usleep(2_000)
        }
    }

    /// "exit 3" or "signal 11".
    private static func description(ofStatus status: Int32) -> String {
        let signal = status & 0x7f
        return signal == 0 ? "exit \((status >> 8) & 0xff)" : "signal \(signal)"
    }

    /// Starts the process with these descriptors as its 0, 1, 2 …, and nothing else open.
    private static func spawn(
        _ command: WorkerCommand, handing streams: [Int32]
    ) throws(SystemCallError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, stream) in streams.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
        }
        inheritNothing(from: Int32(streams.count), &actions)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Signals that we block or ignore are the worker's to die of.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
        posix_spawnattr_setflags(&attributes, Int16(flags))

        let arguments = CStrings([command.executable] + command.arguments)
        let environment = CStrings(Self.environment)
        var process = pid_t()
        let code = posix_spawn(
            &process, FileName.cString(of: command.executable), &actions, &attributes,
            arguments.pointers,
            environment.pointers)
        guard code == 0 else { throw SystemCallError("posix_spawn", code: code) }
        return process
    }

    /// What a worker's environment has besides ours.
    ///
    /// One thread for OpenMP: it must stand there before the worker starts, and pages, not lines,
    /// are what is shared between cores. No backtraces: they would print parts of a document.
    private static let additions = ["OMP_THREAD_LIMIT=1", "SWIFT_BACKTRACE=enable=no"]

    private static var environment: [String] {
        let names = additions.map { $0.prefix { $0 != "=" } + "=" }
        var variables = additions
        var next = environ
        while let variable = next.pointee {
            let text = FileName.text(of: variable)
            if !names.contains(where: text.hasPrefix) { variables.append(text) }
            next += 1
        }
        return variables
    }
}
