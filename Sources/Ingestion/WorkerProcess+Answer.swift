import Glibc

extension WorkerProcess {
    /// Starts a worker that is handed files, for a page or for all of them.
    ///
    /// - Throws: `crashed`.
    static func start(
        _ command: WorkerCommand, handing files: [HandedFile] = [], page: Int? = nil
    ) throws(IngestionError) -> WorkerProcess {
        do {
            return try WorkerProcess(command, handing: files)
        } catch {
            throw IngestionError(.crashed, page: page, detail: error.detail)
        }
    }

    /// Asks one thing and waits for the one answer.
    ///
    /// - Parameters:
    ///   - request: What is asked; small enough for the pipe of an idle worker.
    ///   - deadline: When the worker has to be done.
    ///   - progress: Told what the worker writes to its standard error.
    /// - Returns: The answer.
    /// - Throws: `timeout`, `crashed`.
    func answer(
        to request: WorkerRequest, by deadline: ContinuousClock.Instant,
        progress: (ReadingProgress) -> Void
    ) throws(IngestionError) -> WorkerReply {
        do {
            try send(request, within: ContinuousClock.now.duration(to: deadline))
        } catch {
            throw IngestionError(.crashed, detail: end())
        }
        var writesMessages = true
        while true {
            var descriptors = pollDescriptors
            // poll ignores negative descriptors.
            if !writesMessages { descriptors[1].fd = -1 }
            let rest = max(0, min(ContinuousClock.now.duration(to: deadline) / .seconds(1), 3600))
            let answer = poll(&descriptors, 2, Int32((rest * 1000).rounded(.up)))
            if answer < 0, errno != EINTR {
                throw IngestionError(.crashed, detail: SystemCallError("poll").detail)
            }
            if descriptors[1].revents != 0 {
                let messages = receiveMessages()
                writesMessages = messages != nil
                let text = String(decoding: messages ?? [], as: UTF8.self)
                for line in text.split(whereSeparator: \.isNewline) {
                    progress(.workerMessage(String(line).printable))
                }
            }
            if descriptors[0].revents != 0, let reply = try firstReply() { return reply }
            guard ContinuousClock.now < deadline else {
                end()
                throw IngestionError(.timeout)
            }
        }
    }

    /// The reply, once it is there as a whole.
    private func firstReply() throws(IngestionError) -> WorkerReply? {
        let replies: [WorkerReply]?
        do {
            replies = try receive(WorkerReply.self)
        } catch {
            throw IngestionError(.crashed, detail: "unreadable answer, \(end())")
        }
        guard let replies else { throw IngestionError(.crashed, detail: end()) }
        guard replies.allSatisfy(\.isPlausible) else {
            throw IngestionError(.crashed, detail: "an answer with impossible numbers, \(end())")
        }
        return replies.first
    }
}
