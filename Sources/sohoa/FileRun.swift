import DocumentModel
import Ingestion
import Presentation
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

    /// What a file became.
    private struct Product {
        var result: FormattedDocument
        /// What is the matter with it.
        var findings: Set<CopyFinding> = []
    }

    let input: InputFile
    let target: OutputPlan.Target
    let settings: ConvertSettings
    let messages: Messages

    /// Converts the file, writes its result, and says so on standard error and in the report.
    func run(
        pipeline: Result<DocumentPipeline, IngestionError>, report: ReportFile?,
        output: borrowing StandardOutput, isFirst: Bool
    ) -> End {
        let started = ContinuousClock.now
        var display = ProgressDisplay(
            file: input.displayName, settings: settings, messages: messages)
        let line: ReportLine
        let status: RunStatus
        do {
            let (document, product) = try convert(with: pipeline, display: &display)
            try write(product.result, output: output, isFirst: isFirst)
            line = ReportLine(
                converted: document,
                warnings: messages.warnings(of: document)
                    + messages.warnings(of: product.findings),
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

    /// The document, and what it is to become.
    private func convert(
        with pipeline: Result<DocumentPipeline, IngestionError>, display: inout ProgressDisplay
    ) throws(StandardOutput.Failure) -> (document: ConvertedDocument, product: Product) {
        do throws(IngestionError) {
            let pipeline = try pipeline.get()
            let document = try pipeline.convert(input) { display.show($0) }
            let result = settings.format.result(
                for: document, pagesDetail: settings.pagesDetail, messages: messages)
            guard case .copy = result else { return (document, Product(result: result)) }
            let copy = try pipeline.searchableCopy(of: document, from: input) { display.show($0) }
            return (document, Product(result: .bytes(copy.bytes), findings: copy.findings))
        } catch {
            throw .failed(error)
        }
    }

    private func write(
        _ result: FormattedDocument, output: borrowing StandardOutput, isFirst: Bool
    ) throws(StandardOutput.Failure) {
        switch result {
        case .bytes(let bytes):
            let isFirst = isFirst || target != .standardOutput
            try target.write(
                isFirst ? bytes : settings.format.separator + bytes, standardOutput: output)
        case .file(let make):
            try target.write(standardOutput: output, making: make)
        case .copy: preconditionFailure("A copy has become bytes by now.")
        }
    }

    private static func seconds(since started: ContinuousClock.Instant) -> Double {
        started.duration(to: .now) / .seconds(1)
    }
}
