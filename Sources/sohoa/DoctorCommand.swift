import Archiving
import ArgumentParser
import Credentials
import DocumentModel
import Ingestion
import Presentation
import Publishing

/// `sohoa doctor`: whether sohoa can work here, and what to do where it cannot.
struct DoctorCommand: DataCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Looks at the machine and says what keeps sohoa from working well.",
        discussion: """
            Libraries with known faults, models and tables, the sandbox of the reading processes, the \
            archive's disk, memory, temporary files, locale and clock. Exit code 3 where something \
            prevents work; advice alone is no failure.
            """)

    @OptionGroup
    var archive: ArchiveFlags

    @Option(
        help: ArgumentHelp(
            "The folder with the language models. (default: $SOHOA_DATA, or where it is installed)",
            valueName: "dir"))
    var data: String?

    @Flag(help: "Write JSON: an array with an object for each finding.")
    var json = false

    func exitStatus(writingTo output: borrowing StandardOutput) -> RunStatus {
        let messages = Messages(language: archive.langUi ?? .ofEnvironment)
        let findings = Diagnosis(
            archive: ArchiveLocation(given: archive.archive).path,
            dictionaries: Result { () throws(IngestionError) in
                try DictionaryLocation.find(
                    given: data, environment: Machine.environment("SOHOA_DATA"),
                    executable: Machine.executable)
            },
            worker: .reader,
            libraries: [LibraryVersion("libsodium", CredentialsLibraries.sodiumVersion)]
        ).findings()
        do throws(StandardOutput.Failure) {
            let text = json ? Self.json(of: findings) : messages.table(of: findings)
            try output.write(Array(text.utf8))
        } catch {
            return RunStatus(error)
        }
        return findings.contains { $0.code.state == .problem } ? .missingDependency : .success
    }

    private struct Row: Encodable {
        var code: DiagnosisCode
        var state: DiagnosisCode.State
        var subject: String
        var detail: String
        var fault: LibraryFault?
    }

    private static func json(of findings: [DiagnosisFinding]) -> String {
        let rows = findings.map {
            Row(
                code: $0.code, state: $0.code.state, subject: $0.subject, detail: $0.detail,
                fault: $0.fault)
        }
        return String(decoding: JSONText.bytes(of: rows, pretty: true), as: UTF8.self) + "\n"
    }
}
