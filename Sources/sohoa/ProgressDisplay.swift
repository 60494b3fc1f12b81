import DocumentModel
import Ingestion
import Presentation
import Publishing

/// What standard error shows of one file while it is converted: a bar on a terminal, else a line
/// at its end.
struct ProgressDisplay {
    private let file: String
    private let settings: ConvertSettings
    private let messages: Messages
    private let started = ContinuousClock.now
    private var pageCount = 0
    private var donePages = 0
    private var isDrawn = false

    /// Creates the display of a file.
    init(file: String, settings: ConvertSettings, messages: Messages) {
        self.file = file
        self.settings = settings
        self.messages = messages
    }

    /// Shows what has happened.
    mutating func show(_ progress: ReadingProgress) {
        switch progress {
        case .pages(let count):
            pageCount = count
            draw()
        case .done(let page):
            donePages += 1
            if settings.chattiness == .verbose {
                StandardError.write(messages.pageDone(page.number, file: file))
            }
            draw()
        case .workerMessage(let text):
            guard settings.chattiness == .verbose else { return }
            StandardError.write("sohoa work: \(text)\n")
        }
    }

    /// Takes the bar away.
    mutating func clear() {
        guard isDrawn else { return }
        StandardError.write("\r\u{1B}[K")
        isDrawn = false
    }

    /// Says that the file is done.
    mutating func finish(_ line: ReportLine) {
        clear()
        guard settings.chattiness > .quiet else { return }
        StandardError.write(messages.fileDone(line))
    }

    private mutating func draw() {
        guard settings.drawsProgress else { return }
        let text = Self.bar(
            done: donePages, of: pageCount, label: messages.progress(remaining: remaining),
            file: file, columns: StandardError.columns)
        StandardError.write("\r\u{1B}[K" + text)
        isDrawn = true
    }

    /// Seconds that the other pages will take if they are like those done; nil before the first.
    private var remaining: Double? {
        guard donePages > 0, donePages < pageCount else { return nil }
        let spent = started.duration(to: .now) / .seconds(1)
        return spent / Double(donePages) * Double(pageCount - donePages)
    }

    /// The line of a bar, cut to the width of the terminal.
    static func bar(
        done: Int, of count: Int, label: String, file: String, columns: Int
    ) -> String {
        let width = 20
        let full = count == 0 ? 0 : width * done / count
        let bar = String(repeating: "#", count: full) + String(repeating: "·", count: width - full)
        return String("[\(bar)] \(done)/\(count) \(label) \(file.printable)".prefix(columns - 1))
    }
}
