import Glibc
import Ingestion

/// What a document for tests makes its worker do: "%PDF-1.4\n!!crash 17", where the number tells one
/// document from the next.
enum MockDocument: String, CaseIterable {
    /// Reads memory that is not there.
    case crash
    /// Ends by abort, as a C++ library does.
    case abort
    /// Ends as if all were well, without an answer.
    case leave
    /// Ends with 3.
    case exit
    /// Takes memory until there is none.
    case memory
    /// Never answers.
    case hang
    /// Never answers, and does not end when told to.
    case deaf
    /// Ends, and leaves a process behind that holds its streams.
    case orphan
    /// Writes messages without end.
    case messages
    /// Writes one message without end.
    case message
    /// Answers with zeros without end.
    case zeros
    /// Announces the largest answer and fills it with nonsense.
    case garbage
    /// Announces an answer that is too large.
    case boast
    /// Answers something else than what was asked.
    case lie

    /// The real standard output, where `StandardOutput` puts it: the lowest number that is free.
    private static let answers: Int32 = 4

    /// What the document that this worker was handed asks for; nil for a document that is none of ours.
    static var handed: MockDocument? {
        var head = [UInt8](repeating: 0, count: 64)
        let length = pread(3, &head, head.count, 0)
        let words = String(decoding: head.prefix(max(0, length)), as: UTF8.self)
            .split { $0 == "\n" || $0 == " " }
        guard words.count > 1, words[1].hasPrefix("!!") else { return nil }
        return MockDocument(rawValue: String(words[1].dropFirst(2)))
    }

    /// Does it; most never come back.
    func misbehave() {
        // Until something is asked: who ends before that has not read the document.
        var request = [UInt8](repeating: 0, count: 1 << 16)
        _ = read(STDIN_FILENO, &request, request.count)
        switch self {
        case .crash: end(by: SIGSEGV)
        case .abort: Glibc.abort()
        case .leave: Glibc.exit(0)
        case .exit: Glibc.exit(3)
        case .memory: eat()
        case .hang: wait()
        case .deaf:
            signal(SIGTERM, SIG_IGN)
            wait()
        case .orphan: leaveProcess()
        case .messages: flood(STDERR_FILENO, Array("một thông báo\n".utf8))
        case .message: flood(STDERR_FILENO, Array("x".utf8))
        case .zeros: flood(Self.answers, [0])
        case .garbage:
            put(Self.answers, [4, 0, 0, 0])
            flood(Self.answers, Array("{".utf8))
        case .boast: flood(Self.answers, [255])
        case .lie:
            let answer = Array("{\"layer\":{\"page\":-9}}".utf8)
            put(Self.answers, [0, 0, 0, UInt8(answer.count)] + answer)
        }
        wait()
    }

    private func end(by number: Int32) {
        signal(number, SIG_DFL)
        raise(number)
    }

    /// Behind the ceilings of a worker.
    private func eat() {
        _ = WorkerConfinement.close()
        while let block = malloc(1 << 24) { memset(block, 1, 1 << 24) }
        Glibc.abort()
    }

    /// A process of a name that the test looks for afterwards.
    private func leaveProcess() {
        _ = fcntl(Self.answers, F_SETFD, 0)
        var process = pid_t()
        var arguments = [strdup("sleep"), strdup("86123"), nil]
        posix_spawn(&process, "/bin/sleep", nil, nil, &arguments, environ)
        Glibc.exit(0)
    }

    private func wait() { while true { sleep(1000) } }

    private func put(_ descriptor: Int32, _ bytes: [UInt8]) {
        _ = write(descriptor, bytes, bytes.count)
    }

    private func flood(_ descriptor: Int32, _ bytes: [UInt8]) {
        var block: [UInt8] = []
        while block.count < 1 << 16 { block += bytes }
        while write(descriptor, block, block.count) > 0 {}
        wait()
    }
}
