import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation
import Publishing

/// `sohoa verify`: whether an archive is what it says.
struct VerifyCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks every original, text and table of an archive.",
        discussion: """
            Reads all of it: the bytes of the originals against their SHA-256, the rows of the \
            catalogue against their CRC-32, the pages' texts, the index, the queue, the database. \
            Findings go to standard output; exit code 4 where something is lost or wrong.
            """)

    @OptionGroup
    var archive: ArchiveFlags

    @Flag(help: "Write a line of JSON for each finding.")
    var json = false

    var access: Catalogue.Access { .check }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let findings = try asking { () throws(ArchiveError) in try archive.verify() }
        for finding in findings {
            try write(json ? Self.line(of: finding) : messages.line(of: finding), to: output)
        }
        StandardError.write(messages.verified(findings))
        return findings.contains { $0.kind.isDamage } ? .archiveInvalid : .success
    }

    private static func line(of finding: Finding) -> String {
        String(decoding: JSONText.bytes(of: finding, pretty: false), as: UTF8.self) + "\n"
    }
}
