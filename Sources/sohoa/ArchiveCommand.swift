import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation

/// A command about an archive: opens it, and says in one way what went wrong.
protocol ArchiveCommand: DataCommand {
    /// Where the archive is.
    var archive: ArchiveFlags { get }

    /// The command with those above it, as it is typed: "user add".
    static var fullName: String { get }

    /// Whether the archive is only read, and must be there.
    var access: Catalogue.Access { get }

    /// Does what it is for.
    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus
}

extension ArchiveCommand {
    static var fullName: String { configuration.commandName ?? "" }

    var access: Catalogue.Access { .read }

    func exitStatus(writingTo output: borrowing StandardOutput) -> RunStatus {
        let messages = Messages(language: archive.langUi ?? .ofEnvironment)
        CleanUp.shared.startWatchingSignals { _ in StandardError.write(messages.interrupted) }
        do throws(CommandFailure) {
            let location = ArchiveLocation(given: archive.archive)
            let opened = try asking { () throws(ArchiveError) in
                try Archive(path: location.path, access: access)
            }
            let status = try run(in: opened, messages: messages, output: output)
            // What changes the archive is refused as long as there is such a note.
            guard access == .read, let damage = opened.catalogue.notedDamage else { return status }
            StandardError.write(messages.isFromDamaged(location.path, damage))
            return status == .success ? .archiveInvalid : status
        } catch {
            return answer(to: error, messages: messages)
        }
    }

    private func answer(to error: CommandFailure, messages: Messages) -> RunStatus {
        switch error {
        case .usage(let error):
            StandardError.write(
                messages.line(for: error, of: Self.fullName))
            return .badArguments
        case .archive(let error):
            StandardError.write(messages.line(for: error))
            return RunStatus(error)
        case .output(let failure):
            if case .failed(let error) = failure {
                StandardError.write(messages.line(for: error, file: "stdout"))
            }
            return RunStatus(failure)
        }
    }

    /// Asks the archive; what it throws ends the command.
    func asking<Value>(
        _ body: () throws(ArchiveError) -> Value
    ) throws(CommandFailure) -> Value {
        do throws(ArchiveError) {
            return try body()
        } catch {
            throw .archive(error)
        }
    }

    /// Looks at the arguments; what it throws ends the command.
    func asUsage<Value>(
        _ body: () throws(UsageError) -> Value
    ) throws(CommandFailure) -> Value {
        do throws(UsageError) {
            return try body()
        } catch {
            throw .usage(error)
        }
    }

    /// Asks the catalogue; what it throws ends the command.
    func askingCatalogue<Value>(
        _ body: () throws(CatalogueError) -> Value
    ) throws(CommandFailure) -> Value {
        do throws(CatalogueError) {
            return try body()
        } catch {
            throw .archive(.catalogue(error))
        }
    }

    /// Writes data to standard output.
    func write(_ text: String, to output: borrowing StandardOutput) throws(CommandFailure) {
        do {
            try output.write(Array(text.utf8))
        } catch {
            throw .output(error)
        }
    }
}
