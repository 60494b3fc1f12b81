import ArgumentParser
import DocumentModel
import Ingestion
import Presentation
import Publishing
import Restoration
import SohoaTesting
import Testing

@testable import sohoa

/// Holds what is written about the command to what it does.
@Suite struct DocumentationTests {
    @Test func everyFlagIsInTheReadme() throws {
        let readme = try Checkout.text(of: "README.md")
        let helps = [
            Sohoa.helpMessage(for: ConvertCommand.self, columns: 200),
            Sohoa.helpMessage(for: RestoreCommand.self, columns: 200),
        ]
        for (help, fewest) in zip(helps, [19, 10]) {
            let flags = Set(help.matches(of: /--[a-z][a-z-]+/).map { String($0.output) })
            #expect(flags.count >= fewest)
            #expect(
                flags.filter { !readme.contains("`\($0)") && !readme.contains(", \($0)") } == [])
        }
    }

    @Test func theLimitsOfADictionaryAreDescribed() throws {
        let page = try Checkout.text(of: "docs/restore.md")
        #expect(page.contains("\(GlossaryFile.largestSize >> 20) MB"))
        #expect(page.contains("\(Glossary.mostTerms / 1000),000 terms"))
        #expect(page.contains("\(Glossary.mostWords) words"))
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

    @Test(arguments: CopyFinding.allCases)
    func everyFindingOfACopyIsDescribed(finding: CopyFinding) throws {
        let text = Messages(language: .english).text(of: finding)
        let page = try Checkout.text(of: "docs/formats.md")
        #expect(page.replacing("\n", with: " ").contains(text))
    }

    @Test func theVersionIsInTheChangelog() throws {
        let changelog = try Checkout.text(of: "CHANGELOG.md")
        #expect(changelog.contains("## \(DocumentPipeline.version)"))
    }

    @Test func everyColumnOfAWorkbookIsDescribed() throws {
        let page = try Checkout.text(of: "docs/formats.md")
        let names =
            TaskTable.Column.allCases.map(\.rawValue) + TargetTable.Column.allCases.map(\.rawValue)
            + ReferenceTable.Column.allCases.map(\.rawValue)
        #expect(names.filter { !page.contains("`\($0)`") } == [])
        let messages = Messages(language: .vietnamese)
        let sheets = [
            messages.headSheet, messages.taskSheet, messages.targetSheet, messages.referenceSheet,
        ]
        #expect(sheets.filter { !page.contains("| \($0) |") } == [])
        #expect(page.contains("1,048,576 rows"))
        #expect(WorkbookWriter.mostRows == 1_048_576)
    }
}
