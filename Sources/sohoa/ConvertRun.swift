import DocumentModel
import Ingestion
import Presentation
import Publishing

/// One run of `sohoa convert`: every file in turn, each with its result, its line in the report
/// and its part in the exit code.
struct ConvertRun {
    let settings: ConvertSettings
    let messages: Messages

    /// Converts every file.
    func run(writingTo output: borrowing StandardOutput) throws(UsageError) -> RunStatus {
        guard settings.files.contains(InputFile.standardInputName) else {
            return try convert(settings.files.map(InputFile.init(path:)), writingTo: output)
        }
        let spool: SpooledInput
        do {
            spool = try SpooledInput(limits: settings.conversion.limits)
        } catch {
            return fail(error, file: InputFile.standardInputName)
        }
        let path = spool.path
        let inputs = settings.files.map { name in
            name == InputFile.standardInputName
                ? InputFile(standardInputIn: path) : InputFile(path: name)
        }
        // The temporary file goes when `spool` does, not before the run has ended.
        return try withExtendedLifetime(spool) { () throws(UsageError) in
            try convert(inputs, writingTo: output)
        }
    }

    private func convert(
        _ inputs: [InputFile], writingTo output: borrowing StandardOutput
    ) throws(UsageError) -> RunStatus {
        let plan: OutputPlan
        do {
            plan = try OutputPlan(
                inputs: inputs, output: settings.output,
                fileExtension: settings.format.fileExtension)
        } catch {
            guard case .noFolder(let folder, let error) = error else { throw .output(error) }
            return fail(error, file: folder)
        }
        guard settings.format.mayFollow || plan.targets.count(where: { $0 == .standardOutput }) <= 1
        else { throw .severalOnStandardOutput(settings.format) }
        if settings.format.isBinary, plan.targets.contains(.standardOutput), output.isTerminal {
            throw .binaryOnTerminal(settings.format.rawValue)
        }
        if let path = settings.report, !OutputPlan.isNone(of: inputs.map(\.path), path) {
            throw .reportIsInput(path)
        }
        if let path = settings.report, !OutputPlan.isNone(of: plan.files, path) {
            throw .reportIsOutput(path)
        }
        if let path = settings.dictionary,
            !OutputPlan.isNone(of: plan.files + [settings.report].compactMap { $0 }, path)
        {
            throw .dictionaryIsOutput(path)
        }
        let glossary: GlossaryFile?
        do {
            glossary = try settings.dictionary.map { path throws(GlossaryFile.Failure) in
                try GlossaryFile(path: path)
            }
        } catch {
            let path = settings.dictionary ?? ""
            guard case .unreadable(let error) = error else { throw .dictionary(path, error) }
            return fail(error, file: path)
        }
        let report: ReportFile?
        do {
            report = try settings.report.map { path throws(IngestionError) in
                try ReportFile(path: path)
            }
        } catch {
            return fail(error, file: settings.report ?? "")
        }
        let pipeline = Result { () throws(IngestionError) in
            try DocumentPipeline(
                settings: settings.conversion, data: settings.data, glossary: glossary)
        }
        var outcome = RunOutcome()
        for (input, target) in zip(inputs, plan.targets) {
            let file = FileRun(
                input: input, target: target, settings: settings, messages: messages)
            let end = file.run(
                pipeline: pipeline, report: report, output: output, isFirst: outcome.isEmpty)
            outcome.add(end)
            if outcome.readerIsGone { break }
        }
        return outcome.status
    }

    private func fail(_ error: IngestionError, file: String) -> RunStatus {
        StandardError.write(messages.line(for: error, file: file))
        return RunStatus(error.reason)
    }
}
