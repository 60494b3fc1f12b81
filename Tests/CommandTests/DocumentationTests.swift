import ArgumentParser
import Ingestion
import SohoaTesting
import Testing

@testable import sohoa

/// Holds what is written about the command to what it does.
@Suite struct DocumentationTests {
    @Test func everyFlagIsInTheReadme() throws {
        let readme = try Checkout.text(of: "README.md")
        let help = Sohoa.helpMessage(for: ConvertCommand.self, columns: 200)
        let flags = Set(help.matches(of: /--[a-z][a-z-]+/).map { String($0.output) })
        #expect(flags.count >= 18)
        #expect(flags.filter { !readme.contains("`\($0)") && !readme.contains(", \($0)") } == [])
    }

    @Test(arguments: RunStatus.allCases)
    func everyExitCodeIsInTheReadme(status: RunStatus) throws {
        #expect(try Checkout.text(of: "README.md").contains("\n| \(status.rawValue) |"))
    }

    @Test(arguments: FailureReason.allCases)
    func everyReasonIsInTheDescriptionOfTheReport(reason: FailureReason) throws {
        let page = try Checkout.text(of: "docs/record.md")
        #expect(page.contains("| `\(reason.rawValue)` | \(RunStatus(reason).rawValue) |"))
    }

    @Test func theVersionIsInTheChangelog() throws {
        let changelog = try Checkout.text(of: "CHANGELOG.md")
        #expect(changelog.contains("## \(DocumentPipeline.version)"))
    }
}
