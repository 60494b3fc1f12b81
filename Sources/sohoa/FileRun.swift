import DocumentModel
import Ingestion
import Publishing

/// One file of a run.
struct FileRun {
    /// How it ended.
    enum End {
        /// Converted, or rejected with this code.
        case done(RunStatus)
        /// Nobody reads standard output any more.
        case readerIsGone
        /// The report could not be written.
        case reportFailed(RunStatus)
    }

    let input: InputFile
    let target: OutputPlan.Target
    let settings: ConvertSettings
    let messages: Messages

    /// Converts the file, writes its result, and says so on standard error and in the report.
    func run(
        pipeline: Result<DocumentPipeline, IngestionError>, report: borrowing ReportFile?,
        output: borrowing StandardOutput, isFirst: Bool
    ) -> End {
        let started = ContinuousClock.now
        var display = ProgressDisplay(
            file: input.displayName, settings: settings, messages: messages)
        let line: ReportLine
        let status: RunStatus
        do {
            let document = try convert(with: pipeline, display: &display)
            try write(document, output: output, isFirst: isFirst)
            line = ReportLine(
                converted: document, warnings: messages.warnings(of: document),
                output: target.name, seconds: Self.seconds(since: started))
            status = .success
            display.finish(line)
        } catch {
            display.clear()
            guard case .failed(let error) = error else { return .readerIsGone }
            line = reject(error, seconds: Self.seconds(since: started))
            status = RunStatus(error.reason)
        }
        do {
            try report?.add(line)
        } catch {
            StandardError.write(messages.line(for: error, file: settings.report ?? ""))
            return .reportFailed(RunStatus(error.reason))
        }
        return .done(status)
    }

    private func reject(_ error: IngestionError, seconds: Double) -> ReportLine {
        StandardError.write(messages.line(for: error, file: input.displayName))
        return ReportLine(
            rejected: input.displayName, reason: error.reason.rawValue, page: error.page,
            message: messages.text(for: error), exit: RunStatus(error.reason).rawValue,
            seconds: seconds)
    }

    private func convert(
        with pipeline: Result<DocumentPipeline, IngestionError>, display: inout ProgressDisplay
    ) throws(StandardOutput.Failure) -> ConvertedDocument {
        do throws(IngestionError) {
            return try pipeline.get().convert(input) { display.show($0) }
        } catch {
            throw .failed(error)
        }
    }

    private func write(
        _ document: ConvertedDocument, output: borrowing StandardOutput, isFirst: Bool
    ) throws(StandardOutput.Failure) {
        let result = settings.format.result(
            for: document, pagesDetail: settings.pagesDetail, messages: messages)
        switch result {
        case .bytes(let bytes):
            let isFirst = isFirst || target != .standardOutput
            try target.write(
                isFirst ? bytes : settings.format.separator + bytes, standardOutput: output)
        case .file(let make):
            try target.write(standardOutput: output, making: make)
        }
    }

    private static func seconds(since started: ContinuousClock.Instant) -> Double {
        started.duration(to: .now) / .seconds(1)
    }
}
