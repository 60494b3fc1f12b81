import DocumentModel
import Ingestion
import Presentation
import Publishing

/// One run of `sohoa restore`: one text with its result and the exit code.
struct RestoreRun {
    let settings: RestoreSettings
    let messages: Messages

    /// Restores the text.
    func run(writingTo output: borrowing StandardOutput) throws(UsageError) -> RunStatus {
        guard settings.file == InputFile.standardInputName else {
            return try restore(InputFile(path: settings.file), writingTo: output)
        }
        let spool: SpooledInput
        do {
            spool = try SpooledInput(limits: settings.conversion.limits)
        } catch {
            return fail(error, file: settings.file)
        }
        let input = InputFile(standardInputIn: spool.path)
        // The temporary file goes when `spool` does, not before the run has ended.
        return try withExtendedLifetime(spool) { () throws(UsageError) in
            try restore(input, writingTo: output)
        }
    }

    private func restore(
        _ input: InputFile, writingTo output: borrowing StandardOutput
    ) throws(UsageError) -> RunStatus {
        let started = ContinuousClock.now
        let target = try target(of: input)
        if let path = settings.dictionary, case .file(let file) = target,
            !OutputPlan.isNone(of: [path], file)
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
        do throws(StandardOutput.Failure) {
            let text = try restored(input, with: glossary)
            try target.write(
                settings.form.bytes(of: text, messages: messages), standardOutput: output)
            if !settings.isQuiet {
                StandardError.write(
                    messages.restored(
                        text, file: input.displayName, output: target.name,
                        seconds: started.duration(to: .now) / .seconds(1)))
            }
            return .success
        } catch {
            guard case .failed(let failure) = error else { return RunStatus(error) }
            return fail(failure, file: input.displayName)
        }
    }

    private func target(of input: InputFile) throws(UsageError) -> OutputPlan.Target {
        do {
            let plan = try OutputPlan(
                inputs: [input], output: settings.output,
                fileExtension: settings.form.fileExtension)
            return plan.targets.first ?? .standardOutput
        } catch {
            throw .output(error)
        }
    }

    private func restored(
        _ input: InputFile, with glossary: GlossaryFile?
    ) throws(StandardOutput.Failure) -> RestoredText {
        do throws(IngestionError) {
            return try DocumentPipeline(
                settings: settings.conversion, data: settings.data, glossary: glossary
            ).restore(textIn: input)
        } catch {
            throw .failed(error)
        }
    }

    private func fail(_ error: IngestionError, file: String) -> RunStatus {
        StandardError.write(messages.line(for: error, file: file))
        return RunStatus(error.reason)
    }
}
