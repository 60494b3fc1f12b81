import Archiving
import Ingestion
import Presentation
import Publishing

/// Writes tables in the form and to the place that was asked for.
struct TableOutput {
    let form: TableForm
    let target: OutputPlan.Target
    let messages: Messages

    /// Takes the flags apart.
    init(
        _ flags: TableFlags, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) {
        do throws(UsageError) {
            form = try flags.form()
            target = try flags.target()
            if form == .xlsx, target == .standardOutput, output.isTerminal {
                throw .workbookOnTerminal
            }
        } catch {
            throw .usage(error)
        }
        self.messages = messages
    }

    /// Writes a table.
    func write(
        _ table: ResultTable, named name: String, layout: SheetLayout = SheetLayout(.list),
        to output: borrowing StandardOutput
    ) throws(CommandFailure) {
        do throws(StandardOutput.Failure) {
            if form == .xlsx {
                try writeWorkbook(
                    [NamedTable(name: name, key: "", table: table, layout: layout)], to: output)
            } else {
                try target.write(bytes(of: table, output: output), standardOutput: output)
            }
        } catch {
            throw failure(error)
        }
    }

    /// Writes several tables: under their names, as one object of JSON, or as sheets.
    func write(
        _ sheets: [NamedTable], to output: borrowing StandardOutput
    ) throws(CommandFailure) {
        do throws(StandardOutput.Failure) {
            switch form {
            case .xlsx: try writeWorkbook(sheets, to: output)
            case .json, .jsonl:
                var bytes = Array("{".utf8)
                for (place, sheet) in sheets.enumerated() {
                    if place > 0 { bytes += Array(",\n".utf8) }
                    bytes += Array("\"\(sheet.key)\":".utf8)
                    let rows = self.bytes(of: sheet.table, output: output, as: .json)
                    bytes += rows.dropLast()
                }
                try target.write(bytes + Array("}\n".utf8), standardOutput: output)
            case .table, .csv, .tsv:
                var bytes: [UInt8] = []
                for (place, sheet) in sheets.enumerated() where !sheet.table.rows.isEmpty {
                    if place > 0 { bytes += Array("\n\(sheet.name)\n".utf8) }
                    bytes += self.bytes(of: sheet.table, output: output)
                }
                try target.write(bytes, standardOutput: output)
            }
        } catch {
            throw failure(error)
        }
    }

    /// What is said of a place that takes no more; nothing of a reader who has enough.
    private func failure(_ failure: StandardOutput.Failure) -> CommandFailure {
        switch failure {
        case .brokenPipe: .output(failure)
        case .failed(let error):
            .archive(.file(target == .standardOutput ? "stdout" : target.name, error))
        }
    }

    private func bytes(
        of table: ResultTable, output: borrowing StandardOutput, as form: TableForm? = nil
    ) -> [UInt8] {
        if let bytes = table.bytes(as: form ?? self.form) { return bytes }
        let isTerminal = target == .standardOutput && output.isTerminal
        return TerminalTableWriter(
            columns: table.columns, width: width(of: output), wording: messages.cellWording,
            usesBold: isTerminal
        ).bytes(of: table.rows)
    }

    /// The terminal's columns, or those that the environment names; 120 where it is no terminal.
    private func width(of output: borrowing StandardOutput) -> Int {
        let named = Machine.environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        guard target == .standardOutput, let columns = output.columns else { return named ?? 120 }
        return columns
    }

    private func writeWorkbook(
        _ sheets: [NamedTable], to output: borrowing StandardOutput
    ) throws(StandardOutput.Failure) {
        try target.write(standardOutput: output) { path throws(PublishingError) in
            try ListWorkbook(sheets: sheets, messages: messages).write(to: path)
        }
    }
}
