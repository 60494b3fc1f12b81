import Archiving
import Ingestion
import Presentation
import Publishing

/// What standard error shows of an ingest: a bar on a terminal, and a line a file.
final class IngestDisplay {
    private let chattiness: ConvertSettings.Chattiness
    private let drawsProgress: Bool
    private let messages: Messages
    private let started = ContinuousClock.now
    private var tally = IngestTally()
    private var isDrawn = false

    init(chattiness: ConvertSettings.Chattiness, drawsProgress: Bool, messages: Messages) {
        self.chattiness = chattiness
        self.drawsProgress = drawsProgress
        self.messages = messages
    }

    /// Takes note of what happened.
    func note(_ event: IngestEvent) {
        switch event {
        case .found, .mended: break
        case .queued: tally.files += 1
        case .duplicate: tally.duplicates += 1
        case .began: break
        case .pages(let count, _): tally.pages += count
        case .pageDone: tally.pagesDone += 1
        case .finished: tally.filesDone += 1
        case .failed: tally.failures += 1
        case .message(let text):
            guard chattiness == .verbose else { return }
            StandardError.write("sohoa lane: \(text.printable)\n")
        }
        draw()
    }

    /// Shows what became of a file.
    func show(_ line: ReportLine) {
        let isBad =
            line.status == .rejected || line.status == .warning || line.warnings?.isEmpty == false
        // A bar says enough of what went well.
        guard chattiness > .quiet || line.status == .rejected else { return }
        guard !drawsProgress || isBad else { return }
        clear()
        StandardError.write(messages.archived(line))
        draw()
    }

    /// Says how it all went.
    func finish() {
        clear()
        guard chattiness > .quiet else { return }
        StandardError.write(messages.ingestDone(tally, seconds: seconds))
    }

    private var seconds: Double { started.duration(to: .now) / .seconds(1) }

    private func clear() {
        guard isDrawn else { return }
        StandardError.write("\r\u{1B}[K")
        isDrawn = false
    }

    private func draw() {
        guard drawsProgress else { return }
        let text = ProgressDisplay.bar(
            done: tally.filesDone + tally.failures, of: tally.files,
            label: messages.ingestProgress(tally, seconds: seconds), file: "",
            columns: StandardError.columns)
        StandardError.write("\r\u{1B}[K" + text)
        isDrawn = true
    }
}
